package vn.datnuoc.engine.snapshot;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.snapshot.SnapshotSamples.Row;

/** A version that is kept as what differs from an older one is the same as if it were kept whole. */
class PatchedSnapshotTest {
    private static final int ROWS = 1000;
    private static final int ALL = 100_000;

    private final VersionedRows source = new VersionedRows();
    private final Layer first = SnapshotSamples.everything();
    private final Layer second = first.withVersion(2);

    @TempDir
    Path folder;

    @BeforeEach
    void twoVersions() {
        source.publish(SnapshotSamples.everything(ROWS), List.of());
        source.publish(changed(), removed());
    }

    /** Every thirtieth feature with the values and the place of another, and features with new and high and low ids. */
    private static List<Row> changed() {
        List<Row> rows = SnapshotSamples.everything(ROWS + 40);
        List<Row> changed = new ArrayList<>();
        for (int i = 0; i < ROWS; i += 30) {
            changed.add(new Row(
                    rows.get(i).fid(),
                    rows.get(ROWS - i).geometry(),
                    rows.get(ROWS - 1 - i).values()));
        }
        for (int i = 0; i < 40; i++) {
            Row row = rows.get(ROWS + i);
            Object[] values = row.values().clone();
            values[0] = "Mã " + (char) ('a' + i % 3);
            changed.add(new Row(i % 2 == 0 ? 101 + 3L * i : 9_000 + i, row.geometry(), values));
        }
        changed.add(new Row(1, rows.get(5).geometry(), rows.get(6).values()));
        return changed;
    }

    private static List<Long> removed() {
        return IntStream.range(0, ROWS)
                .filter(i -> i % 25 == 7)
                .mapToObj(i -> 3L * i + 100)
                .toList();
    }

    @Test
    void hasTheSameRowsInTheSameOrderAsAWholeOne() {
        FeatureSnapshot patched = patched();
        FeatureSnapshot whole = whole();
        assertThat(patched).isInstanceOf(PatchedSnapshot.class);
        assertThat(patched.count())
                .isEqualTo(whole.count())
                .isEqualTo(patched.existing().count());
        for (int place = 0; place < whole.count(); place++) {
            int there = whole.rowAt(place);
            int here = patched.rowAt(place);
            assertThat(patched.fid(here)).isEqualTo(whole.fid(there));
            assertThat(patched.rowOf(whole.fid(there))).isEqualTo(here);
            assertThat(patched.exists(here)).isTrue();
            assertThat(patched.envelope(here)).isEqualTo(whole.envelope(there));
            assertThat(patched.geometry(here)).isEqualTo(whole.geometry(there));
            assertSameValues(patched, here, whole, there);
        }
        removed().forEach(fid -> assertThat(patched.rowOf(fid)).isEqualTo(-1));
    }

    private static void assertSameValues(FeatureSnapshot patched, int here, FeatureSnapshot whole, int there) {
        for (int i = 0; i < whole.schema().attributes().size(); i++) {
            assertThat(patched.column(i).value(here)).isEqualTo(whole.column(i).value(there));
            assertThat(patched.column(i).isNull(here)).isEqualTo(whole.column(i).isNull(there));
        }
    }

    @Test
    void findsTheSameRowsInABox() {
        for (double size : new double[] {0, 100, 3000, ALL}) {
            Envelope box = new Envelope(508_000 - size / 2, 508_000 + size, 957_000 - size / 2, 957_000 + size);
            assertThat(fids(patched(), box)).isEqualTo(fids(whole(), box));
        }
    }

    private static long[] fids(FeatureSnapshot snapshot, Envelope box) {
        int[] rows = snapshot.search(box);
        assertThat(rows).isSorted();
        return Arrays.stream(rows).mapToLong(snapshot::fid).sorted().toArray();
    }

    @Test
    void hasTheExactExtentAlsoWhenWhatReachedTheEdgeIsGone() {
        assertThat(patched().extent()).isEqualTo(whole().extent());
        for (long version = 3; version < 9; version++) {
            Layer next = first.withVersion(version);
            FeatureSnapshot before = open(first.withVersion(version - 1));
            long atTheEdge = before.existing()
                    .filter(row ->
                            before.envelope(row).getMinX() == before.extent().getMinX())
                    .mapToLong(before::fid)
                    .findFirst()
                    .orElseThrow();
            source.publish(List.of(), List.of(atTheEdge));
            assertThat(open(next)).isInstanceOf(PatchedSnapshot.class);
            assertThat(open(next).extent()).isEqualTo(whole(next).extent()).isNotEqualTo(before.extent());
        }
    }

    @Test
    void hasOneSortedDictionary() {
        Column codes = patched().column(0);
        assertThat(IntStream.range(0, codes.dictionarySize()).mapToObj(codes::dictionaryValue))
                .containsExactly("Mã 0", "Mã 1", "Mã 2", "Mã 3", "Mã 4", "Mã a", "Mã b", "Mã c");
        FeatureSnapshot patched = patched();
        patched.existing().forEach(row -> {
            int code = patched.column(0).code(row);
            Object value = patched.column(0).value(row);
            assertThat(code < 0 ? null : codes.dictionaryValue(code)).isEqualTo(value);
        });
        assertThat(patched.column(1).dictionarySize()).isZero();
    }

    @Test
    void hasAsManyGeneralisedLevels() {
        FeatureSnapshot patched = patched();
        FeatureSnapshot whole = whole();
        RingTable here = patched.rings(8);
        RingTable there = whole.rings(8);
        assertThat(here.tolerance()).isEqualTo(there.tolerance());
        whole.existing().forEach(row -> {
            Geometry exact = whole.geometry(row);
            int same = patched.rowOf(whole.fid(row));
            Geometry simple = Geometries.of(GeometryKind.MULTI_POLYGON, here, same);
            if (exact == null) {
                assertThat(simple).isNull();
            } else {
                assertThat(requireNonNull(simple).getArea())
                        .isCloseTo(exact.getArea(), org.assertj.core.data.Percentage.withPercentage(25));
            }
        });
    }

    @Test
    void theNextProcessReadsTheSameFiles() {
        patched();
        source.breakDown();
        assertThat(open(second).count()).isEqualTo(ROWS + 41 - removed().size());
    }

    @Test
    void aDamagedDeltaIsBuiltAgain() throws IOException {
        patched();
        for (Path file : files(".delta")) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 3] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(open(second).count()).isEqualTo(whole().count());
    }

    @Test
    void withADamagedOrMissingBaseTheVersionIsBuiltWhole() throws IOException {
        patched();
        for (Path file : files("-1.snapshot")) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        assertThat(open(second)).isInstanceOf(StoredSnapshot.class);
        for (Path file : files(".snapshot")) {
            Files.delete(file);
        }
        assertThat(open(second).count()).isEqualTo(whole().count());
    }

    @Test
    void manyChangesMakeANewWholeFile() {
        open(first);
        source.publish(SnapshotSamples.everything(ROWS).subList(0, ROWS / 3), List.of());
        assertThat(open(first.withVersion(3))).isInstanceOf(StoredSnapshot.class);
    }

    @Test
    void theBaseStaysAsLongAsAVersionNeedsIt() throws IOException {
        Snapshots snapshots = new Snapshots(folder, source);
        snapshots.open(first);
        for (long version = 2; version < 6; version++) {
            source.publish(List.of(), List.of(100 + 3 * version));
            snapshots.open(first.withVersion(version));
            snapshots.keepOnly(List.of(first.withVersion(version)));
        }
        assertThat(files(""))
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrder("dd_thu-1.snapshot", "dd_thu-4-1.delta", "dd_thu-5-1.delta");
    }

    @Test
    void aVersionWithManyChangesBecomesTheBaseOfTheNext() throws IOException, InterruptedException {
        source.publish(SnapshotSamples.everything(8 * ROWS), List.of());
        source.publish(SnapshotSamples.everything(ROWS), List.of());
        try (Snapshots snapshots = new Snapshots(folder, source)) {
            snapshots.open(first.withVersion(3));
            assertThat(snapshots.open(first.withVersion(4))).isInstanceOf(PatchedSnapshot.class);
            snapshots.keepOnly(List.of(first.withVersion(4)));
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (files("-4.snapshot").isEmpty() && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            source.publish(List.of(), List.of(100L));
            snapshots.open(first.withVersion(5));
            assertThat(files("-5-4.delta")).hasSize(1);
        }
    }

    private FeatureSnapshot patched() {
        open(first);
        return open(second);
    }

    /** As a process opens it that has opened nothing yet. */
    private FeatureSnapshot open(Layer layer) {
        return new Snapshots(folder, source).open(layer);
    }

    private FeatureSnapshot whole() {
        return whole(second);
    }

    private FeatureSnapshot whole(Layer layer) {
        Path file = folder.resolve("whole");
        FeatureSnapshotWriter.write(file, layer, source);
        return FeatureSnapshot.open(file);
    }

    private List<Path> files(String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).toList();
        }
    }

    /** A source that knows what each version changed. */
    private static final class VersionedRows implements vn.datnuoc.engine.LayerSource {
        private final List<Map<Long, Row>> versions = new ArrayList<>(List.of(new TreeMap<>()));
        private boolean broken;

        void publish(List<Row> present, List<Long> removed) {
            Map<Long, Row> next = new TreeMap<>(versions.get(versions.size() - 1));
            removed.forEach(next::remove);
            present.forEach(row -> next.put(row.fid(), row));
            versions.add(next);
        }

        void breakDown() {
            broken = true;
        }

        @Override
        public void read(Layer layer, RowSink sink) {
            requireWhole();
            SnapshotSamples.source(
                            List.copyOf(versions.get((int) layer.version()).values()))
                    .read(layer, sink);
        }

        private void requireWhole() {
            if (broken) {
                throw new IllegalStateException("the database is away");
            }
        }

        @Override
        public java.util.Optional<Changes> changes(Layer layer, long since) {
            requireWhole();
            Map<Long, Row> before = versions.get((int) since);
            Map<Long, Row> after = versions.get((int) layer.version());
            List<Row> present = after.values().stream()
                    .filter(row -> before.get(row.fid()) != row)
                    .toList();
            List<Long> removed = before.keySet().stream()
                    .filter(fid -> !after.containsKey(fid))
                    .toList();
            return java.util.Optional.of(new Changes() {
                @Override
                public long features() {
                    return present.size() + removed.size();
                }

                @Override
                public void read(RowSink sink, java.util.function.LongConsumer gone) {
                    SnapshotSamples.source(present).read(layer, sink);
                    removed.forEach(gone::accept);
                }
            });
        }

        @Override
        public Path raster(Layer layer, java.time.LocalDate time) {
            throw new UnsupportedOperationException("no raster here");
        }
    }
}
