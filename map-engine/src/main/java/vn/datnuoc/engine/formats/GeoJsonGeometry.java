package vn.datnuoc.engine.formats;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * Reads one GeoJSON geometry after the other into a {@link FlatGeometry}. The coordinates may come before the type: rings
 * and polygons are told by how deep the positions lie, and the type is compared afterwards.
 */
final class GeoJsonGeometry {
    /** what one feature may hold: 64 MiB of coordinates */
    static final int MAX_POINTS = 4 << 20;

    private final FlatGeometry out;
    private boolean droppedOrdinates;
    /** how many arrays enclose a number of a position; 0 until there is one */
    private int positionDepth;

    private @Nullable String malformed;

    GeoJsonGeometry(FlatGeometry out) {
        this.out = out;
    }

    /** The kind of layer that takes geometries of the type; null when none does. */
    static @Nullable GeometryKind kindOf(String type) {
        return switch (type) {
            case "Point", "MultiPoint" -> GeometryKind.POINT;
            case "LineString", "MultiLineString" -> GeometryKind.MULTI_LINE_STRING;
            case "Polygon", "MultiPolygon" -> GeometryKind.MULTI_POLYGON;
            default -> null;
        };
    }

    private static int positionDepth(String type) {
        return switch (type) {
            case "Point" -> 1;
            case "MultiPoint", "LineString" -> 2;
            case "MultiLineString", "Polygon" -> 3;
            default -> 4;
        };
    }

    /**
     * Reads the object that the parser has begun, to its end.
     *
     * @return whether heights were dropped
     * @throws MalformedGeometryException when it is no geometry that a layer can hold; the object is read nevertheless
     */
    boolean read(GeoJsonTokens tokens) {
        begin();
        String type = "";
        for (String name = tokens.nextMember(); name != null; name = tokens.nextMember()) {
            switch (name) {
                case "type" -> type = tokens.text();
                case "coordinates" -> coordinates(tokens);
                default -> tokens.skip(name);
            }
        }
        finish(type);
        return droppedOrdinates;
    }

    private void begin() {
        out.clear(GeometryKind.POINT);
        droppedOrdinates = false;
        positionDepth = 0;
        malformed = null;
    }

    private void finish(String type) {
        GeometryKind kind = kindOf(type);
        if (kind == null) {
            throw new MalformedGeometryException("geometry type '" + type + "' is not supported");
        } else if (malformed != null) {
            throw new MalformedGeometryException(malformed);
        } else if (positionDepth != 0 && positionDepth != positionDepth(type)) {
            throw new MalformedGeometryException("the coordinates of a " + type + " lie " + positionDepth(type)
                    + " arrays deep, got " + positionDepth);
        }
        out.kind = kind;
        if (kind == GeometryKind.POINT) {
            separatePoints();
        }
    }

    /** Several points look like a line until the type is known. */
    private void separatePoints() {
        out.rings = 0;
        int points = out.points;
        for (out.points = 1; out.points <= points; out.points++) {
            out.endRing();
        }
        out.points = points;
    }

    private void coordinates(GeoJsonTokens tokens) {
        if (tokens.json.currentToken() != JsonToken.START_ARRAY) {
            malformed = "an array of coordinates expected, got " + tokens.json.currentToken();
            tokens.skipValue();
            return;
        }
        int depth = 1;
        while (depth > 0) {
            JsonToken token = tokens.next();
            if (token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_ARRAY) {
                depth--;
                endArray(depth);
            } else {
                position(tokens, token, depth);
                depth--;
                endArray(depth);
            }
        }
    }

    /** @param depth how many arrays enclose the one that has ended */
    private void endArray(int depth) {
        if (depth == positionDepth - 2 && out.points > (out.rings == 0 ? 0 : out.ringEnds[out.rings - 1])) {
            out.endRing();
        } else if (depth == positionDepth - 3) {
            out.endPolygon();
        }
    }

    /** From the first number to the end of the position's array. */
    private void position(GeoJsonTokens tokens, @Nullable JsonToken first, int depth) {
        double x = number(tokens, first);
        JsonToken second = tokens.next();
        double y = number(tokens, second);
        JsonToken token = second == JsonToken.END_ARRAY ? second : tokens.next();
        for (; token != JsonToken.END_ARRAY; token = tokens.next()) {
            number(tokens, token);
            droppedOrdinates = true;
        }
        add(tokens, x, y, depth);
    }

    private void add(GeoJsonTokens tokens, double x, double y, int depth) {
        if (positionDepth == 0) {
            positionDepth = depth;
        } else if (positionDepth != depth) {
            malformed = "positions lie " + positionDepth + " and " + depth + " arrays deep";
        }
        if (out.points == MAX_POINTS) {
            throw tokens.problem(Reason.TOO_LARGE, MAX_POINTS + " points in a feature at most");
        }
        out.add(x, y);
    }

    private double number(GeoJsonTokens tokens, @Nullable JsonToken token) {
        if (token == JsonToken.VALUE_NUMBER_FLOAT || token == JsonToken.VALUE_NUMBER_INT) {
            return tokens.json.getDoubleValue();
        }
        malformed = "two numbers expected in a position, got " + token;
        if (token != JsonToken.END_ARRAY) {
            tokens.skipValue();
        }
        return Double.NaN;
    }
}
