package vn.datnuoc.engine.wfs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import vn.datnuoc.engine.EngineFixture;
import vn.datnuoc.policy.Subject;

/** Prints features a second of GetFeature, one thread, pages of 10,000; run by hand. */
final class GetFeatureSpeed {
    private static final int ROUNDS = 30;

    private GetFeatureSpeed() {}

    public static void main(String[] arguments) throws IOException {
        EngineFixture fixture = new EngineFixture(Files.createTempDirectory("speed"), 200).publicReading();
        for (String format : new String[] {"", "&OUTPUTFORMAT=application/json", "&SRSNAME=EPSG:4326"}) {
            measure(fixture, format, 10);
            System.out.printf("%-32s %,d features/s%n", format, measure(fixture, format, ROUNDS));
        }
    }

    private static long measure(EngineFixture fixture, String format, int rounds) throws IOException {
        String query = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat&COUNT=10000&STARTINDEX=";
        long start = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            fixture.engine()
                    .handle(EngineFixture.request(query + i % 3 * 10_000 + format, new byte[0], Subject.ANONYMOUS))
                    .body()
                    .writeTo(OutputStream.nullOutputStream());
        }
        return Math.round(rounds * 10_000e9 / (System.nanoTime() - start));
    }
}
