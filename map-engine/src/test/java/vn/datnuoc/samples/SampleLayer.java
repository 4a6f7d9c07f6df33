package vn.datnuoc.samples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A layer as {@code layers.yaml} describes it, as far as the generator needs it.
 *
 * @param attributes names and types, in the order of the table
 */
record SampleLayer(String name, String title, String notice, String geometry, Map<String, String> attributes) {
    private static final Map<String, String> COLUMN_TYPES =
            Map.of("STRING", "TEXT", "INTEGER", "INTEGER", "DECIMAL", "DOUBLE", "DATE", "DATE", "BOOLEAN", "BOOLEAN");

    static List<SampleLayer> all(Map<String, Object> yaml) {
        String notice = text(yaml, "notice");
        return list(yaml, "layers").stream().map(layer -> of(layer, notice)).toList();
    }

    private static SampleLayer of(Map<String, Object> layer, String notice) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (layer.containsKey("attributes")) {
            list(layer, "attributes")
                    .forEach(attribute -> attributes.put(text(attribute, "name"), text(attribute, "type")));
        }
        return new SampleLayer(
                text(layer, "name"), text(layer, "titleVi"), notice, text(layer, "geometry"), attributes);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> yaml, String key) {
        return (List<Map<String, Object>>) Objects.requireNonNull(yaml.get(key), key);
    }

    private static String text(Map<String, Object> yaml, String key) {
        return Objects.requireNonNull(yaml.get(key), key).toString();
    }

    String table() {
        return name.replace(':', '_');
    }

    String geometryType() {
        return geometry.replace("_", "");
    }

    String createTable() {
        return attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + " " + COLUMN_TYPES.get(attribute.getValue()))
                .collect(Collectors.joining(
                        ", ",
                        "CREATE TABLE %s (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom %s, "
                                .formatted(table(), geometryType()),
                        ")"));
    }

    String insert() {
        return "INSERT INTO %s (geom, %s) VALUES (?%s)"
                .formatted(table(), String.join(", ", attributes.keySet()), ", ?".repeat(attributes.size()));
    }
}
