package vn.datnuoc.engine.snapshot;

import java.util.List;

/**
 * The coordinates of all rows, exact or generalised: a row has rings (or lines, or points), a ring has points.
 * Thread-safe.
 */
public sealed interface RingTable permits PackedRings, PatchedRings {

    /** How far a boundary may be from the exact one, in units of the layer's reference system; 0 for exact. */
    double tolerance();

    int firstRing(int row);

    int endRing(int row);

    /** Whether the ring begins a polygon (or is a line or a point); the others are holes of the polygon before them. */
    boolean isShell(int ring);

    /** Number of points of a ring; a polygon's ring repeats its first point at the end. */
    int points(int ring);

    /** Copies a ring as x, y, x, y … to {@code target}, beginning at index {@code from}. */
    void read(int ring, double[] target, int from);

    /** Of tables with fewer and fewer points the last that is off by no more than {@code tolerance}. */
    static RingTable coarsest(RingTable exact, List<RingTable> levels, double tolerance) {
        RingTable best = exact;
        for (RingTable level : levels) {
            best = level.tolerance() <= tolerance ? level : best;
        }
        return best;
    }
}
