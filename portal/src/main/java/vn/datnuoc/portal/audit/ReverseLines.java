package vn.datnuoc.portal.audit;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The whole lines of a file, the last first, however long the file is. Not thread-safe. */
final class ReverseLines implements Closeable {

    private static final int BLOCK_BYTES = 1 << 16;

    private final RandomAccessFile file;
    private final Deque<String> ready = new ArrayDeque<>();
    private byte[] beginning = new byte[0];
    private long position;
    private boolean atEnd = true;

    ReverseLines(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
        this.position = file.length();
    }

    /** Empty when the file's first line was the last answer. */
    Optional<String> next() throws IOException {
        while (ready.isEmpty() && position > 0) {
            readBlock();
        }
        return Optional.ofNullable(ready.pollFirst());
    }

    /** What stands before the block's first line feed belongs to a line that begins in an earlier block. */
    private void readBlock() throws IOException {
        int length = (int) Math.min(BLOCK_BYTES, position);
        position -= length;
        byte[] block = new byte[length];
        file.seek(position);
        file.readFully(block);
        int end = length;
        for (int i = length - 1; i >= 0; i--) {
            if (block[i] == '\n') {
                add(block, i + 1, end);
                end = i;
            }
        }
        beginning = joined(block, 0, end);
        if (position == 0) {
            add(new byte[0], 0, 0);
        }
    }

    /** What follows the last line feed of the file is not whole yet. */
    private void add(byte[] block, int from, int to) {
        byte[] line = joined(block, from, to);
        beginning = new byte[0];
        if (!atEnd && line.length > 0) {
            ready.addLast(new String(line, StandardCharsets.UTF_8));
        }
        atEnd = false;
    }

    private byte[] joined(byte[] block, int from, int to) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(block, from, to - from);
        bytes.writeBytes(beginning);
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
