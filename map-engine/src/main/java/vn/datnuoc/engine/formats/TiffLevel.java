package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import vn.datnuoc.engine.formats.TiffDirectory.MalformedTiffException;

/**
 * One resolution of a TIFF: how its blocks (tiles or strips) lie, and their bytes. Thread-safe, for it reads by position.
 *
 * @param bands in the file
 * @param separate whether each band has blocks of its own; otherwise a block holds all bands of a pixel side by side
 */
record TiffLevel(
        FileChannel file,
        ByteOrder order,
        int widthPx,
        int heightPx,
        int bands,
        SampleType type,
        boolean separate,
        int blockWidthPx,
        int blockHeightPx,
        int compression,
        int predictor,
        long[] offsets,
        long[] byteCounts) {
    private static final int MAX_SIDE_PX = 200_000;
    private static final int MAX_BLOCK_BYTES = 64 << 20;

    static TiffLevel of(FileChannel file, TiffDirectory directory) throws IOException {
        int widthPx = bounded("image width", directory.number(TiffTag.IMAGE_WIDTH, 0), MAX_SIDE_PX);
        int heightPx = bounded("image length", directory.number(TiffTag.IMAGE_LENGTH, 0), MAX_SIDE_PX);
        boolean tiled = directory.has(TiffTag.TILE_OFFSETS);
        long rowsPerStrip = Math.min(directory.number(TiffTag.ROWS_PER_STRIP, heightPx), heightPx);
        TiffLevel level = new TiffLevel(
                file,
                directory.order(),
                widthPx,
                heightPx,
                bounded("samples per pixel", directory.number(TiffTag.SAMPLES_PER_PIXEL, 1), 256),
                type(directory),
                directory.number(TiffTag.PLANAR_CONFIGURATION, 1) == 2,
                tiled ? bounded("tile width", directory.number(TiffTag.TILE_WIDTH, 0), 1 << 16) : widthPx,
                bounded(
                        "rows in a block",
                        tiled ? directory.number(TiffTag.TILE_LENGTH, 0) : rowsPerStrip,
                        MAX_SIDE_PX),
                (int) directory.number(TiffTag.COMPRESSION, 1),
                (int) directory.number(TiffTag.PREDICTOR, 1),
                directory.numbers(tiled ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS),
                directory.numbers(tiled ? TiffTag.TILE_BYTE_COUNTS : TiffTag.STRIP_BYTE_COUNTS));
        level.check();
        return level;
    }

    private static int bounded(String what, long value, int max) throws MalformedTiffException {
        if (value < 1 || value > max) {
            throw new MalformedTiffException(what + " of " + value + ": 1 to " + max + " expected");
        }
        return (int) value;
    }

    private static SampleType type(TiffDirectory directory) throws IOException {
        long[] bits = directory.numbers(TiffTag.BITS_PER_SAMPLE);
        long[] formats = directory.numbers(TiffTag.SAMPLE_FORMAT);
        long format = formats.length == 0 ? 1 : formats[0];
        boolean alike = Arrays.stream(bits).distinct().count() == 1
                && Arrays.stream(formats).distinct().count() <= 1;
        for (SampleType type : SampleType.values()) {
            if (alike && type.bytes() * 8L == bits[0] && type.tiffFormat() == format) {
                return type;
            }
        }
        throw new MalformedTiffException("samples of " + Arrays.toString(bits) + " bits in format "
                + Arrays.toString(formats) + ": all bands alike in 8, 16 or 32 bits, or floating point, expected");
    }

    private void check() throws MalformedTiffException {
        long blocks = (long) blocksAcross() * blocksDown() * (separate ? bands : 1);
        if (offsets.length != blocks || byteCounts.length != blocks) {
            throw new MalformedTiffException(blocks + " blocks expected, got " + offsets.length + " offsets and "
                    + byteCounts.length + " byte counts");
        }
        if ((long) blockWidthPx * blockHeightPx * pixelBytes() > MAX_BLOCK_BYTES) {
            throw new MalformedTiffException("blocks of " + blockWidthPx + " x " + blockHeightPx + " pixels: at most "
                    + MAX_BLOCK_BYTES + " bytes expected; write the file in tiles");
        }
        TiffBlockDecoder.check(this);
    }

    int blocksAcross() {
        return (widthPx + blockWidthPx - 1) / blockWidthPx;
    }

    int blocksDown() {
        return (heightPx + blockHeightPx - 1) / blockHeightPx;
    }

    /** Bands that lie side by side in one block. */
    int bandsInBlock() {
        return separate ? 1 : bands;
    }

    int pixelBytes() {
        return type.bytes() * bandsInBlock();
    }

    int blockIndex(int band, int column, int row) {
        int index = row / blockHeightPx * blocksAcross() + column / blockWidthPx;
        return separate ? band * blocksAcross() * blocksDown() + index : index;
    }

    /** Rows that a block really has: the last strip may be shorter, a tile never is. */
    int rowsIn(int block) {
        boolean strips = blockWidthPx == widthPx;
        int firstRow = block / blocksAcross() % blocksDown() * blockHeightPx;
        return strips ? Math.min(blockHeightPx, heightPx - firstRow) : blockHeightPx;
    }

    /** Whether the file leaves the block out, which means no value anywhere in it. */
    boolean isSparse(int block) {
        return byteCounts[block] == 0;
    }

    /** The decoded samples of a block, row by row, in {@link #order()}. */
    ByteBuffer block(int block) throws IOException {
        long length = byteCounts[block];
        if (length > 2L * MAX_BLOCK_BYTES) {
            throw new MalformedTiffException("block " + block + " of " + length + " bytes");
        }
        ByteBuffer packed = TiffDirectory.read(file, offsets[block], (int) length, order);
        return TiffBlockDecoder.decode(this, packed.array(), rowsIn(block));
    }
}
