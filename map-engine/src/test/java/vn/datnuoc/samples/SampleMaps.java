package vn.datnuoc.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.Yaml;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerSource;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.draw.DrawnLayer;
import vn.datnuoc.engine.formats.FeatureFile;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.FeatureSnapshotWriter;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.policy.LayerName;

/** The committed files in the committed styles, ready to be drawn. Snapshots are made when they are first asked for. */
public final class SampleMaps {
    private static final Path SAMPLES = Path.of("../data-samples");
    private static final Path STYLES = Path.of("../styles");

    private final Path directory;
    private final List<SampleLayer> layers;
    private final Map<String, FeatureSnapshot> snapshots = new HashMap<>();

    /** @param directory for the snapshots */
    public SampleMaps(Path directory) throws IOException {
        this.directory = directory;
        this.layers = SampleLayer.all(new Yaml().load(Files.readString(SAMPLES.resolve("layers.yaml")))).stream()
                .filter(layer -> !layer.isTable())
                .toList();
    }

    /** Without the tables. */
    List<SampleLayer> layers() {
        return layers;
    }

    /** A raster as of its last day. @param name {@code component:subject} */
    public DrawnLayer drawn(String name) {
        SampleLayer layer = layers.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (layer.isRaster()) {
            Path file = SAMPLES.resolve(
                    layer.pictures().get(layer.pictures().size() - 1).file());
            return new DrawnLayer.Raster(file, CrsCode.VN2000_CA_MAU, style(layer), Optional.empty());
        }
        FeatureSnapshot snapshot = snapshots.computeIfAbsent(name, key -> snapshot(layer));
        return new DrawnLayer.Features(
                snapshot, CompiledStyle.of(style(layer), snapshot), Optional.empty(), Optional.empty());
    }

    Style style(SampleLayer layer) {
        try {
            return Style.parse(Files.readString(STYLES.resolve(layer.text("style"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FeatureSnapshot snapshot(SampleLayer sample) {
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
