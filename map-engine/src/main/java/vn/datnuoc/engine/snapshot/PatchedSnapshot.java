package vn.datnuoc.engine.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * A base and what has changed since: the rows of the base keep their numbers, those of the {@link Delta} follow. Needs a few
 * bytes of the heap for each change and a bit for each row of the base. Thread-safe.
 */
final class PatchedSnapshot implements FeatureSnapshot {
    private final StoredSnapshot base;
    private final Delta delta;
    private final StoredSnapshot changed;
    private final int baseRows;
    private final BitSet gone;
    private final FidOrder order;
    private final Envelope extent;
    private final RingTable exact;
    private final List<RingTable> levels;
    private final List<Column> columns;

    private PatchedSnapshot(PatchedSnapshot whole, List<Column> columns) {
        this.base = whole.base;
        this.delta = whole.delta;
        this.changed = whole.changed;
        this.baseRows = whole.baseRows;
        this.gone = whole.gone;
        this.order = whole.order;
        this.extent = whole.extent;
        this.exact = whole.exact;
        this.levels = whole.levels;
        this.columns = columns;
    }

    /** @throws DamagedSnapshotException when the two do not belong together */
    PatchedSnapshot(StoredSnapshot base, Delta delta) {
        this.base = base;
        this.delta = delta;
        this.changed = delta.rows();
        this.baseRows = base.rows();
        requireMatch();
        this.gone = gone();
        this.order = FidOrder.of(base, gone, changed);
        this.extent = exactExtent();
        this.exact = new PatchedRings(base.rings(), baseRows, changed.rings());
        this.levels = IntStream.range(0, base.levels().size())
                .<RingTable>mapToObj(i -> new PatchedRings(
                        base.levels().get(i), baseRows, changed.levels().get(i)))
                .toList();
        this.columns = IntStream.range(0, base.columns().size())
                .mapToObj(i -> PatchedColumn.of(base.column(i), baseRows, changed.column(i), changed.rows()))
                .toList();
    }

    private void requireMatch() {
        boolean same = base.version() == delta.base()
                && base.layer().equals(changed.layer())
                && base.crs().equals(changed.crs())
                && base.schema().equals(changed.schema())
                && base.levels().size() == changed.levels().size();
        if (!same) {
            throw new DamagedSnapshotException("changes of " + changed.layer() + " version " + changed.version()
                    + " do not belong to version " + base.version());
        }
    }

    private BitSet gone() {
        BitSet rows = new BitSet();
        IntStream.range(0, changed.rows()).mapToLong(changed::fid).forEach(fid -> markGone(fid, rows));
        Arrays.stream(delta.removed()).forEach(fid -> markGone(fid, rows));
        return rows;
    }

    private void markGone(long fid, BitSet rows) {
        int row = base.rowOf(fid);
        if (row >= 0) {
            rows.set(row);
        }
    }

    /** Only when something that reached the edge is gone, all boxes are looked at. */
    private Envelope exactExtent() {
        Envelope whole = base.extent();
        boolean edgeIsGone = gone.stream().mapToObj(base::envelope).anyMatch(box -> touchesEdge(box, whole));
        Envelope exactly = edgeIsGone ? extentOfBase() : whole;
        exactly.expandToInclude(changed.extent());
        return exactly;
    }

    private static boolean touchesEdge(Envelope box, Envelope whole) {
        return !box.isNull()
                && (box.getMinX() <= whole.getMinX()
                        || box.getMinY() <= whole.getMinY()
                        || box.getMaxX() >= whole.getMaxX()
                        || box.getMaxY() >= whole.getMaxY());
    }

    private Envelope extentOfBase() {
        Envelope box = new Envelope();
        for (int row = gone.nextClearBit(0); row < baseRows; row = gone.nextClearBit(row + 1)) {
            box.expandToInclude(base.envelope(row));
        }
        return box;
    }

    int changes() {
        return delta.size();
    }

    /** Which part of the base has changed: 0 to 1, or more. */
    double share() {
        return (double) delta.size() / Math.max(1, baseRows);
    }

    @Override
    public FeatureSnapshot hiding(Set<String> attributes) {
        return attributes.isEmpty() ? this : new PatchedSnapshot(this, Columns.hiding(columns, schema(), attributes));
    }

    @Override
    public String layer() {
        return changed.layer();
    }

    @Override
    public long version() {
        return changed.version();
    }

    @Override
    public CrsCode crs() {
        return changed.crs();
    }

    @Override
    public Schema schema() {
        return changed.schema();
    }

    @Override
    public int rows() {
        return baseRows + changed.rows();
    }

    @Override
    public int count() {
        return order.count();
    }

    @Override
    public boolean exists(int row) {
        return !gone.get(row);
    }

    @Override
    public Envelope extent() {
        return new Envelope(extent);
    }

    @Override
    public long fid(int row) {
        return row < baseRows ? base.fid(row) : changed.fid(row - baseRows);
    }

    @Override
    public int rowOf(long fid) {
        int later = changed.rowOf(fid);
        if (later >= 0) {
            return baseRows + later;
        }
        int row = base.rowOf(fid);
        return row >= 0 && gone.get(row) ? -1 : row;
    }

    @Override
    public int rowAt(int position) {
        return order.rowAt(position);
    }

    @Override
    public int[] search(Envelope box) {
        int[] rows = base.search(box);
        int[] later = changed.search(box);
        int[] found = Arrays.copyOf(rows, rows.length + later.length);
        int count = 0;
        for (int row : rows) {
            found[count] = row;
            count += gone.get(row) ? 0 : 1;
        }
        for (int row : later) {
            found[count++] = baseRows + row;
        }
        return Arrays.copyOf(found, count);
    }

    @Override
    public Envelope envelope(int row) {
        return row < baseRows ? base.envelope(row) : changed.envelope(row - baseRows);
    }

    @Override
    public void envelope(int row, double[] target) {
        if (row < baseRows) {
            base.envelope(row, target);
        } else {
            changed.envelope(row - baseRows, target);
        }
    }

    @Override
    public double filled(int row) {
        return row < baseRows ? base.filled(row) : changed.filled(row - baseRows);
    }

    @Override
    public @Nullable Geometry geometry(int row) {
        return row < baseRows ? base.geometry(row) : changed.geometry(row - baseRows);
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
}
