package vn.datnuoc.engine.snapshot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.crs.CrsCode;

/** A layer with more than one mapping holds, of lines with ten thousand points each; needs 6 GB of disk. */
@Tag("long")
class LargeSnapshotLongIT {
    private static final int POINTS = 10_000;
    private static final int ROWS = 14_500;
    private static final double METERS_BETWEEN_ROWS = 5;

    private final Layer layer = SnapshotSamples.layer(
            GeometryKind.MULTI_LINE_STRING,
            CrsCode.VN2000_CA_MAU,
            SnapshotSamples.attribute("so", AttributeType.INTEGER));

    @TempDir
    Path folder;

    @Test
    void aLayerBeyondTwoGigabytesIsKeptWhole() throws IOException {
        Path file = folder.resolve("large");
        FeatureSnapshotWriter.write(file, layer, source());
        assertThat(Files.size(file)).isGreaterThan(1L << 31);
        FeatureSnapshot snapshot = FeatureSnapshot.open(file);
        assertThat(snapshot.count()).isEqualTo(ROWS);
        for (int number = 0; number < ROWS; number++) {
            assertWhole(snapshot, number);
        }
        assertThat(snapshot.search(new Envelope(510_000, 510_001, y(ROWS - 1), y(ROWS))))
                .hasSize(1);
    }

    private static void assertWhole(FeatureSnapshot snapshot, int number) {
        int row = snapshot.rowOf(number);
        assertThat(snapshot.column(0).value(row)).isEqualTo((long) number);
        Geometry line = requireNonNull(snapshot.geometry(row));
        assertThat(line.getNumPoints()).isEqualTo(POINTS);
        Coordinate[] points = line.getCoordinates();
        for (int i = 0; i < POINTS; i += 99) {
            assertThat(points[i].x).isEqualTo(x(i));
            assertThat(points[i].y).isEqualTo(y(number) + i % 2);
        }
        assertLevelIsNear(snapshot.rings(128), row, number);
    }

    private static void assertLevelIsNear(RingTable level, int row, int number) {
        int ring = level.firstRing(row);
        double[] xy = new double[2 * level.points(ring)];
        level.read(ring, xy, 0);
        assertThat(level.tolerance()).isPositive();
        assertThat(xy[1]).isBetween(y(number) - level.tolerance(), y(number) + 1 + level.tolerance());
    }

    private static double x(int point) {
        return 500_000 + 2.0 * point;
    }

    private static double y(int row) {
        return 950_000 + METERS_BETWEEN_ROWS * row;
    }

    private static LayerSource source() {
        return new LayerSource() {
            @Override
            public void read(Layer layer, RowSink sink) {
                for (int row = 0; row < ROWS; row++) {
                    sink.row(row, zigzag(row), new Object[] {(long) row});
                }
            }

            @Override
            public Path raster(Layer layer, LocalDate time) {
                throw new UnsupportedOperationException("no raster here");
            }
        };
    }

    /** As WKB, for a geometry would cost more than its snapshot. */
    private static byte[] zigzag(int row) {
        ByteBuffer wkb =
                ByteBuffer.allocate(9 + 16 * POINTS).put((byte) 0).putInt(2).putInt(POINTS);
        for (int i = 0; i < POINTS; i++) {
            wkb.putDouble(x(i)).putDouble(y(row) + i % 2);
        }
        return wkb.array();
    }
}
