package vn.datnuoc.geoserver.live;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.datnuoc.policy.LayerName;

/** One layer of a node through each of its services. Positions are in EPSG:4326, longitude first. */
record LayerDoors(Ogc ogc, LayerName layer) {

    /** About 10 m per pixel. */
    private static final int MATRIX = 13;

    private static final double TILE_DEGREES = 180.0 / (1 << MATRIX);
    private static final double HALF_COVERAGE_DEGREES = 0.001;
    private static final int TILE_PX = 256;
    private static final int MAP_PX = 51;
    private static final double HALF_MAP_DEGREES = 0.0025;

    /** A layer that nobody has, through the same doors. */
    LayerDoors missing() {
        return new LayerDoors(ogc, LayerName.of(layer.component().code() + ":khong_co"));
    }

    /** An answer that says the same about every layer of this kind. */
    String withoutName(Ogc.Answer answer) {
        return answer.status() + " " + answer.type() + " "
                + answer.text().replace(layer.toString(), "LAYER").replace(layer.subject(), "LAYER");
    }

    boolean isListedInWms() {
        return ogc.get("/wms", Map.of("service", "WMS", "version", "1.3.0", "request", "GetCapabilities"))
                .text()
                .contains("<Name>" + layer + "</Name>");
    }

    boolean isListedInWfs() {
        return ogc.get("/wfs", Map.of("service", "WFS", "version", "2.0.0", "request", "GetCapabilities"))
                .text()
                .contains(">" + layer + "</");
    }

    Ogc.Answer map(int widthPx, double halfDegrees, double lon, double lat) {
        return ogc.get(
                "/wms",
                Map.ofEntries(
                        Map.entry("service", "WMS"),
                        Map.entry("version", "1.3.0"),
                        Map.entry("request", "GetMap"),
                        Map.entry("layers", layer.toString()),
                        Map.entry("styles", ""),
                        Map.entry("format", "image/png"),
                        Map.entry("transparent", "true"),
                        Map.entry("crs", "CRS:84"),
                        Map.entry("bbox", box(halfDegrees, lon, lat)),
                        Map.entry("width", Integer.toString(widthPx)),
                        Map.entry("height", Integer.toString(widthPx))));
    }

    Ogc.Answer mapAround(Geometry geometry) {
        Point place = geometry.getInteriorPoint();
        return map(MAP_PX, HALF_MAP_DEGREES, place.getX(), place.getY());
    }

    boolean isDrawnInMap(Geometry geometry) {
        Ogc.Answer answer = mapAround(geometry);
        return !answer.isException() && isPainted(answer.picture(), MAP_PX / 2, MAP_PX / 2);
    }

    Ogc.Answer identify(Geometry geometry) {
        Point place = geometry.getInteriorPoint();
        return ogc.get(
                "/wms",
                Map.ofEntries(
                        Map.entry("service", "WMS"),
                        Map.entry("version", "1.1.1"),
                        Map.entry("request", "GetFeatureInfo"),
                        Map.entry("layers", layer.toString()),
                        Map.entry("query_layers", layer.toString()),
                        Map.entry("styles", ""),
                        Map.entry("info_format", "application/json"),
                        Map.entry("srs", "EPSG:4326"),
                        Map.entry("bbox", box(HALF_MAP_DEGREES, place.getX(), place.getY())),
                        Map.entry("width", Integer.toString(MAP_PX)),
                        Map.entry("height", Integer.toString(MAP_PX)),
                        Map.entry("x", Integer.toString(MAP_PX / 2)),
                        Map.entry("y", Integer.toString(MAP_PX / 2))));
    }

    private static String box(double half, double lon, double lat) {
        return String.format(Locale.ROOT, "%f,%f,%f,%f", lon - half, lat - half, lon + half, lat + half);
    }

    Ogc.Answer tileAt(Geometry geometry) {
        Point place = geometry.getInteriorPoint();
        return ogc.get(
                "/gwc/service/wmts",
                Map.ofEntries(
                        Map.entry("service", "WMTS"),
                        Map.entry("version", "1.0.0"),
                        Map.entry("request", "GetTile"),
                        Map.entry("layer", layer.toString()),
                        Map.entry("style", ""),
                        Map.entry("format", "image/png"),
                        Map.entry("tilematrixset", "EPSG:4326"),
                        Map.entry("tilematrix", "EPSG:4326:" + MATRIX),
                        Map.entry("tilecol", Long.toString((long) column(place))),
                        Map.entry("tilerow", Long.toString((long) row(place)))));
    }

    boolean isDrawnInTile(Geometry geometry) {
        Ogc.Answer answer = tileAt(geometry);
        Point place = geometry.getInteriorPoint();
        return !answer.isException() && isPainted(answer.picture(), pixel(column(place)), pixel(row(place)));
    }

    private static double column(Point place) {
        return (place.getX() + 180) / TILE_DEGREES;
    }

    private static double row(Point place) {
        return (90 - place.getY()) / TILE_DEGREES;
    }

    private static int pixel(double tiles) {
        return (int) ((tiles - Math.floor(tiles)) * TILE_PX);
    }

    private static boolean isPainted(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) >>> 24 > 0 && picture.getRGB(x, y) != 0xFFFFFFFF;
    }

    Ogc.Answer features(String format) {
        return features(format, "urn:ogc:def:crs:OGC:1.3:CRS84");
    }

    Ogc.Answer features(String format, String system) {
        return ogc.get(
                "/wfs",
                Map.of(
                        "service", "WFS", "version", "2.0.0", "request", "GetFeature", "typeNames", layer.toString(),
                        "outputFormat", format, "srsName", system));
    }

    Ogc.Answer schema() {
        return ogc.get(
                "/wfs",
                Map.of(
                        "service", "WFS", "version", "2.0.0", "request", "DescribeFeatureType", "typeNames",
                        layer.toString()));
    }

    boolean isListedInWcs() {
        return wcs(Map.of("request", "GetCapabilities")).text().contains("CoverageId>" + coverageId() + "</");
    }

    Ogc.Answer coverageDescription() {
        return wcs(Map.of("request", "DescribeCoverage", "coverageId", coverageId()));
    }

    private String coverageId() {
        return layer.toString().replace(":", "__");
    }

    Ogc.Answer coverageAround(Point place, String format) {
        return ogc.get(
                "/wcs?service=WCS&version=2.0.1&request=GetCoverage&" + subset("Long", place.getX()) + "&"
                        + subset("Lat", place.getY()),
                Map.of("coverageId", coverageId(), "format", format));
    }

    private static String subset(String axis, double at) {
        return String.format(
                Locale.ROOT, "subset=%s(%f,%f)", axis, at - HALF_COVERAGE_DEGREES, at + HALF_COVERAGE_DEGREES);
    }

    /** Whether the coverage has its value there; beside the area of a grant there may be no coverage at all. */
    boolean isCovered(Point place, String format) {
        Ogc.Answer answer = coverageAround(place, format);
        if (answer.isException()) {
            return false;
        }
        Raster pixels = answer.picture().getRaster();
        return pixels.getSample(pixels.getWidth() / 2, pixels.getHeight() / 2, 0) == GeoTiff.VALUE;
    }

    private Ogc.Answer wcs(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putAll(Map.of("service", "WCS", "version", "2.0.1"));
        return ogc.get("/wcs", all);
    }

    Ogc.Answer transaction() {
        return ogc.post(
                "/wfs",
                """
                <wfs:Transaction service="WFS" version="2.0.0" xmlns:wfs="http://www.opengis.net/wfs/2.0">
                  <wfs:Delete typeName="%s" xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:dd="http://datnuoc.vn/dd">
                    <fes:Filter><fes:ResourceId rid="%s.1"/></fes:Filter>
                  </wfs:Delete>
                </wfs:Transaction>
                """
                        .formatted(layer, layer.subject()));
    }
}
