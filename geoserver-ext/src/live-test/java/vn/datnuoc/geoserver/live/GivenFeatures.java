package vn.datnuoc.geoserver.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The features of a GeoJSON answer. */
final class GivenFeatures {

    /** About 1 m: GeoServer projects to and fro. */
    private static final double TOLERANCE_DEGREES = 1e-5;

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final List<Map<?, ?>> features = new ArrayList<>();

    /** JSON is YAML too. */
    GivenFeatures(String geoJson) {
        Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(geoJson);
        list(all.get("features")).forEach(feature -> features.add((Map<?, ?>) feature));
    }

    List<Long> fids() {
        return features.stream().map(GivenFeatures::fid).toList();
    }

    private static long fid(Map<?, ?> feature) {
        String id = String.valueOf(feature.get("id"));
        return Long.parseLong(id.substring(id.lastIndexOf('.') + 1));
    }

    /** Of the first; empty when there is none. */
    Optional<Set<String>> attributes() {
        return features.stream().findFirst().map(feature -> ((Map<?, ?>) Objects.requireNonNull(feature.get("properties")))
                .keySet().stream().map(String::valueOf).collect(java.util.stream.Collectors.toSet()));
    }

    /** The geometry of the first. */
    Geometry first() {
        return geometry((Map<?, ?>) Objects.requireNonNull(features.get(0).get("geometry")));
    }

    boolean hasGeometry(long fid, Geometry expected) {
        return features.stream()
                .filter(feature -> fid(feature) == fid)
                .map(feature -> geometry((Map<?, ?>) Objects.requireNonNull(feature.get("geometry"))))
                .anyMatch(given -> given.buffer(TOLERANCE_DEGREES).covers(expected)
                        && expected.buffer(TOLERANCE_DEGREES).covers(given));
    }

    private static Geometry geometry(Map<?, ?> geoJson) {
        List<?> coordinates = list(geoJson.get("coordinates"));
        return switch (String.valueOf(geoJson.get("type"))) {
            case "Point" -> GEOMETRIES.createPoint(position(coordinates));
            case "LineString" -> GEOMETRIES.createLineString(path(coordinates));
            case "Polygon" -> polygon(coordinates);
            case "MultiLineString" ->
                GEOMETRIES.buildGeometry(coordinates.stream()
                        .map(line -> (Geometry) GEOMETRIES.createLineString(path(list(line))))
                        .toList());
            case "MultiPolygon" ->
                GEOMETRIES.buildGeometry(coordinates.stream()
                        .map(polygon -> (Geometry) polygon(list(polygon)))
                        .toList());
            default -> throw new IllegalArgumentException("unexpected: " + geoJson);
        };
    }

    private static Polygon polygon(List<?> rings) {
        List<LinearRing> all = rings.stream()
                .map(ring -> GEOMETRIES.createLinearRing(path(list(ring))))
                .toList();
        return GEOMETRIES.createPolygon(all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] path(List<?> positions) {
        return positions.stream().map(position -> position(list(position))).toArray(Coordinate[]::new);
    }

    private static Coordinate position(List<?> numbers) {
        return new Coordinate(((Number) numbers.get(0)).doubleValue(), ((Number) numbers.get(1)).doubleValue());
    }

    private static List<?> list(@org.jspecify.annotations.Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
