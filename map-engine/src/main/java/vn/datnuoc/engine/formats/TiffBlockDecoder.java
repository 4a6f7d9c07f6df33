package vn.datnuoc.engine.formats;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.datnuoc.engine.formats.TiffDirectory.MalformedTiffException;

/** Unpacks a block of a TIFF: compression, then predictor. */
final class TiffBlockDecoder {

    private TiffBlockDecoder() {}

    static void check(TiffLevel level) throws MalformedTiffException {
        switch (level.compression()) {
            case TiffTag.COMPRESSION_NONE,
                    TiffTag.COMPRESSION_LZW,
                    TiffTag.COMPRESSION_DEFLATE,
                    TiffTag.COMPRESSION_DEFLATE_OLD -> {
                // these we unpack
            }
            default ->
                throw new MalformedTiffException(
                        "compression " + level.compression() + ": none, LZW or deflate expected");
        }
        boolean floats = level.type().isFloatingPoint();
        int predictor = level.predictor();
        if (predictor < 1 || predictor > 3 || (predictor == 2 && floats) || (predictor == 3 && !floats)) {
            throw new MalformedTiffException("predictor " + predictor + " with " + level.type()
                    + ": 1, 2 for whole numbers or 3 for floating point expected");
        }
    }

    /** @param rows that the block really has */
    static ByteBuffer decode(TiffLevel level, byte[] packed, int rows) throws EOFException, MalformedTiffException {
        byte[] raw = new byte[rows * level.blockWidthPx() * level.pixelBytes()];
        int filled = unpack(level.compression(), packed, raw);
        if (filled < raw.length) {
            throw new EOFException("a block of " + raw.length + " bytes ends at " + filled);
        }
        ByteBuffer block = ByteBuffer.wrap(raw).order(level.order());
        if (level.predictor() == 2) {
            undoDifferences(level, block, rows);
        } else if (level.predictor() == 3) {
            undoFloats(level, raw, rows);
            // the floating point predictor always leaves the most significant byte first
            block.order(ByteOrder.BIG_ENDIAN);
        }
        return block;
    }

    private static int unpack(int compression, byte[] packed, byte[] raw) throws MalformedTiffException {
        return switch (compression) {
            case TiffTag.COMPRESSION_NONE -> {
                int length = Math.min(packed.length, raw.length);
                System.arraycopy(packed, 0, raw, 0, length);
                yield length;
            }
            case TiffTag.COMPRESSION_LZW -> TiffLzw.unpack(packed, raw);
            default -> inflate(packed, raw);
        };
    }

    private static int inflate(byte[] packed, byte[] raw) throws MalformedTiffException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int filled = 0;
            int more = 1;
            while (filled < raw.length && more > 0) {
                more = inflater.inflate(raw, filled, raw.length - filled);
                filled += more;
            }
            return filled;
        } catch (DataFormatException e) {
            throw new MalformedTiffException("a block does not inflate: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static void undoDifferences(TiffLevel level, ByteBuffer block, int rows) {
        int bytes = level.type().bytes();
        int rowBytes = level.blockWidthPx() * level.pixelBytes();
        for (int row = 0; row < rows; row++) {
            int end = (row + 1) * rowBytes;
            for (int at = row * rowBytes + level.pixelBytes(); at < end; at += bytes) {
                addSample(block, bytes, at, at - level.pixelBytes());
            }
        }
    }

    private static void addSample(ByteBuffer block, int bytes, int at, int before) {
        switch (bytes) {
            case 1 -> block.put(at, (byte) (block.get(at) + block.get(before)));
            case 2 -> block.putShort(at, (short) (block.getShort(at) + block.getShort(before)));
            default -> block.putInt(at, block.getInt(at) + block.getInt(before));
        }
    }

    /** Sums the bytes of a row, then puts together what predictor 3 took apart: all first bytes, all second bytes, … */
    private static void undoFloats(TiffLevel level, byte[] raw, int rows) {
        int bytes = level.type().bytes();
        int stride = level.bandsInBlock();
        int samples = level.blockWidthPx() * stride;
        byte[] row = new byte[samples * bytes];
        for (int start = 0; start < rows * row.length; start += row.length) {
            System.arraycopy(raw, start, row, 0, row.length);
            for (int i = stride; i < row.length; i++) {
                row[i] += row[i - stride];
            }
            for (int i = 0; i < row.length; i++) {
                raw[start + i] = row[(i % bytes) * samples + i / bytes];
            }
        }
    }
}
