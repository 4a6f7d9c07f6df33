package vn.datnuoc.engine.snapshot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.snapshot.SnapshotSamples.Row;

class FeatureSnapshotTest {
    private static final int ROWS = 1000;
    private final Layer layer = SnapshotSamples.everything();
    private final List<Row> rows = SnapshotSamples.everything(ROWS);

    @TempDir
    Path folder;

    @Test
    void givesBackEveryRowToTheLastBit() {
        FeatureSnapshot snapshot = snapshot();
        assertThat(snapshot.rows()).isEqualTo(ROWS);
        assertThat(snapshot.schema()).isEqualTo(layer.schema().orElseThrow());
        for (Row row : rows) {
            int number = snapshot.rowOf(row.fid());
            assertThat(snapshot.fid(number)).isEqualTo(row.fid());
            assertSameGeometry(snapshot.geometry(number), row.geometry());
            for (int i = 0; i < row.values().length; i++) {
                assertThat(snapshot.column(i).value(number)).isEqualTo(row.values()[i]);
                assertThat(snapshot.column(i).isNull(number)).isEqualTo(row.values()[i] == null);
            }
        }
    }

    private static void assertSameGeometry(@Nullable Geometry actual, @Nullable Geometry expected) {
        if (expected == null || actual == null) {
            assertThat(actual).isSameAs(expected);
        } else {
            assertThat(actual.equalsExact(expected, 0)).isTrue();
        }
    }

    @Test
    void whatLiesAcrossTheBordersOfChunksIsReadAsOne() throws IOException {
        Path file = folder.resolve("chunks");
        FeatureSnapshotWriter.write(file, layer, SnapshotSamples.source(rows), 1 << 10);
        assertThat(SnapshotFile.open(file).chunks("exact.xy")).hasSizeGreaterThan(100);
        assertThat(SnapshotFile.open(file).chunks("column1.text")).hasSizeGreaterThan(10);
        StoredSnapshot chunks = StoredSnapshot.open(file);
        StoredSnapshot oneBlock = (StoredSnapshot) snapshot();
        assertThat(RowsChecksum.of(chunks)).isEqualTo(RowsChecksum.of(oneBlock));
        for (int i = 0; i < oneBlock.levels().size(); i++) {
            assertSameRings(chunks.levels().get(i), oneBlock.levels().get(i));
        }
    }

    private static void assertSameRings(RingTable actual, RingTable expected) {
        int rings = expected.endRing(ROWS - 1);
        assertThat(actual.endRing(ROWS - 1)).isEqualTo(rings);
        for (int ring = 0; ring < rings; ring++) {
            assertThat(xy(actual, ring)).containsExactly(xy(expected, ring));
        }
    }

    private static double[] xy(RingTable rings, int ring) {
        double[] xy = new double[2 * rings.points(ring)];
        rings.read(ring, xy, 0);
        return xy;
    }

    @Test
    void ordersRowsByFidForPaging() {
        FeatureSnapshot snapshot = snapshot();
        long[] fids = IntStream.range(0, ROWS)
                .mapToLong(i -> snapshot.fid(snapshot.rowAt(i)))
                .toArray();
        assertThat(fids).isSorted();
        assertThat(snapshot.rowOf(101)).isEqualTo(-1);
    }

    @Test
    void findsExactlyTheRowsWhoseEnvelopeMeetsTheBox() {
        FeatureSnapshot snapshot = snapshot();
        for (double size : new double[] {0, 100, 3000, 40_000}) {
            Envelope box = new Envelope(508_000, 508_000 + size, 957_000, 957_000 + size);
            int[] expected = IntStream.range(0, ROWS)
                    .filter(row -> snapshot.envelope(row).intersects(box))
                    .toArray();
            assertThat(snapshot.search(box)).containsExactly(expected);
        }
        assertThat(snapshot.search(snapshot.extent())).hasSize(ROWS - ROWS / 50);
        assertThat(snapshot.search(new Envelope())).isEmpty();
    }

    @Test
    void sortsTheDictionaryAndFallsBackToPlainStrings() {
        FeatureSnapshot snapshot = snapshot();
        Column codes = snapshot.column(0);
        assertThat(IntStream.range(0, codes.dictionarySize()).mapToObj(codes::dictionaryValue))
                .containsExactly("Mã 0", "Mã 1", "Mã 2", "Mã 3", "Mã 4");
        assertThat(snapshot.column(1).dictionarySize()).isZero();
    }

    @Test
    void showsHiddenAttributesAsAbsent() {
        FeatureSnapshot hiding = snapshot().hiding(Set.of("so"));
        assertThat(hiding.column(2).value(0)).isNull();
        assertThat(hiding.column(2).isNull(0)).isTrue();
        assertThat(hiding.schema()).isEqualTo(layer.schema().orElseThrow());
    }

    @Test
    void keepsSimplifiedBoundariesWithinTheirTolerance() {
        FeatureSnapshot snapshot = snapshot();
        RingTable level = snapshot.rings(8);
        assertThat(level.tolerance()).isEqualTo(8);
        int points = 0;
        int exactPoints = 0;
        for (int row = 0; row < ROWS - ROWS / 50; row++) {
            Geometry simple = requireNonNull(Geometries.of(GeometryKind.MULTI_POLYGON, level, row));
            Geometry exact = requireNonNull(snapshot.geometry(row));
            points += simple.getNumPoints();
            exactPoints += exact.getNumPoints();
            for (Coordinate corner : simple.getCoordinates()) {
                assertThat(exact.getBoundary().distance(exact.getFactory().createPoint(corner)))
                        .isLessThan(1);
            }
        }
        assertThat(points).isLessThan(exactPoints);
    }

    @Test
    void anEmptyLayerHasASnapshotToo() {
        FeatureSnapshot empty = SnapshotSamples.snapshot(folder.resolve("empty"), layer, List.of());
        assertThat(empty.rows()).isZero();
        assertThat(empty.extent().isNull()).isTrue();
        assertThat(empty.search(new Envelope(-1e9, 1e9, -1e9, 1e9))).isEmpty();
        assertThat(empty.rowOf(1)).isEqualTo(-1);
    }

    @Test
    void keepsPointsAsPoints() {
        Layer points = SnapshotSamples.layer(
                GeometryKind.POINT, CrsCode.WGS84, SnapshotSamples.attribute("a", AttributeType.STRING));
        Geometry point = new GeometryFactory().createPoint(new Coordinate(105.15, 9.18));
        FeatureSnapshot snapshot = SnapshotSamples.snapshot(
                folder.resolve("points"), points, List.of(new Row(1, point, new Object[] {"x"})));
        assertThat(snapshot.geometry(0)).isEqualTo(point);
    }

    @Test
    void refusesTwoRowsWithTheSameFidAndLeavesNothingBehind() throws IOException {
        List<Row> twice = new ArrayList<>(rows);
        twice.add(rows.get(0));
        Path file = folder.resolve("twice");
        assertThatThrownBy(() -> SnapshotSamples.snapshot(file, layer, twice))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fid 100");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noticesAnyChangedByte() throws IOException {
        Path file = folder.resolve("whole");
        FeatureSnapshotWriter.write(file, layer, SnapshotSamples.source(rows.subList(0, 60)), 1 << 14);
        byte[] bytes = Files.readAllBytes(file);
        Path damaged = folder.resolve("damaged");
        for (int i = 0; i < bytes.length; i += 37) {
            bytes[i] ^= 0x10;
            Files.write(damaged, bytes);
            bytes[i] ^= 0x10;
            assertThatThrownBy(() -> FeatureSnapshot.open(damaged)).isInstanceOf(DamagedSnapshotException.class);
        }
        for (int length : new int[] {0, 7, bytes.length / 2, bytes.length - 1}) {
            Files.write(damaged, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> FeatureSnapshot.open(damaged)).isInstanceOf(DamagedSnapshotException.class);
        }
    }

    @Test
    void rebuildsADamagedSnapshot() throws IOException {
        Snapshots snapshots = new Snapshots(folder, SnapshotSamples.source(rows));
        assertThat(snapshots.open(layer)).isSameAs(snapshots.open(layer));
        try (var files = Files.list(folder)) {
            Files.write(files.findFirst().orElseThrow(), new byte[] {1, 2, 3});
        }
        Snapshots restarted = new Snapshots(folder, SnapshotSamples.source(rows));
        assertThat(restarted.open(layer).rows()).isEqualTo(ROWS);
    }

    @Test
    void aLayerBeingPublishedForTheFirstTimeKeepsItsSnapshot() throws IOException {
        Snapshots publishing = new Snapshots(folder, SnapshotSamples.source(rows));
        publishing.open(layer);
        publishing.keepOnly(List.of());
        assertThat(folder).isNotEmptyDirectory();
        new Snapshots(folder, SnapshotSamples.source(rows)).keepOnly(List.of());
        assertThat(folder).isEmptyDirectory();
    }

    private FeatureSnapshot snapshot() {
        return SnapshotSamples.snapshot(folder.resolve("snapshot"), layer, rows);
    }
}
