package vn.datnuoc.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;

/**
 * The coordinates of all rows, exact or generalised, in flat arrays: a row has rings (or lines, or points), a ring has
 * points. Thread-safe.
 */
public final class RingTable {
    private static final int SHELL = 0x80000000;
    private final double tolerance;
    private final IntBuffer rowRings;
    private final IntBuffer ringStarts;
    private final Coordinates coordinates;

    private RingTable(double tolerance, IntBuffer rowRings, IntBuffer ringStarts, Coordinates coordinates) {
        this.tolerance = tolerance;
        this.rowRings = rowRings;
        this.ringStarts = ringStarts;
        this.coordinates = coordinates;
    }

    static RingTable exact(SnapshotFile file) {
        DoubleBuffer xy = file.block("exact.xy").asDoubleBuffer();
        return new RingTable(0, ints(file.block("exact.rows")), ints(file.block("exact.rings")), xy::get);
    }

    /** @param level number of the level; its coordinates are whole numbers of steps from an origin */
    static RingTable level(SnapshotFile file, int level, Generalisation generalisation) {
        String prefix = "level" + level;
        IntBuffer steps = ints(file.block(prefix + ".xy"));
        return new RingTable(
                generalisation.tolerance(),
                ints(file.block(prefix + ".rows")),
                ints(file.block(prefix + ".rings")),
                (index, target, from, length) -> generalisation.read(steps, index, target, from, length));
    }

    private static IntBuffer ints(ByteBuffer bytes) {
        return bytes.asIntBuffer();
    }

    /** How far a boundary may be from the exact one, in units of the layer's reference system; 0 for exact. */
    public double tolerance() {
        return tolerance;
    }

    public int firstRing(int row) {
        return rowRings.get(row);
    }

    public int endRing(int row) {
        return rowRings.get(row + 1);
    }

    /** Whether the ring begins a polygon (or is a line or a point); the others are holes of the polygon before them. */
    public boolean isShell(int ring) {
        return ringStarts.get(ring) < 0;
    }

    /** Number of points of a ring; a polygon's ring repeats its first point at the end. */
    public int points(int ring) {
        return (ringStarts.get(ring + 1) & ~SHELL) - (ringStarts.get(ring) & ~SHELL);
    }

    /** Copies a ring as x, y, x, y … to {@code target}, beginning at index {@code from}. */
    public void read(int ring, double[] target, int from) {
        int first = ringStarts.get(ring) & ~SHELL;
        coordinates.read(2 * first, target, from, 2 * points(ring));
    }

    static int encode(int firstPoint, boolean shell) {
        return shell ? firstPoint | SHELL : firstPoint;
    }

    private interface Coordinates {
        void read(int index, double[] target, int from, int length);
    }
}
