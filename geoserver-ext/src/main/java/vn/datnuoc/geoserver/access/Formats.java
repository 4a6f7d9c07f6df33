package vn.datnuoc.geoserver.access;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Right;

/**
 * What right the format of an answer takes beyond its operation: a picture shows, whatever carries geometry or values is
 * read, and everything else is a file to take away.
 */
final class Formats {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/png8", "image/jpeg", "image/gif", "image/vnd.jpeg-png", "image/vnd.jpeg-png8");

    /** Of a map, with geometry or values inside. */
    private static final Set<String> DRAWINGS = Set.of(
            "image/svg", "image/svg+xml", "application/vnd.mapbox-vector-tile", "application/vnd.google-earth.kml+xml");

    private static final Set<String> FEATURES = Set.of(
            "gml2",
            "gml3",
            "gml31",
            "gml32",
            "text/xml",
            "application/gml+xml",
            "application/json",
            "json",
            "application/geo+json");

    /** As a grant's list of formats names them, by the word that tells. */
    private static final Map<String, String> GRANT_NAMES = Map.ofEntries(
            Map.entry("png", "PNG"),
            Map.entry("jpeg", "JPEG"),
            Map.entry("gif", "GIF"),
            Map.entry("gml", "GML"),
            Map.entry("text/xml", "GML"),
            Map.entry("json", "GEOJSON"),
            Map.entry("tif", "GEOTIFF"),
            Map.entry("shape", "SHP"),
            Map.entry("geopackage", "GPKG"),
            Map.entry("gpkg", "GPKG"),
            Map.entry("csv", "CSV"),
            Map.entry("kml", "KML"),
            Map.entry("pdf", "PDF"));

    private Formats() {}

    /** @param format as asked for; empty is the operation's own */
    static Right right(Operation operation, Optional<String> format) {
        String type = format.map(Formats::type).orElse("");
        return switch (operation) {
            case WMS_GET_MAP -> map(type);
            case WFS_GET_FEATURE, WFS_GET_PROPERTY_VALUE ->
                type.isEmpty() || FEATURES.contains(type) ? Right.QUERY : Right.EXPORT;
            // without a format it answers with the raster file itself
            case WCS_GET_COVERAGE -> PICTURES.contains(type) ? Right.QUERY : Right.EXPORT;
            default -> operation.right();
        };
    }

    private static Right map(String type) {
        if (type.isEmpty() || PICTURES.contains(type)) {
            return Right.VIEW;
        }
        return DRAWINGS.contains(type) ? Right.QUERY : Right.EXPORT;
    }

    /** As a grant's list of formats names it; in capital letters what no list knows. */
    static String grantName(String format) {
        String type = type(format);
        return GRANT_NAMES.entrySet().stream()
                .filter(name -> type.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(type.toUpperCase(Locale.ROOT));
    }

    /** Without what follows a semicolon. */
    private static String type(String format) {
        return format.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).replace(' ', '+');
    }
}
