package vn.datnuoc.geoserver.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
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

    private CaseLayers() {}

    /** What a layer of the cases is called here: the sample data has layers of its own names. */
    static LayerName name(LayerName ofCase) {
        return LayerName.of(ofCase + "_pc");
    }

    static void publish(Path folder, Portal portal) throws IOException {
        for (SampleLayer layer : PolicyCases.world().layers().values()) {
            String name = name(layer.name()).toString();
            Path file = folder.resolve(name.replace(':', '_') + ".geojson");
            Path style = folder.resolve(name.replace(':', '_') + ".sld");
            Files.writeString(file, geoJson(layer));
            Files.writeString(style, COVERING.formatted(symbol(layer)));
            portal.command(
                    "cn1", "layer", "add", file.toString(), "--name", name, "--title", "Phép thử " + name, "--style",
                    style.toString(), "--sensitivity", "R");
            portal.command("qt1", "layer", "publish", name);
        }
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
