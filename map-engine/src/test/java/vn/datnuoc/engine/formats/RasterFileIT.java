package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/** What GDAL writes, read by us. */
class RasterFileIT {
    private static final RasterGrid GRID = new RasterGrid(CrsCode.VN2000_CA_MAU, 480000, 1020000, 30, 30, 300, 170);

    @TempDir
    Path directory;

    private Path ours;

    @BeforeEach
    void writeOurs() {
        ours = directory.resolve("ours.tif");
        GeoTiffWriter.write(ours, GRID, SampleType.FLOAT32, OptionalDouble.of(250), 2, Rasters::codes, Marking.NONE);
    }

    @Test
    void readsStripsAndTilesOfEveryCompressionPredictorAndOrder() throws Exception {
        for (String type : List.of("Byte", "Int16", "UInt16", "Int32", "Float32", "Float64")) {
            boolean floats = type.startsWith("F");
            for (String options : List.of(
                    "COMPRESS=NONE",
                    "COMPRESS=LZW",
                    "COMPRESS=LZW PREDICTOR=" + (floats ? 3 : 2) + " TILED=YES",
                    "COMPRESS=DEFLATE PREDICTOR=" + (floats ? 3 : 2) + " INTERLEAVE=BAND",
                    // GDAL 3.6 writes predictor 3 with the bytes of each number turned around, and cannot read it
                    // either
                    "COMPRESS=LZW ENDIANNESS=BIG PREDICTOR=" + (floats ? 1 : 2),
                    "COMPRESS=DEFLATE TILED=YES BLOCKXSIZE=64 BLOCKYSIZE=32 ENDIANNESS=BIG")) {
                assertSameValues(converted(type, options), type + " " + options);
            }
        }
    }

    private Path converted(String type, String options) throws Exception {
        Path file = directory.resolve("gdal.tif");
        List<Object> command = new ArrayList<>(List.of("gdal_translate", "-q", "-ot", type));
        for (String option : options.split(" ")) {
            command.addAll(List.of("-co", option));
        }
        command.addAll(List.of(ours, file));
        Gdal.run(command.toArray());
        return file;
    }

    private static void assertSameValues(Path path, String what) {
        double[] expected = new double[GRID.widthPx()];
        try (RasterFile file = RasterFile.open(path)) {
            assertThat(file.grid()).as(what).isEqualTo(GRID);
            for (int row = 0; row < GRID.heightPx(); row++) {
                Rasters.codes(1, row, expected);
                for (int column = 0; column < expected.length; column++) {
                    assertThat(file.value(0, 1, column, row)).as(what).isEqualTo(expected[column]);
                }
            }
        }
    }

    @Test
    void readsOverviewsThatGdalMadeAndItsNodata() throws Exception {
        Path file = converted("Float32", "COMPRESS=LZW TILED=YES");
        Gdal.run("gdaladdo", "-q", "-r", "average", file, "2", "4");
        try (RasterFile raster = RasterFile.open(file)) {
            assertThat(raster.levels()).isEqualTo(3);
            assertThat(raster.nodata()).hasValue(250);
            assertThat(raster.widthPx(2)).isEqualTo(75);
            raster.check();
        }
    }

    @Test
    void refusesARotatedRasterAndOneWithoutACode() throws Exception {
        Path rotated = directory.resolve("rotated.tif");
        Path virtual = directory.resolve("rotated.vrt");
        Gdal.run("gdal_translate", "-q", "-of", "VRT", ours, virtual);
        String turned = "<GeoTransform>480000, 30, 5, 1020000, 5, -30</GeoTransform>";
        Files.writeString(virtual, Files.readString(virtual).replaceAll("<GeoTransform>.*</GeoTransform>", turned));
        Gdal.run("gdal_translate", "-q", virtual, rotated);
        assertReason(rotated, Reason.NOT_NORTH_UP);
        Path nameless = directory.resolve("nameless.tif");
        Gdal.run("gdal_translate", "-q", "-a_srs", "+proj=tmerc +lon_0=104.6 +ellps=bessel", ours, nameless);
        assertReason(nameless, Reason.UNKNOWN_CRS);
    }

    private static void assertReason(Path file, Reason reason) {
        assertThatThrownBy(() -> RasterFile.open(file))
                .isInstanceOfSatisfying(UnreadableFileException.class, e -> assertThat(e.reason())
                        .isEqualTo(reason));
    }
}
