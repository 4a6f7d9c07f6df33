package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.engine.crs.CrsCode;

class GeoTiffTest {
    private static final RasterGrid GRID = new RasterGrid(CrsCode.VN2000_CA_MAU, 480000, 1020000, 30, 30, 600, 300);

    @TempDir
    Path directory;

    @Test
    void givesBackEveryValueOfEveryType() {
        for (SampleType type : SampleType.values()) {
            Path path = directory.resolve(type + ".tif");
            GeoTiffWriter.write(path, GRID, type, OptionalDouble.empty(), 2, Rasters::codes, Marking.NONE);
            try (RasterFile file = RasterFile.open(path)) {
                assertThat(file.grid()).isEqualTo(GRID);
                assertThat(file.type()).isEqualTo(type);
                assertThat(file.levels()).isEqualTo(3);
                double[] expected = new double[600];
                for (int row = 0; row < 300; row++) {
                    Rasters.codes(1, row, expected);
                    for (int column = 0; column < 600; column++) {
                        assertThat(file.value(0, 1, column, row)).isEqualTo(expected[column]);
                    }
                }
            }
        }
    }

    @Test
    void overviewsAverageMeasuredValuesAndLeaveOutMissingOnes() {
        Path path = slope();
        try (RasterFile file = RasterFile.open(path)) {
            assertThat(file.value(0, 0, 9, 9)).isNaN();
            assertThat(file.value(1, 0, 4, 4)).isNaN();
            assertThat(file.value(1, 0, 5, 5)).isEqualTo((20.25 + 21.25 + 21.25 + 22.25) / 4);
            assertThat(file.widthPx(1)).isEqualTo(300);
        }
    }

    @Test
    void theSamePixelsGiveTheSameBytes() throws Exception {
        byte[] one = Files.readAllBytes(slope());
        assertThat(Files.readAllBytes(slope())).isEqualTo(one);
    }

    @Test
    void everyCutAndManyChangedBytesGiveAnErrorOrOtherValuesButNothingElse() throws Exception {
        byte[] whole = Files.readAllBytes(slope());
        Path file = directory.resolve("damaged.tif");
        for (int length = 8; length < whole.length; length += 997) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> RasterFile.open(file)).isInstanceOf(UnreadableFileException.class);
        }
        for (int at = whole.length - 1500; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xA5;
            Files.write(file, damaged);
            readWhatIsLeft(file);
        }
    }

    private static void readWhatIsLeft(Path path) {
        try (RasterFile file = RasterFile.open(path)) {
            file.check();
        } catch (UnreadableFileException e) {
            assertThat(e.getMessage()).startsWith("damaged.tif");
        }
    }

    private Path slope() {
        Path path = directory.resolve("slope.tif");
        GeoTiffWriter.write(
                path, GRID, SampleType.FLOAT32, OptionalDouble.of(-9999), 1, Rasters::slope, Samples.marking());
        return path;
    }
}
