package vn.datnuoc.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.yaml.snakeyaml.Yaml;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.draw.DrawnLayer;
import vn.datnuoc.engine.draw.MapRenderer;
import vn.datnuoc.engine.draw.MapView;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.draw.PngEncoder;
import vn.datnuoc.engine.formats.FeatureFile;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.FeatureSnapshotWriter;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.policy.LayerName;

/** Draws the committed files with the committed styles; the pictures stay in {@code target/samples}. */
class SampleStylesTest {
    private static final Path SAMPLES = Path.of("../data-samples");
    private static final Path STYLES = Path.of("../styles");
    private static final Path PICTURES = Path.of("target/samples");
    private static final Color SEA = new Color(0xD6E6F2);

    private static final Map<String, FeatureSnapshot> SNAPSHOTS = new LinkedHashMap<>();
    private static List<SampleLayer> layers = List.of();

    @BeforeAll
    static void open(@TempDir Path directory) throws IOException {
        layers = SampleLayer.all(new Yaml().load(Files.readString(SAMPLES.resolve("layers.yaml")))).stream()
                .filter(layer -> !layer.isTable())
                .toList();
        for (SampleLayer layer : layers) {
            if (!layer.isRaster()) {
                SNAPSHOTS.put(layer.name(), snapshot(layer, directory));
            }
        }
        Files.createDirectories(PICTURES);
    }

    @Test
    void asksForNothingThatTheEngineDoesNotDraw() throws IOException {
        for (SampleLayer layer : layers) {
            assertThat(style(layer).warnings()).as(layer.name()).isEmpty();
        }
    }

    @Test
    void titlesEveryStyleInVietnamese() throws IOException {
        for (SampleLayer layer : layers) {
            assertThat(style(layer).title()).as(layer.name()).isNotBlank();
        }
    }

    @Test
    void titlesEveryRuleInBothLanguages() throws IOException {
        for (SampleLayer layer : layers) {
            assertThat(style(layer).rules().filter(rule -> !rule.title().isEmpty()))
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
            drawn.add(0, drawn(name));
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

    private static DrawnLayer drawn(String name) throws IOException {
        SampleLayer layer = layers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (layer.isRaster()) {
            Path file = SAMPLES.resolve(layer.pictures().get(1).file());
            return new DrawnLayer.Raster(file, CrsCode.VN2000_CA_MAU, style(layer), Optional.empty());
        }
        FeatureSnapshot snapshot = Objects.requireNonNull(SNAPSHOTS.get(name), name);
        return new DrawnLayer.Features(
                snapshot, CompiledStyle.of(style(layer), snapshot), Optional.empty(), Optional.empty());
    }

    private static Style style(SampleLayer layer) throws IOException {
        return Style.parse(Files.readString(STYLES.resolve(layer.text("style"))));
    }

    private static FeatureSnapshot snapshot(SampleLayer sample, Path directory) {
        Path file = directory.resolve(sample.table());
        FeatureSnapshotWriter.write(file, layer(sample), new LayerSource() {
            @Override
            public void read(Layer layer, RowSink sink) {
                try (FeatureFile features = FeatureFile.open(SAMPLES.resolve(sample.text("file")))) {
                    features.read(sink);
                }
            }

            @Override
            public Path raster(Layer layer, LocalDate time) {
                throw new UnsupportedOperationException(sample.name() + " is no raster");
            }
        });
        return FeatureSnapshot.open(file);
    }

    private static Layer layer(SampleLayer sample) {
        return new Layer(
                LayerName.of(sample.name()),
                sample.text("titleVi"),
                sample.text("titleEn"),
                sample.text("summary"),
                sample.text("summaryEn"),
                sample.text("attribution"),
                new Layer.SourceDocument("", LocalDate.EPOCH, ""),
                CrsCode.VN2000_CA_MAU,
                Optional.of(sample.schema()),
                List.of(),
                new BoundingBox(500_000, 920_000, 660_000, 1_070_000, CrsCode.VN2000_CA_MAU),
                0,
                1,
                LocalDate.EPOCH,
                "");
    }
}
