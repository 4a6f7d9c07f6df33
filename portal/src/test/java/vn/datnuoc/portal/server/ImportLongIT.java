package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.policy.postgis.PostgisCluster;

/** What the import of a whole former district's cadastre costs; the figures go to docs/reference/import.md. */
@Tag("long")
class ImportLongIT {

    private static final int SIDE = 700;

    @Test
    void addsAndPublishes490000ParcelsOnH2AndOnPostgis(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("parcels.geojsonl");
        write(file);
        TestDatabase.use(folder.resolve("postgis"), PostgisCluster.shared().createDatabase());
        Taken onH2 = imported(folder.resolve("h2"), file);
        Taken onPostgis = imported(folder.resolve("postgis"), file);
        record(onH2, onPostgis);
    }

    /** Seconds, each with the start of the command line. */
    private record Taken(double added, double published) {}

    private static Taken imported(Path home, Path file) {
        try (ServerProcess server = ServerProcess.start(home)) {
            Client client = new Client(server.url(), server.home());
            double added = seconds(() -> Datnuoc.as(client, "cn1")
                    .run("layer", "add", file.toString(), "--name", "dd:lon", "--title", "Lớn", "--sensitivity", "P")
                    .succeeded());
            double published = seconds(() ->
                    Datnuoc.as(client, "qt1").run("layer", "publish", "dd:lon").succeeded());
            String hits = Client.text(client.get(
                    "/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=dd:lon"));
            assertThat(hits).contains("numberMatched=\"" + SIDE * SIDE + "\"");
            return new Taken(added, published);
        }
    }

    private static void record(Taken onH2, Taken onPostgis) throws IOException {
        Files.writeString(
                ServerProcess.PROJECT.resolve("docs/reference/import.md"),
                String.format(
                        Locale.ROOT,
                        "# Import\n\nMeasured by `script/test --long` (`ImportLongIT`) on %d cores: %,d parcels as"
                                + " newline-delimited GeoJSON, seconds with the start of the command line.\n\n"
                                + "| step | H2 | PostGIS |\n| --- | ---: | ---: |\n| `layer add` | %.1f | %.1f |\n"
                                + "| `layer publish` | %.1f | %.1f |\n",
                        Runtime.getRuntime().availableProcessors(),
                        SIDE * SIDE,
                        onH2.added,
                        onPostgis.added,
                        onH2.published,
                        onPostgis.published));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < SIDE * SIDE; i++) {
                out.println(parcel(i % SIDE, i / SIDE));
            }
        }
    }

    private static String parcel(int column, int row) {
        double x = 104.78 + column * 0.0008;
        double y = 8.62 + row * 0.0012;
        return String.format(
                Locale.ROOT,
                "{\"type\":\"Feature\",\"properties\":{\"so_to\":%d,\"so_thua\":%d,\"loai_dat\":\"%s\"},\"geometry\":"
                        + "{\"type\":\"Polygon\",\"coordinates\":[[[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f],[%.6f,%.6f]]]}}",
                row,
                column,
                column % 3 == 0 ? "LUC" : "NTS",
                x,
                y,
                x + 0.0007,
                y,
                x + 0.0007,
                y + 0.0011,
                x,
                y + 0.0011,
                x,
                y);
    }
}
