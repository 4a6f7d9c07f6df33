package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;

/** A layer as {@code layers.yaml} describes it. */
final class SampleLayer {
    private final Map<String, Object> yaml;

    private SampleLayer(Map<String, Object> yaml) {
        this.yaml = yaml;
    }

    /** @param document the whole of {@code layers.yaml} */
    static List<SampleLayer> all(Map<String, Object> document) {
        return list(document, "layers").stream().map(SampleLayer::new).toList();
    }

    String text(String key) {
        return text(yaml, key);
    }

    String name() {
        return text("name");
    }

    String table() {
        return name().replace(':', '_');
    }

    boolean isRaster() {
        return text("geometry").equals("RASTER");
    }

    boolean isTable() {
        return text("geometry").equals("NONE");
    }

    Schema schema() {
        return new Schema(
                list(yaml, "attributes").stream().map(SampleLayer::attribute).toList(),
                GeometryKind.valueOf(text("geometry")));
    }

    private static Attribute attribute(Map<String, Object> attribute) {
        return new Attribute(
                text(attribute, "name"),
                AttributeType.valueOf(text(attribute, "type")),
                text(attribute, "titleVi"),
                text(attribute, "titleEn"));
    }

    List<Map<String, Object>> attributes() {
        return list(yaml, "attributes");
    }

    @SuppressWarnings("unchecked")
    List<String> key() {
        return (List<String>) Objects.requireNonNull(yaml.get("key"), "key");
    }

    /** A picture of a raster layer. */
    record Picture(String file, LocalDate day) {}

    List<Picture> pictures() {
        return list(yaml, "files").stream()
                .map(file -> new Picture(
                        text(file, "file"), LocalDate.parse(text(file, "file").replaceAll(".*_|\\.tif", ""))))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> yaml, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(yaml.get(key), key);
    }

    private static String text(Map<String, Object> yaml, String key) {
        return Objects.requireNonNull(yaml.get(key), key).toString();
    }
}
