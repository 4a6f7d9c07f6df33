package vn.datnuoc.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.GeoTiffWriter;
import vn.datnuoc.engine.formats.Marking;
import vn.datnuoc.engine.formats.RasterGrid;
import vn.datnuoc.engine.formats.SampleType;

/** A raster of 1000 x 700 pixels of 30 m whose value is column + row / 2; nothing in its north-west corner. */
class RasterReaderTest {
    private static final RasterGrid GRID = new RasterGrid(CrsCode.VN2000_CA_MAU, 480000, 1020000, 30, 30, 1000, 700);
    private static final double EAST = 480000 + 30000;
    private static final double SOUTH = 1020000 - 21000;

    @TempDir
    Path directory;

    private RasterReader reader;

    @BeforeEach
    void open() {
        Path file = directory.resolve("slope.tif");
        GeoTiffWriter.write(
                file, GRID, SampleType.FLOAT32, OptionalDouble.of(-9999), 1, RasterReaderTest::slope, Marking.NONE);
        reader = RasterReader.open(file);
    }

    private static void slope(int band, int row, double[] values) {
        for (int column = 0; column < values.length; column++) {
            values[column] = row < 10 && column < 10 ? Double.NaN : column + row / 2.0;
        }
    }

    @AfterEach
    void close() {
        reader.close();
    }

    /** What the slope is at a point, between the centres of the pixels. */
    private static double expected(double x, double y) {
        return (x - 480000) / 30 - 0.5 + ((1020000 - y) / 30 - 0.5) / 2;
    }

    @Test
    void givesTheValueOfThePixelThatHoldsThePoint() {
        assertThat(reader.valueAt(480000 + 15 * 30 + 1, 1020000 - 20 * 30 - 29)).hasValue(25);
        assertThat(reader.valueAt(480000 + 15 * 30 + 29, 1020000 - 20 * 30 - 1)).hasValue(25);
        assertThat(reader.valueAt(EAST - 1, SOUTH + 1)).hasValue(999 + 349.5);
    }

    @Test
    void givesNoValueOutsideAndWhereThereIsNone() {
        assertThat(reader.valueAt(480001, 1019999)).isEmpty();
        assertThat(reader.valueAt(479999, 1010000)).isEmpty();
        assertThat(reader.valueAt(EAST, 1010000)).isEmpty();
        assertThat(reader.valueAt(490000, SOUTH - 0.001)).isEmpty();
        assertThat(reader.valueAt(Double.NaN, 1010000)).isEmpty();
    }

    @Test
    void aWindowInFullResolutionHoldsTheSameValues() {
        RasterWindow window = reader.window(485000, 1005000, 488000, 1008000, 100, 100);
        assertThat(window.pixelWidth()).isEqualTo(30);
        for (double x = 485001; x < 488000; x += 77) {
            double y = 1008000 - (x - 485000);
            assertThat((double) window.nearest(x, y))
                    .isEqualTo(reader.valueAt(x, y).orElseThrow());
            assertThat(window.bilinear(x, y)).isCloseTo((float) expected(x, y), within(0.001f));
        }
    }

    @Test
    void aWideWindowComesFromAnOverviewAndLiesWhereThePixelsLie() {
        RasterWindow window = reader.window(480000, SOUTH, EAST, 1020000, 250, 175);
        assertThat(window.pixelWidth()).isEqualTo(120);
        assertThat(window.widthPx() * window.heightPx()).isLessThan(4 * 250 * 175);
        for (double x = 485000; x < 505000; x += 333) {
            assertThat(window.bilinear(x, 1010000)).isCloseTo((float) expected(x, 1010000), within(3f));
        }
    }

    @Test
    void aWindowFarCoarserThanTheLastOverviewLeavesPixelsOut() {
        RasterWindow window = reader.window(480000, SOUTH, EAST, 1020000, 10, 7);
        assertThat(window.widthPx() * window.heightPx()).isLessThan(4 * 10 * 7 * 2);
        assertThat(window.nearest(495000, 1009500)).isCloseTo((float) expected(495000, 1009500), within(150f));
    }

    @Test
    void aWindowOverTheEdgeHoldsThePartThatIsThere() {
        RasterWindow window = reader.window(EAST - 300, SOUTH - 3000, EAST + 3000, SOUTH + 300, 110, 110);
        assertThat(window.isEmpty()).isFalse();
        assertThat(window.nearest(EAST - 15, SOUTH + 15)).isEqualTo(999 + 349.5f);
        assertThat(window.nearest(EAST + 15, SOUTH + 15)).isNaN();
        assertThat(window.bilinear(EAST - 1, SOUTH + 1)).isEqualTo(999 + 349.5f);
    }

    @Test
    void aWindowElsewhereIsEmpty() {
        assertThat(reader.window(600000, 1005000, 603000, 1008000, 100, 100).isEmpty())
                .isTrue();
    }

    @Test
    void nothingStaysNothingAndDoesNotCountInBetween() {
        RasterWindow window = reader.window(480000, 1019400, 480600, 1020000, 20, 20);
        assertThat(window.nearest(480015, 1019985)).isNaN();
        assertThat(window.bilinear(480150, 1019850)).isNaN();
        assertThat(window.bilinear(480301, 1019985)).isEqualTo(10f);
    }

    @Test
    void aBoxWithoutAnAreaIsRefused() {
        assertThatThrownBy(() -> reader.window(480000, 1010000, 480000, 1010001, 10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a box with an area expected");
    }
}
