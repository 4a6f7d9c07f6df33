package vn.datnuoc.engine.formats;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import vn.datnuoc.engine.formats.TiffDirectory.MalformedTiffException;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * A GeoTIFF, handed in or our own: tiles or strips, uncompressed, LZW or deflate, all bands of one type, north up, with or
 * without overviews. Thread-safe; a few decoded blocks are remembered. Closed by whoever opened it.
 */
public final class RasterFile implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final RasterGrid grid;
    private final OptionalDouble nodata;
    private final List<TiffLevel> levels;
    private final BlockCache blocks;

    /** @throws UnreadableFileException when it is no GeoTIFF that we read; damage inside a block shows when it is read */
    public static RasterFile open(Path file) {
        FileChannel channel = null;
        try {
            FileKind kind = FileKind.of(file);
            if (kind != FileKind.TIFF) {
                throw new UnreadableFileException(Reason.UNSUPPORTED, file, "", "a GeoTIFF expected, got " + kind);
            }
            channel = FileChannel.open(file);
            return new RasterFile(file, channel);
        } catch (IOException e) {
            close(channel, e);
            throw unreadable(file, "header", e);
        } catch (RuntimeException e) {
            close(channel, e);
            throw e;
        }
    }

    private static void close(@org.jspecify.annotations.Nullable FileChannel channel, Exception reason) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }

    private static UnreadableFileException unreadable(Path file, String place, IOException e) {
        Reason reason = e instanceof EOFException
                ? Reason.TRUNCATED
                : e instanceof MalformedTiffException ? Reason.UNSUPPORTED : Reason.DAMAGED;
        return new UnreadableFileException(reason, file, place, String.valueOf(e.getMessage()), e);
    }

    private RasterFile(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        List<TiffDirectory> directories = TiffDirectory.readAll(channel);
        TiffDirectory main = directories.get(0);
        this.levels = levels(directories);
        this.nodata = nodata(main);
        this.grid = GeoReference.grid(
                file, main, levels.get(0).widthPx(), levels.get(0).heightPx());
        this.blocks = new BlockCache();
    }

    /** The picture itself first, then its overviews from fine to coarse. */
    private static List<TiffLevel> levels(List<TiffDirectory> directories) throws IOException {
        List<TiffLevel> levels = new ArrayList<>();
        for (TiffDirectory directory : directories) {
            long kind = directory.number(TiffTag.NEW_SUBFILE_TYPE, 0);
            if ((kind & 4) != 0) {
                throw new MalformedTiffException("a mask inside the file is not read; a nodata value expected");
            }
            if (levels.isEmpty() || kind == 1) {
                addLevel(levels, TiffLevel.of(directory.file(), directory));
            }
        }
        return List.copyOf(levels);
    }

    private static void addLevel(List<TiffLevel> levels, TiffLevel level) {
        boolean overview = levels.isEmpty()
                || (level.widthPx() < levels.get(levels.size() - 1).widthPx()
                        && level.bands() == levels.get(0).bands()
                        && level.type() == levels.get(0).type());
        if (overview) {
            levels.add(level);
        }
    }

    private static OptionalDouble nodata(TiffDirectory main) throws IOException {
        String text = main.text(TiffTag.GDAL_NODATA).strip();
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(text.equalsIgnoreCase("nan") ? Double.NaN : Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new MalformedTiffException("nodata '" + text + "': a number expected");
        }
    }

    public RasterGrid grid() {
        return grid;
    }

    public SampleType type() {
        return levels.get(0).type();
    }

    public int bands() {
        return levels.get(0).bands();
    }

    public OptionalDouble nodata() {
        return nodata;
    }

    /** Number of resolutions, 1 when there are no overviews. */
    public int levels() {
        return levels.size();
    }

    public int widthPx(int level) {
        return levels.get(level).widthPx();
    }

    public int heightPx(int level) {
        return levels.get(level).heightPx();
    }

    /**
     * One value.
     *
     * @param level 0 for the picture itself
     * @return NaN where there is none
     * @throws UnreadableFileException when the block that holds it is damaged
     */
    public double value(int level, int band, int column, int row) {
        return block(level, band, column, row).value(band, column, row);
    }

    /**
     * Every {@code step}-th pixel of a row.
     *
     * @param column of the first one
     * @param values filled from {@code at} on, {@code count} of them; NaN where there is none
     */
    public void row(int level, int band, int row, int column, int step, float[] values, int at, int count) {
        int blockWidthPx = levels.get(level).blockWidthPx();
        int next = column;
        for (int i = 0; i < count; ) {
            Block block = block(level, band, next, row);
            int end = (next / blockWidthPx + 1) * blockWidthPx;
            for (; i < count && next < end; i++, next += step) {
                values[at + i] = (float) block.value(band, next, row);
            }
        }
    }

    /** Reads everything once. @throws UnreadableFileException at the first damaged block */
    public void check() {
        for (int level = 0; level < levels.size(); level++) {
            TiffLevel tiff = levels.get(level);
            for (int block = 0; block < tiff.offsets().length; block++) {
                decode(level, block);
            }
        }
    }

    private Block block(int level, int band, int column, int row) {
        TiffLevel tiff = levels.get(level);
        int index = tiff.blockIndex(band, column, row);
        return blocks.get((long) level << 32 | index, () -> decode(level, index));
    }

    private Block decode(int level, int index) {
        TiffLevel tiff = levels.get(level);
        try {
            ByteBuffer samples = tiff.isSparse(index) ? ByteBuffer.allocate(0) : tiff.block(index);
            return new Block(tiff, samples, nodata.orElse(Double.NaN));
        } catch (IOException e) {
            throw unreadable(file, "level " + level + ", block " + index, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decoded block; without samples when the file leaves it out. */
    record Block(TiffLevel level, ByteBuffer samples, double nodata) {

        int bytes() {
            return samples.capacity() + 64;
        }

        double value(int band, int column, int row) {
            if (samples.capacity() == 0) {
                return Double.NaN;
            }
            int pixel = row % level.blockHeightPx() * level.blockWidthPx() + column % level.blockWidthPx();
            int sample = level.separate() ? pixel : pixel * level.bands() + band;
            double value = sample(sample * level.type().bytes());
            return value == nodata || value == (float) nodata ? Double.NaN : value;
        }

        private double sample(int at) {
            return switch (level.type()) {
                case BYTE -> samples.get(at) & 0xFF;
                case UINT16 -> samples.getShort(at) & 0xFFFF;
                case INT16 -> samples.getShort(at);
                case UINT32 -> Integer.toUnsignedLong(samples.getInt(at));
                case INT32 -> samples.getInt(at);
                case FLOAT32 -> samples.getFloat(at);
                case FLOAT64 -> samples.getDouble(at);
            };
        }
    }
}
