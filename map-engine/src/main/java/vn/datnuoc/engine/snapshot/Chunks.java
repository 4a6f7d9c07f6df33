package vn.datnuoc.engine.snapshot;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.List;

/** Bytes that are mapped in chunks: all of one length, a power of two, but the last, which may be shorter. Thread-safe. */
final class Chunks {
    private final ByteBuffer[] chunks;
    private final int shift;

    Chunks(List<ByteBuffer> chunks) {
        this.chunks = chunks.toArray(ByteBuffer[]::new);
        this.shift = shift(chunks);
    }

    /** By how many bits the place of an element is shifted to get the number of its chunk. */
    static int shift(List<? extends Buffer> chunks) {
        return chunks.size() == 1
                ? Integer.SIZE
                : Integer.numberOfTrailingZeros(chunks.get(0).limit());
    }

    byte[] get(long from, int length) {
        byte[] bytes = new byte[length];
        for (int done = 0; done < length; ) {
            ByteBuffer chunk = chunks[(int) (from + done >>> shift)];
            int at = (int) (from + done & (1L << shift) - 1);
            int part = Math.min(length - done, chunk.limit() - at);
            chunk.get(at, bytes, done, part);
            done += part;
        }
        return bytes;
    }
}
