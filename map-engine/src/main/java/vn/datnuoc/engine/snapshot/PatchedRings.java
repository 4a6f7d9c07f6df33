package vn.datnuoc.engine.snapshot;

/** The coordinates of a base, and after them those of its changed rows. Thread-safe. */
final class PatchedRings implements RingTable {
    private final RingTable base;
    private final RingTable changed;
    private final int baseRows;
    private final int baseRings;

    /** @param baseRows number of rows in {@code base} */
    PatchedRings(RingTable base, int baseRows, RingTable changed) {
        this.base = base;
        this.changed = changed;
        this.baseRows = baseRows;
        this.baseRings = baseRows == 0 ? 0 : base.endRing(baseRows - 1);
    }

    @Override
    public double tolerance() {
        return base.tolerance();
    }

    @Override
    public int firstRing(int row) {
        return row < baseRows ? base.firstRing(row) : baseRings + changed.firstRing(row - baseRows);
    }

    @Override
    public int endRing(int row) {
        return row < baseRows ? base.endRing(row) : baseRings + changed.endRing(row - baseRows);
    }

    @Override
    public boolean isShell(int ring) {
        return ring < baseRings ? base.isShell(ring) : changed.isShell(ring - baseRings);
    }

    @Override
    public int points(int ring) {
        return ring < baseRings ? base.points(ring) : changed.points(ring - baseRings);
    }

    @Override
    public void read(int ring, double[] target, int from) {
        if (ring < baseRings) {
            base.read(ring, target, from);
        } else {
            changed.read(ring - baseRings, target, from);
        }
    }
}
