package vn.datnuoc.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Where a file's chain ends.
 *
 * @param number of the last whole line; 0 without one
 * @param head its hash
 * @param torn what comes after it, without a line feed at the end: a line that was cut short, and a recovery that was cut
 *     short too; empty when there is none
 */
@SuppressWarnings("ArrayRecordComponent")
record Tail(long number, String head, byte[] torn) {

    /** Longest run of bytes looked at; a line is far shorter. */
    private static final int WINDOW = 1 << 20;

    static Tail of(Path path) throws IOException {
        byte[] end = end(path);
        int lineEnd = lastFeed(end, end.length - 1);
        int tornFrom = lineEnd + 1;
        while (lineEnd >= 0) {
            int lineStart = lastFeed(end, lineEnd - 1) + 1;
            String line = new String(end, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
            Optional<Map<String, Object>> members = JsonLine.read(line);
            if (members.isPresent()) {
                long number = ((Number) members.get().getOrDefault("n", 0L)).longValue();
                return new Tail(number, Chain.hash(line), torn(end, tornFrom));
            }
            tornFrom = lineStart;
            lineEnd = lineStart - 1;
        }
        return new Tail(0, Chain.BEGINNING, torn(end, tornFrom));
    }

    /** Without the line feed that an interrupted recovery may have left at its end. */
    private static byte[] torn(byte[] end, int from) {
        int length = end.length > from && end[end.length - 1] == '\n' ? end.length - 1 : end.length;
        return Arrays.copyOfRange(end, Math.min(from, length), length);
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
