package vn.datnuoc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.draw.DrawnLayer;
import vn.datnuoc.engine.draw.MapRenderer;
import vn.datnuoc.engine.draw.MapView;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.draw.PngEncoder;

/** Draws the committed files with the committed styles; the pictures stay in {@code target/samples}. */
class SampleStylesTest {
    private static final Path PICTURES = Path.of("target/samples");
    private static final Color SEA = new Color(0xD6E6F2);

    @TempDir
    private static Path directory;

    private static SampleMaps maps;

    @BeforeAll
    static void open() throws IOException {
        maps = new SampleMaps(directory);
        Files.createDirectories(PICTURES);
    }

    @Test
    void asksForNothingThatTheEngineDoesNotDraw() {
        for (SampleLayer layer : maps.layers()) {
            assertThat(maps.style(layer).warnings()).as(layer.name()).isEmpty();
        }
    }

    @Test
    void titlesEveryStyleInVietnamese() {
        for (SampleLayer layer : maps.layers()) {
            assertThat(maps.style(layer).title()).as(layer.name()).isNotBlank();
        }
    }

    @Test
    void titlesEveryRuleInBothLanguages() {
        for (SampleLayer layer : maps.layers()) {
            assertThat(maps.style(layer).rules().filter(rule -> !rule.title().isEmpty()))
                    .as(layer.name())
                    .allMatch(rule -> rule.localizedTitles().containsKey("en"));
        }
    }

    @Test
    void drawsTheWholeProvince() throws IOException {
        draw("province", Vn2000.at(105.17, 9.02), 145, "bhd:sat_lo", "bhd:duong_bo", "tnn:song_kenh", "ddbd:xa");
    }

    @Test
    void drawsTheStartView() throws IOException {
        draw("start", Vn2000.at(105.150, 9.176), 2.6, "dd:thua_dat", "tnn:song_kenh", "ddbd:xa");
    }

    @Test
    void drawsParcelsWithTheirNumbers() throws IOException {
        draw("parcels", Vn2000.at(105.150, 9.176), 0.25, "dd:thua_dat", "tnn:song_kenh");
    }

    @Test
    void drawsThePlan() throws IOException {
        draw("plan", Vn2000.at(105.150, 9.176), 3, "dd:quy_hoach", "tnn:song_kenh", "ddbd:xa");
    }

    @Test
    void drawsWellsAndMinerals() throws IOException {
        draw(
                "ground",
                Vn2000.at(104.98, 9.22),
                28,
                "tnn:gieng",
                "dcks:diem_ks",
                "dcks:cap_phep",
                "tnn:song_kenh",
                "ddbd:xa");
    }

    @Test
    void drawsTheShoreByYears() throws IOException {
        draw("shore", Vn2000.at(104.79, 8.63), 14, "bhd:sat_lo", "bhd:duong_bo", "tnn:song_kenh", "ddbd:xa");
    }

    @Test
    void drawsNdvi() throws IOException {
        draw("ndvi", Vn2000.at(105.17, 9.02), 145, "vt:ndvi", "ddbd:xa");
    }

    /** @param names the highest first */
    private static void draw(String title, Coordinate centre, double metersPerPixel, String... names)
            throws IOException {
        List<DrawnLayer> drawn = new ArrayList<>();
        for (String name : names) {
            drawn.add(0, maps.drawn(name));
        }
        MapView view = view(centre, metersPerPixel);
        Picture picture = new MapRenderer().render(view, drawn, () -> false);
        try (OutputStream out = Files.newOutputStream(PICTURES.resolve(title + ".png"))) {
            PngEncoder.encode(picture, out);
        }
        assertThat(colours(picture)).as(title).isGreaterThan(20);
    }

    private static MapView view(Coordinate centre, double metersPerPixel) {
        double reach = 500 * metersPerPixel;
        return new MapView(
                new BoundingBox(
                        centre.x - reach, centre.y - reach, centre.x + reach, centre.y + reach, CrsCode.VN2000_CA_MAU),
                1000,
                1000,
                Optional.of(SEA));
    }

    private static long colours(Picture picture) {
        return Arrays.stream(picture.premultipliedArgb()).distinct().count();
    }
}
