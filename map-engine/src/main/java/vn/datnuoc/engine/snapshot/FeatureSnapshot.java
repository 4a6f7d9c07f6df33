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

/**
 * A vector layer's published version in one memory-mapped file: rows in Hilbert order, a packed R-tree, exact coordinates
 * in the layer's own reference system, typed columns. Rows are numbered from 0. Thread-safe. There is nothing to close:
 * the garbage collector releases the mapping once nobody holds the snapshot, so that no reader can lose it.
 */
public final class FeatureSnapshot {
    private final SnapshotHeader header;
    private final LongBuffer fids;
    private final IntBuffer rowsByFid;
    private final PackedTree tree;
    private final FloatBuffer filled;
    private final RingTable exact;
    private final List<RingTable> levels;
    private final List<Column> columns;

    private FeatureSnapshot(
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
    public static FeatureSnapshot open(Path path) {
        try {
            SnapshotFile file = SnapshotFile.open(path);
            SnapshotHeader header = SnapshotHeader.read(file.block("header"));
            return new FeatureSnapshot(
                    header,
                    file.block("fids").asLongBuffer(),
                    file.block("rowsByFid").asIntBuffer(),
                    new PackedTree(file.block("tree").asDoubleBuffer(), header.located()),
                    file.block("filled").asFloatBuffer(),
                    RingTable.exact(file),
                    IntStream.range(0, header.levels().size())
                            .mapToObj(i ->
                                    RingTable.level(file, i, header.levels().get(i)))
                            .toList(),
                    columns(file, header));
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot " + path.getFileName() + " cannot be read", e);
        }
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

    /** The same rows with these attributes absent everywhere: as somebody's style sees them. The schema stays whole. */
    public FeatureSnapshot hiding(Set<String> attributes) {
        if (attributes.isEmpty()) {
            return this;
        }
        List<Column> seen = IntStream.range(0, columns.size())
                .mapToObj(
                        i -> attributes.contains(schema().attributes().get(i).name()) ? Columns.ABSENT : columns.get(i))
                .toList();
        return new FeatureSnapshot(header, fids, rowsByFid, tree, filled, exact, levels, seen);
    }

    /** Name of the layer, as {@code component:subject}. */
    public String layer() {
        return header.layer();
    }

    public long version() {
        return header.version();
    }

    public CrsCode crs() {
        return header.crs();
    }

    public Schema schema() {
        return header.schema();
    }

    public int rows() {
        return header.rows();
    }

    /** Null envelope when no row has a geometry. */
    public Envelope extent() {
        return new Envelope(header.extent());
    }

    public long fid(int row) {
        return fids.get(row);
    }

    /** Row of a feature, or -1. */
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

    /** Rows in the order of their fid, for paging. */
    public int rowAt(int position) {
        return rowsByFid.get(position);
    }

    /** Rows whose envelope meets the box, in ascending order. */
    public int[] search(Envelope box) {
        return tree.search(box);
    }

    /** Envelope of a row's geometry; a null envelope when it has none. */
    public Envelope envelope(int row) {
        return tree.box(row);
    }

    /** The envelope as minX, minY, maxX, maxY, without making an object. @param row one that {@link #search} found */
    public void envelope(int row, double[] target) {
        tree.box(row, target);
    }

    /** Which part of its envelope a polygon fills, 0 to 1. @param row one that {@link #search} found */
    public double filled(int row) {
        return filled.get(row);
    }

    /** A new exact geometry; null when the row has none. */
    public @Nullable Geometry geometry(int row) {
        return Geometries.of(schema().geometry(), exact, row);
    }

    /** The exact coordinates. */
    public RingTable rings() {
        return exact;
    }

    /** Coordinates that are off by no more than {@code tolerance}, in units of {@link #crs}, and as few as possible. */
    public RingTable rings(double tolerance) {
        RingTable best = exact;
        for (RingTable level : levels) {
            best = level.tolerance() <= tolerance ? level : best;
        }
        return best;
    }

    /** @param attribute index in the schema */
    public Column column(int attribute) {
        return columns.get(attribute);
    }
}
