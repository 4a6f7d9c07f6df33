package vn.datnuoc.portal.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * Where a file's chain ends.
 *
 * @param number of the last whole line
 * @param head its hash
 * @param torn bytes of a line that was cut short; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record Tail(long number, String head, byte[] torn) {

    /** Longest run of bytes looked at; a line is far shorter. */
    private static final int WINDOW = 1 << 20;

    static Tail of(Path path) throws IOException {
        byte[] end = end(path);
        int lineEnd = lastFeed(end, end.length - 1);
        byte[] torn = Arrays.copyOfRange(end, lineEnd + 1, end.length);
        if (lineEnd < 0) {
            return new Tail(0, Chain.BEGINNING, torn);
        }
        int lineStart = lastFeed(end, lineEnd - 1) + 1;
        String line = new String(end, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
        Map<String, Object> members =
                Json.read(line).orElseThrow(() -> new IOException(path + ": the last line is no JSON"));
        return new Tail(((Number) members.getOrDefault("n", 0L)).longValue(), Chain.hash(line), torn);
    }

    private static byte[] end(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(WINDOW, file.length());
            byte[] bytes = new byte[length];
            file.seek(file.length() - length);
            file.readFully(bytes);
            return bytes;
        }
    }

    private static int lastFeed(byte[] bytes, int from) {
        int at = from;
        while (at >= 0 && bytes[at] != '\n') {
            at--;
        }
        return at;
    }
}
