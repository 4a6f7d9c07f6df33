package vn.datnuoc.engine.draw;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes PNG (ISO/IEC 15948): with a palette when the picture has no more than 256 colours. */
public final class PngEncoder {
    private static final byte[] SIGNATURE = {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final int TRUE_COLOUR = 2;
    private static final int INDEXED = 3;
    private static final int TRUE_COLOUR_ALPHA = 6;
    private static final byte FILTER_NONE = 0;
    private static final byte FILTER_UP = 2;

    private PngEncoder() {}

    public static void encode(Picture picture, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(SIGNATURE);
        Palette palette = Palette.of(picture.premultipliedArgb());
        if (palette.isComplete()) {
            writeHeader(data, picture, INDEXED);
            writeChunk(data, "PLTE", palette.colours(), 3 * palette.size());
            writeChunk(data, "tRNS", palette.alphas(), palette.size());
            writeImage(data, indexed(picture, palette));
        } else {
            boolean opaque = isOpaque(picture.premultipliedArgb());
            writeHeader(data, picture, opaque ? TRUE_COLOUR : TRUE_COLOUR_ALPHA);
            writeImage(data, filtered(picture, opaque ? 3 : 4));
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

    private static byte[] indexed(Picture picture, Palette palette) {
        int[] pixels = picture.premultipliedArgb();
        int width = picture.widthPx();
        byte[] lines = new byte[(width + 1) * picture.heightPx()];
        int at = 0;
        for (int y = 0; y < picture.heightPx(); y++) {
            lines[at++] = FILTER_NONE;
            at = palette.index(pixels, y * width, width, lines, at);
        }
        return lines;
    }

    /** Every line as its difference from the line above: what repeats downwards becomes zero. */
    private static byte[] filtered(Picture picture, int channels) {
        int width = picture.widthPx();
        byte[] lines = new byte[(width * channels + 1) * picture.heightPx()];
        int[] line = new int[width];
        int[] above = new int[width];
        int at = 0;
        for (int y = 0; y < picture.heightPx(); y++) {
            unmultiply(picture.premultipliedArgb(), y * width, line);
            lines[at++] = FILTER_UP;
            at = difference(line, above, channels, lines, at);
            int[] swapped = above;
            above = line;
            line = swapped;
        }
        return lines;
    }

    private static void unmultiply(int[] pixels, int from, int[] line) {
        for (int x = 0; x < line.length; x++) {
            line[x] = Blend.unmultiply(pixels[from + x]);
        }
    }

    private static int difference(int[] line, int[] above, int channels, byte[] lines, int from) {
        int at = from;
        for (int x = 0; x < line.length; x++) {
            int now = line[x];
            int before = above[x];
            lines[at] = (byte) ((now >> 16) - (before >> 16));
            lines[at + 1] = (byte) ((now >> 8) - (before >> 8));
            lines[at + 2] = (byte) (now - before);
            if (channels == 4) {
                lines[at + 3] = (byte) ((now >>> 24) - (before >>> 24));
            }
            at += channels;
        }
        return at;
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

    private static void writeImage(DataOutputStream out, byte[] lines) throws IOException {
        Deflater deflater = new Deflater(1);
        try {
            deflater.setInput(lines);
            deflater.finish();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                writeChunk(out, "IDAT", part, deflater.deflate(part));
            }
        } finally {
            deflater.end();
        }
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
