package vn.datnuoc.engine.draw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compresses the lines of a picture into a zlib stream (RFC 1950, 1951) of one dynamic Huffman block. It looks for one
 * kind of repetition only, a pixel like the one before it, for in maps that, after a filter, is nearly all there is:
 * some four times as fast as a general deflater. One thread, one picture.
 */
final class RunDeflater {
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int END_OF_BLOCK = 256;
    private static final int SYMBOLS = 286;
    private static final int LONGEST_MATCH = 258;
    private static final int SHORTEST_MATCH = 3;
    /** So that four literals and seven waiting bits fit a long. */
    private static final int LONGEST_CODE = 14;

    private static final byte[] LENGTH_SYMBOL = new byte[LONGEST_MATCH + 1];
    private static final int[] LENGTH_BASE = new int[29];
    private static final int[] LENGTH_EXTRA = new int[29];

    static {
        int length = SHORTEST_MATCH;
        for (int symbol = 0; symbol < 28; symbol++) {
            LENGTH_BASE[symbol] = length;
            LENGTH_EXTRA[symbol] = symbol < 8 ? 0 : symbol / 4 - 1;
            int end = Math.min(LONGEST_MATCH, length + (1 << LENGTH_EXTRA[symbol]));
            Arrays.fill(LENGTH_SYMBOL, length, end, (byte) symbol);
            length = end;
        }
        LENGTH_BASE[28] = LONGEST_MATCH;
        LENGTH_SYMBOL[LONGEST_MATCH] = 28;
    }

    private final int channels;
    private final int width;
    private final int height;
    private final int filter;
    private final int[] pixels;
    private final int[] counts = new int[SYMBOLS];
    private final int longestRun;
    private int[] codes = new int[0];
    private byte[] out = new byte[0];
    private int at;
    private long bits;
    private int bitCount;
    private int extraBits;

    /**
     * @param pixels filtered already, the first byte of each lowest
     * @param channels bytes of a pixel
     * @param filter the type that begins each line
     */
    RunDeflater(int[] pixels, int width, int channels, int filter) {
        this.pixels = pixels;
        this.width = width;
        this.height = pixels.length / width;
        this.channels = channels;
        this.filter = filter;
        this.longestRun = LONGEST_MATCH / channels;
    }

    /** The zlib stream. */
    byte[] deflate() {
        count();
        int[] lengths = HuffmanLengths.of(counts, LONGEST_CODE);
        codes = HuffmanLengths.codes(lengths);
        out = new byte[size(lengths)];
        put(0x0178, 16);
        writeBlockHeader(lengths);
        for (int row = 0; row < height; row++) {
            writeLine(row * width);
        }
        putSymbol(END_OF_BLOCK);
        writeChecksum();
        return Arrays.copyOf(out, at);
    }

    private int size(int[] lengths) {
        long total = extraBits;
        for (int i = 0; i < SYMBOLS; i++) {
            total += (long) counts[i] * lengths[i];
        }
        return Math.toIntExact(total / 8 + 512);
    }

    private void count() {
        for (int row = 0; row < height; row++) {
            int from = row * width;
            int end = from + width;
            counts[filter]++;
            countLiteral(pixels[from]);
            for (int i = from + 1; i < end; ) {
                int run = run(i, end);
                if (run * channels >= SHORTEST_MATCH) {
                    int symbol = LENGTH_SYMBOL[run * channels];
                    counts[257 + symbol]++;
                    extraBits += LENGTH_EXTRA[symbol] + 1;
                    i += run;
                } else {
                    countLiteral(pixels[i++]);
                }
            }
        }
        counts[END_OF_BLOCK]++;
    }

    private void countLiteral(int pixel) {
        int rest = pixel;
        for (int i = 0; i < channels; i++) {
            counts[rest & 255]++;
            rest >>>= 8;
        }
    }

    /** How many pixels from {@code i} on are like the one before. */
    private int run(int i, int end) {
        int before = pixels[i - 1];
        int last = Math.min(end, i + longestRun);
        int j = i;
        while (j < last && pixels[j] == before) {
            j++;
        }
        return j - i;
    }

    private void writeLine(int from) {
        int end = from + width;
        putSymbol(filter);
        putLiteral(pixels[from]);
        for (int i = from + 1; i < end; ) {
            int run = run(i, end);
            if (run * channels >= SHORTEST_MATCH) {
                putMatch(run * channels);
                i += run;
            } else {
                putLiteral(pixels[i++]);
            }
        }
    }

    private void putLiteral(int pixel) {
        int rest = pixel;
        for (int i = 0; i < channels; i++) {
            int code = codes[rest & 255];
            bits |= (long) (code >>> 4) << bitCount;
            bitCount += code & 15;
            rest >>>= 8;
        }
        drain();
    }

    /** The distance is always one pixel, and its code one bit. */
    private void putMatch(int length) {
        int symbol = LENGTH_SYMBOL[length];
        putSymbol(257 + symbol);
        put(length - LENGTH_BASE[symbol], LENGTH_EXTRA[symbol] + 1);
    }

    private void putSymbol(int symbol) {
        put(codes[symbol] >>> 4, codes[symbol] & 15);
    }

    private void put(int value, int count) {
        bits |= (long) value << bitCount;
        bitCount += count;
        drain();
    }

    private void drain() {
        LONGS.set(out, at, bits);
        int bytes = bitCount >>> 3;
        at += bytes;
        bits >>>= 8 * bytes;
        bitCount &= 7;
    }

    /** Lengths are written plainly, four bits each: codes of the lengths 0 to 15 are all four bits long. */
    private void writeBlockHeader(int[] lengths) {
        int distances = channels;
        put(1 | 2 << 1, 3);
        put(SYMBOLS - 257, 5);
        put(distances - 1, 5);
        put(19 - 4, 4);
        for (int i = 0; i < 19; i++) {
            put(i < 3 ? 0 : 4, 3);
        }
        for (int length : lengths) {
            putLength(length);
        }
        for (int i = 0; i < distances; i++) {
            putLength(i == distances - 1 ? 1 : 0);
        }
    }

    private void putLength(int length) {
        put(Integer.reverse(length) >>> 28, 4);
    }

    private void writeChecksum() {
        put(0, 8 - bitCount & 7);
        Adler32 adler = new Adler32();
        byte[] line = new byte[width * channels + 8];
        for (int row = 0; row < height; row++) {
            line[0] = (byte) filter;
            for (int x = 0; x < width; x++) {
                INTS.set(line, 1 + x * channels, pixels[row * width + x]);
            }
            adler.update(line, 0, 1 + width * channels);
        }
        put(Integer.reverseBytes((int) adler.getValue()) & 0xffff, 16);
        put(Integer.reverseBytes((int) adler.getValue()) >>> 16, 16);
    }
}
