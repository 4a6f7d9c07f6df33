package vn.datnuoc.engine.feature;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 text into a stream, through a buffer and without a String for each number. For one thread; {@link #flush} it at
 * the end.
 */
public final class TextSink {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LONGEST_NUMBER_BYTES = 32;
    private static final long[] POWERS_OF_TEN = {
        1L, 10L, 100L, 1_000L, 10_000L, 100_000L, 1_000_000L, 10_000_000L, 100_000_000L, 1_000_000_000L
    };
    private static final double LARGEST_SCALED = 9e15;

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] digits = new byte[LONGEST_NUMBER_BYTES];
    private int size;

    public TextSink(OutputStream out) {
        this.out = out;
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As it is: markup, or text that was escaped before. */
    public TextSink raw(byte[] utf8) throws IOException {
        if (utf8.length > buffer.length - size) {
            flushBuffer();
            if (utf8.length > buffer.length) {
                out.write(utf8);
                return this;
            }
        }
        System.arraycopy(utf8, 0, buffer, size, utf8.length);
        size += utf8.length;
        return this;
    }

    public TextSink raw(String text) throws IOException {
        return raw(bytes(text));
    }

    public TextSink raw(char ascii) throws IOException {
        need(1);
        buffer[size++] = (byte) ascii;
        return this;
    }

    public TextSink number(long number) throws IOException {
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                return raw(Long.toString(number));
            }
            raw('-');
        }
        need(LONGEST_NUMBER_BYTES);
        digits(Math.abs(number), 1);
        return this;
    }

    /** With so many decimals at most; rounded. */
    public TextSink rounded(double number, int decimals) throws IOException {
        double scaled = number * POWERS_OF_TEN[decimals];
        if (!(Math.abs(scaled) < LARGEST_SCALED)) {
            return raw(Double.toString(number));
        }
        fixed(Math.round(scaled), decimals);
        return this;
    }

    /** So that whoever reads it gets the same double; with so many decimals where they are enough. */
    public TextSink exact(double number, int decimals) throws IOException {
        long scaled = Math.round(number * POWERS_OF_TEN[decimals]);
        if (Math.abs(scaled) < LARGEST_SCALED && (double) scaled / POWERS_OF_TEN[decimals] == number) {
            fixed(scaled, decimals);
            return this;
        }
        return raw(Double.toString(number));
    }

    /** The number {@code scaled / 10^decimals} without zeros at its end. */
    private void fixed(long scaled, int decimals) throws IOException {
        if (scaled < 0) {
            raw('-');
        }
        long left = Math.abs(scaled);
        int places = decimals;
        while (places > 0 && left % 10 == 0) {
            left /= 10;
            places--;
        }
        need(LONGEST_NUMBER_BYTES);
        digits(left / POWERS_OF_TEN[places], 1);
        if (places > 0) {
            buffer[size++] = '.';
            digits(left % POWERS_OF_TEN[places], places);
        }
    }

    private void digits(long number, int atLeast) {
        int at = digits.length;
        long left = number;
        while (left > 0 || digits.length - at < atLeast) {
            digits[--at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        System.arraycopy(digits, at, buffer, size, digits.length - at);
        size += digits.length - at;
    }

    /** Escaped for an XML element; characters that XML 1.0 does not have are left out. */
    public TextSink xml(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> raw(LESS);
                case '>' -> raw(GREATER);
                case '&' -> raw(AND);
                default -> {
                    if (c >= 0x20 || c == '\t' || c == '\n' || c == '\r') {
                        i = character(text, i);
                    }
                }
            }
        }
        return this;
    }

    /** As a JSON string with its quotes. */
    public TextSink json(String text) throws IOException {
        raw('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                raw('\\').raw(c);
            } else if (c < 0x20) {
                raw(String.format("\\u%04x", (int) c));
            } else {
                i = character(text, i);
            }
        }
        return raw('"');
    }

    private static final byte[] LESS = bytes("&lt;");
    private static final byte[] GREATER = bytes("&gt;");
    private static final byte[] AND = bytes("&amp;");

    /** Writes the character at {@code i}, both halves of a surrogate pair; gives the index of its last half. */
    private int character(String text, int i) throws IOException {
        need(4);
        char c = text.charAt(i);
        if (c < 0x80) {
            buffer[size++] = (byte) c;
        } else if (c < 0x800) {
            buffer[size++] = (byte) (0xC0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3F);
        } else if (!Character.isSurrogate(c)) {
            if (c < 0xFFFE) {
                threeBytes(c);
            }
        } else if (Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1))) {
            raw(text.substring(i, i + 2));
            return i + 1;
        } else {
            threeBytes('\uFFFD');
        }
        return i;
    }

    private void threeBytes(char c) {
        buffer[size++] = (byte) (0xE0 | c >> 12);
        buffer[size++] = (byte) (0x80 | c >> 6 & 0x3F);
        buffer[size++] = (byte) (0x80 | c & 0x3F);
    }

    private void need(int bytes) throws IOException {
        if (buffer.length - size < bytes) {
            flushBuffer();
        }
    }

    private void flushBuffer() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    public void flush() throws IOException {
        flushBuffer();
        out.flush();
    }
}
