package vn.datnuoc.engine.wfs;

import java.util.Locale;
import java.util.Optional;

/** The formats of GetFeature. */
enum OutputFormat {
    GML_2("text/xml; subtype=gml/2.1.2", "text/xml; subtype=gml/2.1.2"),
    GML_3_1("text/xml; subtype=gml/3.1.1", "text/xml; subtype=gml/3.1.1"),
    GML_3_2("application/gml+xml; version=3.2", "application/gml+xml; version=3.2"),
    GEOJSON("application/json", "application/geo+json");

    final String name;
    final String contentType;

    OutputFormat(String name, String contentType) {
        this.name = name;
        this.contentType = contentType;
    }

    /** As a grant's list of formats names it: {@code GML}, {@code GEOJSON}. */
    String grantName() {
        return this == GEOJSON ? "GEOJSON" : "GML";
    }

    /** Also the short names by which clients have always asked. */
    static Optional<OutputFormat> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT).replace(" ", "").replace("+subtype", ";subtype");
        return switch (lower) {
            case "gml2", "xmlschema", "text/xml;subtype=gml/2.1.2" -> Optional.of(GML_2);
            case "text/xml;subtype=gml/3.1.1", "gml3", "gml31", "text/xml;subtype=gml/3.1.1;charset=utf-8" ->
                Optional.of(GML_3_1);
            case "application/gml+xml;version=3.2",
                    "application/gmlxml;version=3.2",
                    "gml32",
                    "text/xml;subtype=gml/3.2",
                    "text/xml;subtype=gml/3.2.1" -> Optional.of(GML_3_2);
            case "application/json", "application/geo+json", "application/geojson", "geojson", "json" ->
                Optional.of(GEOJSON);
            default -> Optional.empty();
        };
    }
}
