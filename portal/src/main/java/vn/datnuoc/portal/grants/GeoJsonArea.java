package vn.datnuoc.portal.grants;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GeoJSON geometry, Polygon or MultiPolygon (RFC 7946: longitude first). */
final class GeoJsonArea {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private GeoJsonArea() {}

    /** @throws IllegalArgumentException when {@code text} is no such geometry */
    static Geometry read(String text) {
        JsonNode geometry = node(text);
        JsonNode coordinates = geometry.path("coordinates");
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates);
            case "MultiPolygon" ->
                GEOMETRIES.createMultiPolygon(
                        coordinates.valueStream().map(GeoJsonArea::polygon).toArray(Polygon[]::new));
            default -> throw new IllegalArgumentException("type Polygon or MultiPolygon expected");
        };
    }

    private static JsonNode node(String text) {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Polygon polygon(JsonNode rings) {
        LinearRing[] all = rings.valueStream().map(GeoJsonArea::ring).toArray(LinearRing[]::new);
        if (all.length == 0) {
            throw new IllegalArgumentException("a polygon has at least one ring");
        }
        return GEOMETRIES.createPolygon(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
    }

    private static LinearRing ring(JsonNode positions) {
        return GEOMETRIES.createLinearRing(
                positions.valueStream().map(GeoJsonArea::position).toArray(Coordinate[]::new));
    }

    private static Coordinate position(JsonNode position) {
        if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
            throw new IllegalArgumentException("a position is [longitude, latitude], got: " + position);
        }
        return new Coordinate(position.path(0).asDouble(), position.path(1).asDouble());
    }
}
