package vn.datnuoc.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;

/** The coordinates of a file in flat arrays: a row has rings (or lines, or points), a ring has points. Thread-safe. */
final class PackedRings implements RingTable {
    private static final int SHELL = 0x80000000;
    private final double tolerance;
    private final IntBuffer rowRings;
    private final IntBuffer ringStarts;
    private final Coordinates coordinates;

    private PackedRings(double tolerance, IntBuffer rowRings, IntBuffer ringStarts, Coordinates coordinates) {
        this.tolerance = tolerance;
        this.rowRings = rowRings;
        this.ringStarts = ringStarts;
        this.coordinates = coordinates;
    }

    static PackedRings exact(SnapshotFile file) {
        DoubleBuffer xy = file.block("exact.xy").asDoubleBuffer();
        return new PackedRings(0, ints(file.block("exact.rows")), ints(file.block("exact.rings")), xy::get);
    }

    /** @param level number of the level; its coordinates are whole numbers of steps from an origin */
    static PackedRings level(SnapshotFile file, int level, Generalisation generalisation) {
        String prefix = "level" + level;
        IntBuffer steps = ints(file.block(prefix + ".xy"));
        return new PackedRings(
                generalisation.tolerance(),
                ints(file.block(prefix + ".rows")),
                ints(file.block(prefix + ".rings")),
                (index, target, from, length) -> generalisation.read(steps, index, target, from, length));
    }

    private static IntBuffer ints(ByteBuffer bytes) {
        return bytes.asIntBuffer();
    }

    @Override
    public double tolerance() {
        return tolerance;
    }

    @Override
    public int firstRing(int row) {
        return rowRings.get(row);
    }

    @Override
    public int endRing(int row) {
        return rowRings.get(row + 1);
    }

    @Override
    public boolean isShell(int ring) {
        return ringStarts.get(ring) < 0;
    }

    @Override
    public int points(int ring) {
        return (ringStarts.get(ring + 1) & ~SHELL) - (ringStarts.get(ring) & ~SHELL);
    }

    @Override
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
