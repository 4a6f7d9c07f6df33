package vn.datnuoc.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.util.List;

/** The coordinates of a file in flat arrays: a row has rings (or lines, or points), a ring has points. Thread-safe. */
final class PackedRings implements RingTable {
    private static final int SHELL = 0x80000000;
    private final double tolerance;
    private final IntBuffer rowRings;
    private final IntBuffer ringStarts;
    private final Coordinates[] chunks;
    private final int shift;
    private final long mask;

    private PackedRings(
            double tolerance, IntBuffer rowRings, IntBuffer ringStarts, List<? extends Coordinates> chunks, int shift) {
        this.tolerance = tolerance;
        this.rowRings = rowRings;
        this.ringStarts = ringStarts;
        this.chunks = chunks.toArray(Coordinates[]::new);
        this.shift = shift;
        this.mask = (1L << shift) - 1;
    }

    static PackedRings exact(SnapshotFile file) {
        List<DoubleBuffer> xy =
                file.chunks("exact.xy").stream().map(ByteBuffer::asDoubleBuffer).toList();
        return new PackedRings(
                0,
                ints(file.block("exact.rows")),
                ints(file.block("exact.rings")),
                xy.stream().map(chunk -> (Coordinates) chunk::get).toList(),
                Chunks.shift(xy));
    }

    /** @param level number of the level; its coordinates are whole numbers of steps from an origin */
    static PackedRings level(SnapshotFile file, int level, Generalisation generalisation) {
        String prefix = "level" + level;
        List<IntBuffer> steps =
                file.chunks(prefix + ".xy").stream().map(PackedRings::ints).toList();
        return new PackedRings(
                generalisation.tolerance(),
                ints(file.block(prefix + ".rows")),
                ints(file.block(prefix + ".rings")),
                steps.stream()
                        .map(chunk -> (Coordinates) (index, target, from, length) ->
                                generalisation.read(chunk, index, target, from, length))
                        .toList(),
                Chunks.shift(steps));
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
        long index = 2L * (ringStarts.get(ring) & ~SHELL);
        int length = 2 * points(ring);
        for (int done = 0; done < length; ) {
            int at = (int) (index + done & mask);
            int part = (int) Math.min(length - done, mask + 1 - at);
            chunks[(int) (index + done >>> shift)].read(at, target, from + done, part);
            done += part;
        }
    }

    static int encode(int firstPoint, boolean shell) {
        return shell ? firstPoint | SHELL : firstPoint;
    }

    /** One chunk of them. */
    private interface Coordinates {
        /** Copies {@code length} numbers from {@code index} on. */
        void read(int index, double[] target, int from, int length);
    }
}
