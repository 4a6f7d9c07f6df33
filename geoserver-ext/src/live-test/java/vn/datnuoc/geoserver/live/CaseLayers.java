package vn.datnuoc.geoserver.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.cases.PolicyCases;
import vn.datnuoc.policy.cases.SampleLayer;

/** The small tables of the policy cases as published layers, beside those of the sample data. */
final class CaseLayers {

    /** Every symbol covers what it stands for, so that a picture tells which features are drawn. */
    private static final String COVERING =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <NamedLayer><Name>covering</Name><UserStyle><FeatureTypeStyle><Rule>%s</Rule></FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;

    private static final double MARGIN_DEGREES = 0.02;

    private CaseLayers() {}

    /** What a layer of the cases is called here: the sample data has layers of its own names. */
    static LayerName name(LayerName ofCase) {
        return LayerName.of(ofCase + "_pc");
    }

    /** Its twin: pixels wherever its features are, and around them. */
    static LayerName raster(LayerName ofCase) {
        return LayerName.of(ofCase + "_pcr");
    }

    static void publish(Path folder, Portal portal) throws IOException {
        for (SampleLayer layer : PolicyCases.world().layers().values()) {
            LayerName name = name(layer.name());
            Path style = Files.writeString(file(folder, name, ".sld"), COVERING.formatted(symbol(layer)));
            Path features = Files.writeString(file(folder, name, ".geojson"), geoJson(layer));
            publish(portal, name, features, "--style", style.toString());
            LayerName twin = raster(layer.name());
            publish(portal, twin, Files.write(file(folder, twin, ".tif"), GeoTiff.covering(around(layer))));
        }
    }

    private static void publish(Portal portal, LayerName name, Path file, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "layer", "add", file.toString(), "--name", name.toString(), "--title", "Phép thử " + name,
                "--sensitivity", "R"));
        words.addAll(List.of(more));
        portal.command("cn1", words.toArray(String[]::new));
        portal.command("qt1", "layer", "publish", name.toString());
    }

    private static Path file(Path folder, LayerName name, String suffix) {
        return folder.resolve(name.toString().replace(':', '_') + suffix);
    }

    private static Envelope around(SampleLayer layer) {
        Envelope place = new Envelope();
        layer.features().forEach(feature -> place.expandToInclude(feature.geometry().getEnvelopeInternal()));
        place.expandBy(MARGIN_DEGREES);
        return place;
    }

    private static String symbol(SampleLayer layer) {
        return switch (layer.features().get(0).geometry().getDimension()) {
            case 0 ->
                "<PointSymbolizer><Graphic><Mark><WellKnownName>square</WellKnownName><Fill/></Mark><Size>12</Size>"
                        + "</Graphic></PointSymbolizer>";
            case 1 ->
                "<LineSymbolizer><Stroke><CssParameter name=\"stroke-width\">7</CssParameter></Stroke></LineSymbolizer>";
            default -> "<PolygonSymbolizer><Fill/></PolygonSymbolizer>";
        };
    }

    private static String geoJson(SampleLayer layer) {
        return layer.features().stream()
                .map(feature -> "{\"type\":\"Feature\",\"geometry\":%s,\"properties\":%s}"
                        .formatted(geometry(feature.geometry()), properties(layer, feature)))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String properties(SampleLayer layer, SampleLayer.Feature feature) {
        return layer.attributes().entrySet().stream()
                .map(attribute -> "\"" + attribute.getKey() + "\":"
                        + value(attribute.getValue(), feature.values().get(attribute.getKey())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String value(String type, @org.jspecify.annotations.Nullable Object value) {
        if (value == null || !type.equals("string")) {
            return String.valueOf(value);
        }
        return "\"" + value + "\"";
    }

    private static String geometry(Geometry geometry) {
        if (geometry instanceof Point point) {
            return "{\"type\":\"Point\",\"coordinates\":" + position(point.getCoordinate()) + "}";
        }
        String path = geometry instanceof Polygon polygon
                ? "[" + path(polygon.getExteriorRing()) + "]"
                : path((LineString) geometry);
        return "{\"type\":\"" + geometry.getGeometryType() + "\",\"coordinates\":" + path + "}";
    }

    private static String path(LineString line) {
        return java.util.Arrays.stream(line.getCoordinates())
                .map(CaseLayers::position)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String position(Coordinate place) {
        return String.format(Locale.ROOT, "[%.6f,%.6f]", place.x, place.y);
    }

    /** Whatever is left of a whole after its part is taken away. */
    static Geometry rest(Geometry whole, Geometry part) {
        return whole.getDimension() == 0 ? new GeometryFactory().createPoint() : whole.difference(part);
    }
}
