package vn.datnuoc.engine.draw;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes PNG (ISO/IEC 15948): with a palette when the picture has no more than 256 colours. */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int TRUE_COLOUR = 2;
    private static final int INDEXED = 3;
    private static final int TRUE_COLOUR_ALPHA = 6;
    private static final int FILTER_NONE = 0;
    private static final int FILTER_UP = 2;

    private PngEncoder() {}

    public static void encode(Picture picture, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        Palette palette = Palette.of(picture.premultipliedArgb());
        if (palette.isComplete()) {
            writeHeader(data, picture, INDEXED);
            writeChunk(data, "PLTE", palette.colours(), 3 * palette.size());
            writeChunk(data, "tRNS", palette.alphas(), palette.size());
            writeImage(data, palette.index(picture.premultipliedArgb()), picture.widthPx(), 1, FILTER_NONE);
        } else {
            boolean opaque = isOpaque(picture.premultipliedArgb());
            writeHeader(data, picture, opaque ? TRUE_COLOUR : TRUE_COLOUR_ALPHA);
            int channels = opaque ? 3 : 4;
            writeImage(data, filtered(picture, channels), picture.widthPx(), channels, FILTER_UP);
        }
        writeChunk(data, "IEND", new byte[0], 0);
    }

    private static boolean isOpaque(int[] pixels) {
        int all = -1;
        for (int pixel : pixels) {
            all &= pixel;
        }
        return all >>> 24 == 255;
    }

    /** Every pixel as its difference from the one above: what repeats downwards becomes zero. */
    private static int[] filtered(Picture picture, int channels) {
        int[] pixels = picture.premultipliedArgb();
        int width = picture.widthPx();
        int[] differences = new int[pixels.length];
        int[] above = new int[width];
        int lastPixel = 0;
        int last = 0;
        for (int i = 0, x = 0; i < pixels.length; i++) {
            if (pixels[i] != lastPixel) {
                lastPixel = pixels[i];
                last = bytes(Blend.unmultiply(lastPixel), channels);
            }
            differences[i] = subtractBytes(last, above[x]);
            above[x] = last;
            x = x + 1 == width ? 0 : x + 1;
        }
        return differences;
    }

    /** Red lowest, alpha highest or, without alpha, nothing there. */
    private static int bytes(int argb, int channels) {
        int abgr = argb & 0xff00ff00 | argb >> 16 & 255 | (argb & 255) << 16;
        return channels == 4 ? abgr : abgr & 0xffffff;
    }

    /** Four differences modulo 256 at once. */
    private static int subtractBytes(int from, int what) {
        int high = 0x80808080;
        return ((from | high) - (what & ~high)) ^ ((from ^ ~what) & high);
    }

    private static void writeHeader(DataOutputStream out, Picture picture, int colourType) throws IOException {
        byte[] header = new byte[13];
        putInt(header, 0, picture.widthPx());
        putInt(header, 4, picture.heightPx());
        header[8] = 8;
        header[9] = (byte) colourType;
        writeChunk(out, "IHDR", header, header.length);
    }

    private static void putInt(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> 24 - 8 * i);
        }
    }

    private static void writeImage(DataOutputStream out, int[] pixels, int width, int channels, int filter)
            throws IOException {
        byte[] stream = new RunDeflater(pixels, width, channels, filter).deflate();
        writeChunk(out, "IDAT", stream, stream.length);
    }

    private static void writeChunk(DataOutputStream out, String type, byte[] content, int length) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content, 0, length);
        out.writeInt(length);
        out.write(name);
        out.write(content, 0, length);
        out.writeInt((int) crc.getValue());
    }
}
