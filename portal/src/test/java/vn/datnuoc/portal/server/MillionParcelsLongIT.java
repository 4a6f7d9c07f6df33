package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million parcels with 512 MB of heap: maps, pages, filters, and parcels that change one by one; the figures go to
 * docs/reference/million.md.
 */
@Tag("long")
class MillionParcelsLongIT {

    private static final int SIDE = 1000;
    private static final int EDITS = 9;
    private static final double STEP_X = 0.0008;
    private static final double STEP_Y = 0.0012;
    private static final String WFS =
            "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:trieu&OUTPUTFORMAT=application/json&";

    @Test
    void aChangedParcelIsLiveInUnderASecond(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("parcels.geojsonl");
        write(file);
        try (ServerProcess server =
                ServerProcess.start(folder.resolve("home"), Map.of("DATNUOC_MEMORY", "512m"), new String[0])) {
            Client client = new Client(server.url(), server.home());
            double added = seconds(() -> Datnuoc.as(client, "cn1")
                    .run(
                            "layer",
                            "add",
                            file.toString(),
                            "--name",
                            "dd:trieu",
                            "--title",
                            "Triệu",
                            "--sensitivity",
                            "P",
                            "--key",
                            "gid")
                    .succeeded());
            double published = seconds(() -> Datnuoc.as(client, "qt1")
                    .run("layer", "publish", "dd:trieu")
                    .succeeded());
            List<String> figures = new ArrayList<>();
            figures.add(line("`layer add`, `layer publish`, s", "%.0f, %.0f".formatted(added, published)));
            maps(client, figures);
            pagesAndFilters(client, figures);
            double edit = edits(client, figures);
            record(figures);
            assertThat(server.output()).doesNotContain("OutOfMemoryError");
            assertThat(edit).isLessThan(1);
        }
    }

    private static void maps(Client client, List<String> figures) {
        for (double width : new double[] {0.01, 0.04, 0.16, 0.63, 0.8}) {
            double median = median(7, i -> map(client, 104.8 + i * 0.01, 8.65 + i * 0.01, width));
            figures.add(line("GetMap 800 × 600, %s° across, ms".formatted(width), "%.0f".formatted(1000 * median)));
        }
    }

    private static void map(Client client, double x, double y, double width) {
        HttpResponse<byte[]> answer = client.get(
                "/wms",
                "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=dd:trieu&STYLES=&CRS=CRS:84&FORMAT=image/png&WIDTH=800"
                        + "&HEIGHT=600&BBOX=" + x + "," + y + "," + (x + width) + "," + (y + width * 0.75));
        assertThat(answer.headers().firstValue("Content-Type")).contains("image/png");
    }

    private static void pagesAndFilters(Client client, List<String> figures) {
        double pages = seconds(() -> {
            for (int start = 0; start < 200_000; start += 10_000) {
                String page = Client.text(client.get("/wfs", WFS + "COUNT=10000&STARTINDEX=" + start));
                assertThat(page).contains("\"numberReturned\":10000");
            }
        });
        figures.add(line("GetFeature, pages of 10,000, GeoJSON, features/s", "%,.0f".formatted(200_000 / pages)));
        for (String filter : List.of("gid = 777777", "loai_dat = 'NTS' AND so_to > 900", "dia_chi LIKE '%xã 55'")) {
            double median = median(5, i -> client.get("/wfs", WFS + "RESULTTYPE=hits&CQL_FILTER=" + filter));
            figures.add(line("hits, `" + filter + "`, ms", "%.0f".formatted(1000 * median)));
        }
    }

    /** Median seconds from the call that publishes to the feature and the picture that show it. */
    private static double edits(Client client, List<String> figures) {
        List<Double> drafted = new ArrayList<>();
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < EDITS; i++) {
            int gid = 123_456 + i;
            String code = "Z" + i;
            drafted.add(seconds(() -> change(client, gid, code)));
            taken.add(seconds(() -> {
                assertThat(client.as("qt1")
                                .post("/api/layers/dd:trieu/publish", "application/json", "{}")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(Client.text(client.get("/wfs", WFS + "CQL_FILTER=gid = " + gid)))
                        .contains("\"" + code + "\"");
                map(client, 104.8, 8.65, 0.02);
            }));
        }
        double edit = median(taken);
        figures.add(line("a parcel is changed: its draft, median, s", "%.2f".formatted(median(drafted))));
        figures.add(line("from its publication to picture and feature, median, s", "%.2f".formatted(edit)));
        return edit;
    }

    private static void change(Client client, int gid, String code) {
        String feature = "{\"type\":\"Feature\",\"properties\":{\"gid\":" + gid + ",\"loai_dat\":\"" + code
                + "\"},\"geometry\":null}";
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.geojsonl\"\r\n\r\n" + feature
                + "\n\r\n--x--\r\n";
        assertThat(client.as("cn1")
                        .post("/api/layers/dd:trieu/thay-doi", "multipart/form-data; boundary=x", body)
                        .statusCode())
                .isEqualTo(201);
    }

    private static String line(String step, String figure) {
        return "| " + step + " | " + figure + " |";
    }

    private static void record(List<String> figures) throws IOException {
        Files.writeString(
                ServerProcess.PROJECT.resolve("docs/reference/million.md"),
                "# A million parcels\n\nMeasured by `script/test --long` (`MillionParcelsLongIT`) on "
                        + Runtime.getRuntime().availableProcessors()
                        + " cores, with 512 MB of heap, on H2.\n\n| step | |\n| --- | ---: |\n"
                        + String.join("\n", figures)
                        + "\n");
    }

    private static double median(int times, java.util.function.IntConsumer work) {
        List<Double> taken = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int number = i;
            taken.add(seconds(() -> work.accept(number)));
        }
        return median(taken);
    }

    private static double median(List<Double> taken) {
        return taken.stream().sorted().toList().get(taken.size() / 2);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                out.println(parcel(i + 1, i % SIDE, i / SIDE));
            }
        }
    }

    private static String parcel(int gid, int column, int row) {
        double x = 104.78 + column * STEP_X;
        double y = 8.62 + row * STEP_Y;
        double east = x + STEP_X * 0.9;
        double north = y + STEP_Y * 0.9;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"gid\":%d,\"so_to\":%d,\"loai_dat\":\"%s\",\"dia_chi\":\"Ấp %d, xã"
                        + " %d\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],"
                        + "[%.7f,%.7f],[%.7f,%.7f]]]}}",
                gid,
                row,
                column % 3 == 0 ? "LUC" : "NTS",
                column % 13,
                row % 97,
                x,
                y,
                east,
                y,
                east,
                north,
                x,
                north,
                x,
                y);
    }
}
