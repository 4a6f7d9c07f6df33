package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Writes a GeoTIFF: tiles of 256 pixels, deflate with predictor, overviews down to one tile, bands one after the other, the
 * reference system as EPSG code, the marking as image description and as GDAL's metadata. The same pixels give the same
 * bytes. Rows are asked for from north to south once per band; memory holds two rows of tiles. The offset of the first
 * directory is written last, so that a file cut short is none.
 */
public final class GeoTiffWriter {
    static final int TILE = 256;
    private static final long MAX_BYTES = 0xFFFF_FFFFL;

    private final RasterGrid grid;
    private final SampleType type;
    private final OptionalDouble nodata;
    private final int bands;
    private final Marking marking;
    private final FileChannel out;
    private final TiffTileEncoder encoder;
    private final List<OverviewLevel> levels = new ArrayList<>();
    private long position = 8;

    /** Where the pixels come from. */
    public interface Pixels {
        /**
         * Gives one row.
         *
         * @param band from 0
         * @param row from 0 in the north; rows are asked for in order
         * @param values to be filled from west to east; NaN where there is none
         */
        void row(int band, int row, double[] values);
    }

    /**
     * Writes the whole file.
     *
     * @param nodata stored where there is no value; without one, missing values need a floating point type (NaN)
     */
    public static void write(
            Path file,
            RasterGrid grid,
            SampleType type,
            OptionalDouble nodata,
            int bands,
            Pixels pixels,
            Marking marking) {
        boolean complete = false;
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            new GeoTiffWriter(grid, type, nodata, bands, marking, out).write(pixels);
            complete = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!complete) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GeoTiffWriter(
            RasterGrid grid, SampleType type, OptionalDouble nodata, int bands, Marking marking, FileChannel out) {
        this.grid = grid;
        this.type = type;
        this.nodata = nodata;
        this.bands = bands;
        this.marking = marking;
        this.out = out;
        this.encoder = new TiffTileEncoder(type, nodata);
    }

    private void write(Pixels pixels) throws IOException {
        makeLevels();
        append(ByteBuffer.allocate(8), 0);
        double[] row = new double[grid.widthPx()];
        for (int band = 0; band < bands; band++) {
            for (int y = 0; y < grid.heightPx(); y++) {
                pixels.row(band, y, row);
                levels.get(0).add(row);
            }
            for (OverviewLevel level : levels) {
                level.endBand();
            }
        }
        writeDirectories();
        out.force(true);
    }

    private void makeLevels() {
        boolean average = type.isFloatingPoint();
        levels.add(new OverviewLevel(grid.widthPx(), grid.heightPx(), average, this::writeTile));
        OverviewLevel last = levels.get(0);
        while (Math.max(last.widthPx(), last.heightPx()) > TILE) {
            OverviewLevel next =
                    new OverviewLevel((last.widthPx() + 1) / 2, (last.heightPx() + 1) / 2, average, this::writeTile);
            last.feed(next);
            levels.add(next);
            last = next;
        }
    }

    private long[] writeTile(double[] values) throws IOException {
        ByteBuffer tile = encoder.encode(values);
        long[] place = {position, tile.remaining()};
        append(tile, position);
        return place;
    }

    private void append(ByteBuffer bytes, long at) throws IOException {
        long end = at + bytes.remaining();
        if (end > MAX_BYTES) {
            throw new IOException("a GeoTIFF larger than 4 GB is not written; take a smaller area");
        }
        for (long next = at; bytes.hasRemaining(); ) {
            next += out.write(bytes, next);
        }
        // TIFF 6.0: everything that is pointed to begins on a word boundary
        position = Math.max(position, (end + 1) & ~1L);
    }

    private void writeDirectories() throws IOException {
        long first = position;
        for (int i = 0; i < levels.size(); i++) {
            TiffDirectoryEncoder directory = directory(levels.get(i), i > 0);
            boolean last = i == levels.size() - 1;
            append(directory.encode(position, last), position);
        }
        ByteBuffer header = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        header.put((byte) 'I')
                .put((byte) 'I')
                .putShort((short) 42)
                .putInt((int) first)
                .flip();
        out.force(false);
        append(header, 0);
    }

    private TiffDirectoryEncoder directory(OverviewLevel level, boolean overview) {
        TiffDirectoryEncoder directory = new TiffDirectoryEncoder();
        directory.longs(TiffTag.NEW_SUBFILE_TYPE, overview ? 1 : 0);
        directory.longs(TiffTag.IMAGE_WIDTH, level.widthPx());
        directory.longs(TiffTag.IMAGE_LENGTH, level.heightPx());
        directory.shorts(TiffTag.BITS_PER_SAMPLE, perBand(type.bytes() * 8));
        directory.shorts(TiffTag.COMPRESSION, TiffTag.COMPRESSION_DEFLATE);
        directory.shorts(TiffTag.PHOTOMETRIC, 1);
        directory.shorts(TiffTag.SAMPLES_PER_PIXEL, bands);
        directory.shorts(TiffTag.PLANAR_CONFIGURATION, bands == 1 ? 1 : 2);
        directory.shorts(TiffTag.PREDICTOR, type.isFloatingPoint() ? 3 : 2);
        directory.longs(TiffTag.TILE_WIDTH, TILE);
        directory.longs(TiffTag.TILE_LENGTH, TILE);
        directory.longs(TiffTag.TILE_OFFSETS, level.offsets());
        directory.longs(TiffTag.TILE_BYTE_COUNTS, level.byteCounts());
        if (bands > 1) {
            directory.shorts(TiffTag.EXTRA_SAMPLES, new int[bands - 1]);
        }
        directory.shorts(TiffTag.SAMPLE_FORMAT, perBand(type.tiffFormat()));
        if (!overview) {
            describe(directory);
        }
        nodata.ifPresent(value -> directory.ascii(TiffTag.GDAL_NODATA, text(value)));
        return directory;
    }

    private int[] perBand(int value) {
        int[] values = new int[bands];
        Arrays.fill(values, value);
        return values;
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void describe(TiffDirectoryEncoder directory) {
        ReferenceSystem system = ReferenceSystem.of(grid.crs());
        boolean geographic = system.isGeographic();
        String citation = system.name() + "|";
        directory.doubles(TiffTag.MODEL_PIXEL_SCALE, grid.pixelWidth(), grid.pixelHeight(), 0);
        directory.doubles(TiffTag.MODEL_TIEPOINT, 0, 0, 0, grid.west(), grid.north(), 0);
        // GeoTIFF 1.1, 7.1: version, revision, number of keys; then key, place, count, value
        directory.shorts(TiffTag.GEO_KEYS, new int[] {
            1,
            1,
            0,
            4,
            GeoKey.MODEL_TYPE,
            0,
            1,
            geographic ? GeoKey.GEOGRAPHIC : GeoKey.PROJECTED,
            GeoKey.RASTER_TYPE,
            0,
            1,
            GeoKey.PIXEL_IS_AREA,
            GeoKey.CITATION,
            TiffTag.GEO_ASCII,
            citation.length(),
            0,
            geographic ? GeoKey.GEODETIC_CRS : GeoKey.PROJECTED_CRS,
            0,
            1,
            system.epsg()
        });
        directory.ascii(TiffTag.GEO_ASCII, citation);
        if (!marking.isEmpty()) {
            directory.ascii(TiffTag.IMAGE_DESCRIPTION, marking.lines());
            directory.ascii(
                    TiffTag.GDAL_METADATA,
                    "<GDALMetadata>\n" + marking.xml("<Item name=\"", "</Item>\n") + "</GDALMetadata>\n");
        }
    }

    /** Numbers of the geokeys (GeoTIFF 1.1, annex B) that we write and read. */
    static final class GeoKey {
        static final int MODEL_TYPE = 1024;
        static final int RASTER_TYPE = 1025;
        static final int CITATION = 1026;
        static final int GEODETIC_CRS = 2048;
        static final int PROJECTED_CRS = 3072;
        static final int PROJECTED_CITATION = 3073;

        static final int PROJECTED = 1;
        static final int GEOGRAPHIC = 2;
        static final int PIXEL_IS_AREA = 1;
        static final int PIXEL_IS_POINT = 2;
        static final int USER_DEFINED = 32767;

        private GeoKey() {}
    }

    /** Texts are UTF-8, as GDAL writes them; TIFF itself knows ASCII only. */
    static byte[] bytes(String text) {
        return (text + "\0").getBytes(StandardCharsets.UTF_8);
    }
}
