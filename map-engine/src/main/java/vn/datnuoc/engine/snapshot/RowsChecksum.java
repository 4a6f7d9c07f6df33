package vn.datnuoc.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the rows of a version in the order of their ids: id, exact coordinates ring by ring, values. Equal for equal
 * rows, whichever files and database they are kept in.
 */
public final class RowsChecksum {
    private static final int BUFFER_BYTES = 1 << 16;

    private final FeatureSnapshot snapshot;
    private final MessageDigest digest;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private double[] xy = new double[64];

    private RowsChecksum(FeatureSnapshot snapshot, MessageDigest digest) {
        this.snapshot = snapshot;
        this.digest = digest;
    }

    /** In hexadecimal digits. */
    public static String of(FeatureSnapshot snapshot) {
        try {
            return new RowsChecksum(snapshot, MessageDigest.getInstance("SHA-256")).overAll();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String overAll() {
        for (int place = 0; place < snapshot.count(); place++) {
            add(snapshot.rowAt(place));
        }
        flush();
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(int row) {
        room(Long.BYTES).putLong(snapshot.fid(row));
        RingTable rings = snapshot.rings();
        for (int ring = rings.firstRing(row); ring < rings.endRing(row); ring++) {
            addRing(rings, ring);
        }
        for (int i = 0; i < snapshot.schema().attributes().size(); i++) {
            addValue(snapshot.column(i).value(row));
        }
    }

    private void addRing(RingTable rings, int ring) {
        int numbers = 2 * rings.points(ring);
        xy = numbers > xy.length ? new double[2 * numbers] : xy;
        rings.read(ring, xy, 0);
        room(1 + Integer.BYTES).put((byte) (rings.isShell(ring) ? 1 : 0)).putInt(numbers);
        for (int i = 0; i < numbers; i++) {
            room(Double.BYTES).putDouble(xy[i]);
        }
    }

    /** Its length in bytes before it, -1 for none. */
    private void addValue(@Nullable Object value) {
        byte[] text = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES).putInt(value == null ? -1 : text.length);
        flush();
        digest.update(text);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            flush();
        }
        return buffer;
    }

    private void flush() {
        digest.update(buffer.flip());
        buffer.clear();
    }
}
