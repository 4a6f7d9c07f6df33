package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.samples.SampleMaps;

/**
 * The sample data in its styles looks here as in GeoServer 3: against kept pictures of 320 by 240 pixels, drawn by a stock
 * GeoServer from the same files and styles ({@code StylePicturesLiveIT} of the GeoServer extension makes them). A block of
 * 4 by 4 pixels differs when the mean of one of its colours differs by more than 48 of 255; so many per cent may differ as
 * {@code pictures.tsv} says. Ours, theirs and the difference lie in {@code target/geoserver-pictures} afterwards.
 */
class GeoServerPicturesTest {
    private static final Path COMPARED = Path.of("target/geoserver-pictures");
    private static final int WIDTH_PX = 320;
    private static final int HEIGHT_PX = 240;
    private static final int BLOCK_PX = 4;
    private static final int MOST = 48;

    @TempDir
    private static Path directory;

    private static SampleMaps maps;

    @BeforeAll
    static void open() throws IOException {
        maps = new SampleMaps(directory);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void looksAsInGeoServer(Kept kept) throws IOException {
        Picture ours = new MapRenderer().render(kept.view(), kept.drawn(), () -> false);
        try (InputStream png = resource(kept.name + ".png")) {
            PictureDifference difference =
                    new PictureDifference(PictureDifference.image(ours), ImageIO.read(png), BLOCK_PX, MOST);
            difference.write(COMPARED, kept.name);
            assertThat(100 * difference.share()).as(kept.name).isLessThanOrEqualTo(kept.limit);
        }
    }

    private record Kept(String name, List<String> layers, double x, double y, double metersPerPixel, double limit) {

        static Kept parse(String line) {
            String[] fields = line.split("\t", -1);
            return new Kept(
                    fields[0],
                    List.of(fields[1].split(",", -1)),
                    Double.parseDouble(fields[2]),
                    Double.parseDouble(fields[3]),
                    Double.parseDouble(fields[4]),
                    Double.parseDouble(fields[5]));
        }

        MapView view() {
            double reachX = WIDTH_PX / 2.0 * metersPerPixel;
            double reachY = HEIGHT_PX / 2.0 * metersPerPixel;
            BoundingBox box = new BoundingBox(x - reachX, y - reachY, x + reachX, y + reachY, CrsCode.VN2000_CA_MAU);
            return new MapView(box, WIDTH_PX, HEIGHT_PX, Optional.of(Color.WHITE));
        }

        List<DrawnLayer> drawn() {
            return layers.stream()
                    .map(table -> maps.drawn(table.replaceFirst("_", ":")))
                    .toList();
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s, at most %.1f %%", name, limit);
        }
    }

    static Stream<Kept> pictures() throws IOException {
        try (InputStream table = resource("pictures.tsv")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .map(Kept::parse);
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(GeoServerPicturesTest.class.getResourceAsStream("geoserver/" + name), name);
    }
}
