package vn.datnuoc.engine.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.datnuoc.engine.EngineFixture;
import vn.datnuoc.policy.Subject;

/** Prints features a second of GetFeature, one thread, pages of 10,000, the median of interleaved rounds; run by hand. */
final class GetFeatureSpeed {
    private static final List<String> FORMATS = List.of(
            "",
            "&SRSNAME=EPSG:4326",
            "&OUTPUTFORMAT=application/json",
            "&OUTPUTFORMAT=application/json&SRSNAME=EPSG:9207");
    private static final int WARM_UP_PAGES = 60;
    private static final int ROUNDS = 5;
    private static final int PAGES = 20;

    private GetFeatureSpeed() {}

    public static void main(String[] arguments) throws IOException {
        EngineFixture fixture = new EngineFixture(Files.createTempDirectory("speed"), 200).publicReading();
        for (String format : FORMATS) {
            measure(fixture, format, WARM_UP_PAGES);
        }
        Map<String, List<Long>> measured = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (String format : FORMATS) {
                measured.computeIfAbsent(format, f -> new ArrayList<>()).add(measure(fixture, format, PAGES));
            }
        }
        measured.forEach((format, speeds) -> System.out.printf("%-50s %,d features/s%n", format, median(speeds)));
    }

    private static long median(List<Long> speeds) {
        return speeds.stream().sorted().skip(speeds.size() / 2).findFirst().orElseThrow();
    }

    private static long measure(EngineFixture fixture, String format, int pages) throws IOException {
        String query = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat&COUNT=10000&STARTINDEX=";
        long start = System.nanoTime();
        for (int page = 0; page < pages; page++) {
            fixture.engine()
                    .handle(EngineFixture.request(query + page % 3 * 10_000 + format, new byte[0], Subject.ANONYMOUS))
                    .body()
                    .writeTo(OutputStream.nullOutputStream());
        }
        return Math.round(pages * 10_000e9 / (System.nanoTime() - start));
    }
}
