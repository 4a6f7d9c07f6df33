package vn.datnuoc.engine.draw;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.WKBWriter;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.FeatureSnapshotWriter;
import vn.datnuoc.engine.snapshot.SnapshotSamples;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;

/**
 * CPU milliseconds per map of 800 × 600 pixels with its PNG, one thread, by width in metres. Run by hand: {@code main
 * parcels.geojsonl parcels.sld folder}; the parcels are those of the measuring kit.
 */
public final class MapRendererBenchmark {
    private static final int[] SPANS = {1000, 4000, 16_000, 63_000};
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Pattern PAIR = Pattern.compile("\\[([0-9.]+), ([0-9.]+)\\]");

    private MapRendererBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        FeatureSnapshot snapshot = snapshot(Path.of(args[0]), folder.resolve("parcels.snapshot"));
        long start = System.nanoTime();
        CompiledStyle style = CompiledStyle.of(Style.parse(Files.readString(Path.of(args[1]))), snapshot);
        System.out.printf("style compiled in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        List<DrawnLayer> layers = List.of(new DrawnLayer.Features(snapshot, style, Optional.empty(), Optional.empty()));
        for (int round = 0; round < 3; round++) {
            for (int span : SPANS) {
                measure(span, layers, folder);
            }
        }
    }

    private static void measure(int span, List<DrawnLayer> layers, Path folder) throws IOException {
        int times = span > 20_000 ? 12 : 60;
        double[] draw = new double[times];
        double[] encode = new double[times];
        Random random = new Random(3);
        byte[] png = {};
        for (int i = 0; i < times; i++) {
            double x = i == times - 1
                    ? Math.min(11_700_000, 11_727_000 - span)
                    : 11_665_000 + random.nextDouble() * Math.max(0, 62_000 - span);
            double y = i == times - 1
                    ? 1_020_000 - (span > 20_000 ? 35_000 : 0)
                    : 985_000 + random.nextDouble() * Math.max(0, 80_000 - span);
            MapView view = new MapView(
                    new BoundingBox(x, y, x + span, y + span * 0.75, CrsCode.WEB_MERCATOR), 800, 600, Optional.empty());
            long start = cpuNanos();
            Picture picture = new MapRenderer().render(view, layers, () -> false);
            long drawn = cpuNanos();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            PngEncoder.encode(picture, out);
            encode[i] = (cpuNanos() - drawn) / 1e6;
            draw[i] = (drawn - start) / 1e6;
            png = out.toByteArray();
        }
        Files.write(folder.resolve("map-" + span + ".png"), png);
        Arrays.sort(draw);
        Arrays.sort(encode);
        System.out.printf(
                "%6d m: draw %.1f ms, PNG %.1f ms, %d kB%n",
                span, draw[times / 2], encode[times / 2], png.length / 1024);
    }

    /** Of this thread alone, so that other work on the machine does not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    static FeatureSnapshot snapshot(Path parcels, Path file) {
        if (!Files.exists(file)) {
            long start = System.nanoTime();
            FeatureSnapshotWriter.write(file, layer(), source(parcels));
            System.out.printf("snapshot written in %d ms, parsing included%n", (System.nanoTime() - start) / 1_000_000);
        }
        long start = System.nanoTime();
        FeatureSnapshot snapshot = FeatureSnapshot.open(file);
        System.out.printf(
                "snapshot of %d rows opened in %d ms%n", snapshot.rows(), (System.nanoTime() - start) / 1_000_000);
        return snapshot;
    }

    private static Layer layer() {
        return SnapshotSamples.layer(
                GeometryKind.MULTI_POLYGON,
                CrsCode.WGS84,
                SnapshotSamples.attribute("gid", AttributeType.INTEGER),
                SnapshotSamples.attribute("loai_dat", AttributeType.STRING));
    }

    private static LayerSource source(Path parcels) {
        return new LayerSource() {
            @Override
            public void read(Layer layer, RowSink sink) {
                WKBWriter writer = new WKBWriter();
                try (BufferedReader lines = Files.newBufferedReader(parcels)) {
                    long fid = 0;
                    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                        fid++;
                        String code = line.substring(line.indexOf("\"loai_dat\": \"") + 13)
                                .substring(0, 3);
                        sink.row(fid, writer.write(FACTORY.createPolygon(ring(line))), new Object[] {fid, code});
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public Path raster(Layer layer, LocalDate time) {
                throw new UnsupportedOperationException("no raster here");
            }
        };
    }

    private static Coordinate[] ring(String line) {
        List<Coordinate> ring = new ArrayList<>();
        Matcher pair = PAIR.matcher(line);
        while (pair.find()) {
            ring.add(new Coordinate(Double.parseDouble(pair.group(1)), Double.parseDouble(pair.group(2))));
        }
        return ring.toArray(Coordinate[]::new);
    }
}
