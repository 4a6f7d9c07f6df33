package vn.datnuoc.engine.formats;

import vn.datnuoc.engine.formats.TiffDirectory.MalformedTiffException;

/** The LZW of TIFF 6.0, section 13: codes of 9 to 12 bits, most significant bit first, widened one code early. */
final class TiffLzw {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int FIRST = 258;
    private static final int MAX_CODES = 4096;

    private final byte[] packed;
    private final byte[] out;
    /** where in the output the string of a code begins, and how long it is */
    private final int[] starts = new int[MAX_CODES];

    private final int[] lengths = new int[MAX_CODES];
    private int bit;
    private int filled;

    private TiffLzw(byte[] packed, byte[] out) {
        this.packed = packed;
        this.out = out;
    }

    /** @return how many bytes were unpacked; fewer than the output holds when the codes end early */
    static int unpack(byte[] packed, byte[] out) throws MalformedTiffException {
        TiffLzw lzw = new TiffLzw(packed, out);
        lzw.run();
        return lzw.filled;
    }

    private void run() throws MalformedTiffException {
        int next = FIRST;
        int previousStart = -1;
        for (int code = code(next); code != END && filled < out.length; code = code(next)) {
            if (code == CLEAR) {
                next = FIRST;
                previousStart = -1;
                continue;
            }
            int start = filled;
            if (previousStart >= 0 && next < MAX_CODES) {
                // the new string is the one before plus the first byte of this one: they lie one after the other
                starts[next] = previousStart;
                lengths[next] = start - previousStart + 1;
                next++;
            }
            put(code, next);
            previousStart = start;
        }
    }

    private void put(int code, int next) throws MalformedTiffException {
        if (code < CLEAR) {
            out[filled++] = (byte) code;
            return;
        }
        if (code >= next) {
            throw new MalformedTiffException("an LZW block has code " + code + " before it is defined");
        }
        int end = Math.min(out.length, filled + lengths[code]);
        for (int from = starts[code]; filled < end; from++) {
            out[filled++] = out[from];
        }
    }

    private int code(int next) {
        int bits = next < 511 ? 9 : next < 1023 ? 10 : next < 2047 ? 11 : 12;
        if (bit + bits > packed.length * 8L) {
            return END;
        }
        int code = 0;
        for (int i = 0; i < bits; i++, bit++) {
            code = code << 1 | (packed[bit >> 3] >> (7 - (bit & 7)) & 1);
        }
        return code;
    }
}
