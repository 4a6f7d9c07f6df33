package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/** A snapshot in one file: a whole version, or the rows of a {@link Delta}. Thread-safe. */
final class StoredSnapshot implements FeatureSnapshot {
    private final SnapshotHeader header;
    private final LongBuffer fids;
    private final IntBuffer rowsByFid;
    private final PackedTree tree;
    private final FloatBuffer filled;
    private final RingTable exact;
    private final List<RingTable> levels;
    private final List<Column> columns;

    private StoredSnapshot(
            SnapshotHeader header,
            LongBuffer fids,
            IntBuffer rowsByFid,
            PackedTree tree,
            FloatBuffer filled,
            RingTable exact,
            List<RingTable> levels,
            List<Column> columns) {
        this.header = header;
        this.fids = fids;
        this.rowsByFid = rowsByFid;
        this.tree = tree;
        this.filled = filled;
        this.exact = exact;
        this.levels = levels;
        this.columns = columns;
    }

    /** @throws DamagedSnapshotException when a checksum does not hold; the owner rebuilds the file */
    static StoredSnapshot open(Path path) {
        try {
            return of(SnapshotFile.open(path));
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + path.getFileName() + " cannot be read", e);
        }
    }

    static StoredSnapshot of(SnapshotFile file) throws IOException {
        SnapshotHeader header = SnapshotHeader.read(file.block("header"));
        return new StoredSnapshot(
                header,
                file.block("fids").asLongBuffer(),
                file.block("rowsByFid").asIntBuffer(),
                new PackedTree(file.block("tree").asDoubleBuffer(), header.located()),
                file.block("filled").asFloatBuffer(),
                PackedRings.exact(file),
                IntStream.range(0, header.levels().size())
                        .<RingTable>mapToObj(
                                i -> PackedRings.level(file, i, header.levels().get(i)))
                        .toList(),
                columns(file, header));
    }

    private static List<Column> columns(SnapshotFile file, SnapshotHeader header) {
        return IntStream.range(0, header.schema().attributes().size())
                .mapToObj(i -> Columns.of(
                        file,
                        "column" + i,
                        header.schema().attributes().get(i).type(),
                        header.dictionarySizes().get(i)))
                .toList();
    }

    @Override
    public StoredSnapshot hiding(Set<String> attributes) {
        if (attributes.isEmpty()) {
            return this;
        }
        List<Column> seen = Columns.hiding(columns, schema(), attributes);
        return new StoredSnapshot(header, fids, rowsByFid, tree, filled, exact, levels, seen);
    }

    @Override
    public String layer() {
        return header.layer();
    }

    @Override
    public long version() {
        return header.version();
    }

    @Override
    public CrsCode crs() {
        return header.crs();
    }

    @Override
    public Schema schema() {
        return header.schema();
    }

    @Override
    public int rows() {
        return header.rows();
    }

    @Override
    public int count() {
        return header.rows();
    }

    @Override
    public boolean exists(int row) {
        return true;
    }

    @Override
    public Envelope extent() {
        return new Envelope(header.extent());
    }

    @Override
    public long fid(int row) {
        return fids.get(row);
    }

    @Override
    public int rowOf(long fid) {
        int low = 0;
        int high = rows() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int row = rowsByFid.get(middle);
            int compared = Long.compare(fids.get(row), fid);
            if (compared == 0) {
                return row;
            }
            low = compared < 0 ? middle + 1 : low;
            high = compared < 0 ? high : middle - 1;
        }
        return -1;
    }

    @Override
    public int rowAt(int position) {
        return rowsByFid.get(position);
    }

    @Override
    public int[] search(Envelope box) {
        return tree.search(box);
    }

    @Override
    public Envelope envelope(int row) {
        return tree.box(row);
    }

    @Override
    public void envelope(int row, double[] target) {
        tree.box(row, target);
    }

    @Override
    public double filled(int row) {
        return filled.get(row);
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        return Geometries.of(schema().geometry(), exact, row);
    }

    @Override
    public RingTable rings() {
        return exact;
    }

    @Override
    public RingTable rings(double tolerance) {
        return RingTable.coarsest(exact, levels, tolerance);
    }

    @Override
    public Column column(int attribute) {
        return columns.get(attribute);
    }

    /** Generalised coordinates, the finest first. */
    List<RingTable> levels() {
        return levels;
    }

    List<Column> columns() {
        return columns;
    }
}
