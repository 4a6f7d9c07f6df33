package vn.datnuoc.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.yaml.snakeyaml.Yaml;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.FeatureFile;
import vn.datnuoc.engine.formats.GeoPackageWriter;
import vn.datnuoc.engine.formats.Marking;

/** Makes the sample files. Run it with {@code script/samples}. */
public final class Samples {
    /** Stands in the files as the time of their last change, so that they are the same at every run. */
    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Object> description;
    private final Province province;
    private final Ground ground;
    private final LandCover cover;
    private final Map<String, List<Row>> rows;

    /** @param samples the directory {@code data-samples} with {@code layers.yaml} and {@code source/} */
    Samples(Path samples) throws IOException {
        description = new Yaml().load(Files.readString(samples.resolve("layers.yaml")));
        province = Province.of(new SourceFiles(samples.resolve("source")));
        List<Commune> communes = new Communes(province).divide();
        List<Waterway> waterways = new Waterways(province).of(communes);
        Regions dry = new Regions(province, waterways);
        ground = new Ground(province, communes, waterways, dry.dryLand());
        cover = new LandCover(province, communes);
        rows = rowsOf(ground, cover, dry);
    }

    /** @param arguments the directory {@code data-samples}; the files are written into it */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        new Samples(directory).writeTo(directory);
    }

    void writeTo(Path directory) {
        for (SampleLayer layer : layers()) {
            if (layer.isRaster()) {
                layer.pictures().forEach(picture -> write(directory.resolve(picture.file()), layer, picture.day()));
            } else {
                write(
                        directory.resolve(layer.text("file")),
                        layer,
                        Objects.requireNonNull(rows.get(layer.name()), layer.name()));
            }
        }
    }

    private void write(Path file, SampleLayer layer, LocalDate day) {
        if (layer.name().equals("vt:ndvi")) {
            new NdviRaster(province, ground.waterways(), cover).write(file, day, marking(layer));
        } else {
            new CoverRaster(ground, cover).write(file, marking(layer));
        }
    }

    List<SampleLayer> layers() {
        return SampleLayer.all(description);
    }

    Geometry land() {
        return province.land();
    }

    Geometry dryLand() {
        return ground.dryLand();
    }

    /** The codes of a list in {@code layers.yaml}. */
    Set<String> codes(String list) {
        Map<?, ?> codes = Objects.requireNonNull(codeLists().get(list), list);
        return codes.keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    /** Of all code lists, what each code stands for by language. */
    List<Map<String, String>> codeTitles() {
        Map<String, Map<String, Map<String, String>>> lists = codeLists();
        return lists.values().stream().flatMap(list -> list.values().stream()).toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Map<String, String>>> codeLists() {
        return (Map<String, Map<String, Map<String, String>>>) Objects.requireNonNull(description.get("codeLists"));
    }

    private Marking marking(SampleLayer layer) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("notice", Objects.toString(description.get("notice")));
        texts.put("title", layer.text("titleVi"));
        texts.put("attribution", layer.text("attribution"));
        return new Marking(texts);
    }

    private void write(Path file, SampleLayer layer, List<Row> rows) {
        Schema schema = layer.schema();
        CrsCode crs = schema.hasGeometry() ? CrsCode.VN2000_CA_MAU : FeatureFile.CRS_OF_TABLES;
        try (GeoPackageWriter writer = GeoPackageWriter.create(
                file, layer.table(), layer.text("titleVi"), schema, crs, marking(layer), WRITTEN)) {
            for (int i = 0; i < rows.size(); i++) {
                Geometry geometry = schema.hasGeometry() ? rows.get(i).geometry() : null;
                writer.row(i + 1, geometry, values(schema, rows.get(i)));
            }
            writer.finish();
        }
    }

    private static @Nullable Object[] values(Schema schema, Row row) {
        return schema.attributes().stream()
                .map(Attribute::name)
                .map(name -> row.value(name).orElse(null))
                .toArray();
    }

    /** The rows of the vector layers and tables by the layer's name. */
    Map<String, List<Row>> rows() {
        return rows;
    }

    private static Map<String, List<Row>> rowsOf(Ground ground, LandCover cover, Regions dry) {
        SampleRows rows = new SampleRows(ground, cover, dry);
        rows.addUnits();
        rows.addLand();
        rows.addWater();
        rows.addCoast();
        rows.addGround();
        rows.addOthers();
        return rows.byLayer();
    }
}
