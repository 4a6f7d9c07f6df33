package vn.datnuoc.portal.exports;

import java.util.Locale;
import java.util.stream.Stream;
import vn.datnuoc.portal.server.Problem;

/** File formats of an export. */
enum ExportFormat {
    GPKG("gpkg", false),
    /** Always in WGS 84, longitude first (RFC 7946). */
    GEOJSON("geojson", false),
    GTIFF("tif", true);

    private final String extension;
    private final boolean raster;

    ExportFormat(String extension, boolean raster) {
        this.extension = extension;
        this.raster = raster;
    }

    String extension() {
        return extension;
    }

    boolean isRaster() {
        return raster;
    }

    /** @throws Problem 400 when there is no such format */
    static ExportFormat parse(String text) {
        return Stream.of(values())
                .filter(format -> format.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Problem.badParameter("format", text, "GPKG, GEOJSON or GTIFF expected"));
    }
}
