package vn.datnuoc.engine.wms;

import java.util.Arrays;
import java.util.Locale;
import vn.datnuoc.engine.OgcException;

/** The formats of GetFeatureInfo. */
enum InfoFormat {
    TEXT("text/plain", "text/plain;charset=UTF-8"),
    HTML("text/html", "text/html;charset=UTF-8"),
    GEOJSON("application/json", "application/geo+json"),
    GML("application/vnd.ogc.gml", "application/vnd.ogc.gml;charset=UTF-8");

    final String name;
    final String contentType;

    InfoFormat(String name, String contentType) {
        this.name = name;
        this.contentType = contentType;
    }

    static InfoFormat parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "text/plain" -> TEXT;
            case "text/html" -> HTML;
            case "application/json", "application/geo+json", "application/geojson" -> GEOJSON;
            case "application/vnd.ogc.gml", "text/xml", "application/vnd.ogc.gml/3.1.1" -> GML;
            default ->
                throw OgcException.of(
                        "InvalidFormat",
                        "INFO_FORMAT",
                        text,
                        "one of " + Arrays.stream(values()).map(f -> f.name).toList() + " expected");
        };
    }
}
