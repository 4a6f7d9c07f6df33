package vn.datnuoc.portal.exports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.portal.server.Problem;

/** File formats of an export. */
enum ExportFormat {
    GPKG("gpkg"),
    /** Always in WGS 84, longitude first (RFC 7946). */
    GEOJSON("geojson"),
    /** Of a table; has no place for a marking, which then stands in the package alone. */
    CSV("csv"),
    GTIFF("tif");

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** The formats in which a layer can be taken away, the usual one first. */
    static List<ExportFormat> of(Layer layer) {
        if (layer.isRaster()) {
            return List.of(GTIFF);
        }
        return layer.isTable() ? List.of(GPKG, CSV, GEOJSON) : List.of(GPKG, GEOJSON);
    }

    /** @throws Problem 400 when there is no such format */
    static ExportFormat parse(String text) {
        return Stream.of(values())
                .filter(format -> format.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("format", text, "GPKG, GEOJSON, CSV or GTIFF expected"));
    }
}
