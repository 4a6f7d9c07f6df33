package vn.datnuoc.engine.filter;

import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.w3c.dom.Element;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.crs.CrsCode;

/** Reads the geometries of GML 2, 3.1 and 3.2 in filters; x east, with the {@link CrsCode} of srsName as user data. */
final class GmlGeometries {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final AxisOrder order;

    private GmlGeometries(AxisOrder order) {
        this.order = order;
    }

    /** @throws FilterException */
    static Geometry read(Element element) {
        Optional<String> srsName = srsName(element);
        Optional<CrsCode> crs = srsName.map(GmlGeometries::crs);
        AxisOrder order =
                crs.map(c -> AxisOrder.ofWfs(srsName.orElseThrow(), c)).orElse(AxisOrder.EAST_NORTH);
        Geometry geometry = new GmlGeometries(order).geometry(element);
        crs.ifPresent(geometry::setUserData);
        return geometry;
    }

    static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new FilterException("a number is expected, not " + text, e);
        }
        throw new FilterException("a finite number is expected, not " + text);
    }

    private static Optional<String> srsName(Element element) {
        if (element.hasAttribute("srsName")) {
            return Optional.of(element.getAttribute("srsName"));
        }
        return children(element).stream()
                .map(GmlGeometries::srsName)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static CrsCode crs(String srsName) {
        return CrsCode.parse(srsName)
                .orElseThrow(() ->
                        new FilterException("srsName " + srsName + " is not offered; there are " + CrsCode.SUPPORTED));
    }

    private Geometry geometry(Element element) {
        try {
            return switch (element.getLocalName()) {
                case "Envelope", "Box" -> box(element);
                case "Point" -> point(element);
                case "LineString", "LineStringSegment" -> line(element);
                case "Curve" -> only(lines(element), "Curve");
                case "Polygon", "PolygonPatch" -> polygon(element);
                case "Surface" -> only(polygons(element), "Surface");
                case "MultiPoint" ->
                    GEOMETRIES.createMultiPoint(
                            leaves(element, List.of("Point")).map(this::point).toArray(Point[]::new));
                case "MultiLineString", "MultiCurve" ->
                    GEOMETRIES.createMultiLineString(lines(element).toArray(LineString[]::new));
                case "MultiPolygon", "MultiSurface" ->
                    GEOMETRIES.createMultiPolygon(polygons(element).toArray(Polygon[]::new));
                default -> throw new FilterException("a GML geometry is expected, not " + element.getLocalName());
            };
        } catch (IllegalArgumentException e) {
            throw new FilterException("no " + element.getLocalName() + ": " + e.getMessage(), e);
        }
    }

    private static <T> T only(List<T> parts, String of) {
        if (parts.size() != 1) {
            throw new FilterException(of + " has one part here, got " + parts.size());
        }
        return parts.get(0);
    }

    private List<LineString> lines(Element element) {
        return leaves(element, List.of("LineString", "LineStringSegment"))
                .map(this::line)
                .toList();
    }

    private List<Polygon> polygons(Element element) {
        return leaves(element, List.of("Polygon", "PolygonPatch"))
                .map(this::polygon)
                .toList();
    }

    private static Stream<Element> leaves(Element element, List<String> names) {
        return children(element).stream()
                .flatMap(c -> names.contains(c.getLocalName()) ? Stream.of(c) : leaves(c, names));
    }

    private Geometry box(Element element) {
        Envelope envelope = new Envelope();
        for (Coordinate corner : coordinates(element)) {
            envelope.expandToInclude(corner);
        }
        return GEOMETRIES.toGeometry(envelope);
    }

    private Point point(Element element) {
        return GEOMETRIES.createPoint(only(List.of(coordinates(element)), "Point"));
    }

    private LineString line(Element element) {
        return GEOMETRIES.createLineString(coordinates(element));
    }

    private Polygon polygon(Element element) {
        List<LinearRing> rings = leaves(element, List.of("LinearRing"))
                .map(r -> GEOMETRIES.createLinearRing(coordinates(r)))
                .toList();
        if (rings.isEmpty()) {
            throw new FilterException("a polygon without a ring");
        }
        return GEOMETRIES.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    /** Of pos, posList, lowerCorner and upperCorner, of coordinates (GML 2), in the order they stand. */
    private Coordinate[] coordinates(Element element) {
        List<Coordinate> coordinates = new ArrayList<>();
        for (Element child : children(element)) {
            switch (child.getLocalName()) {
                case "pos", "posList", "lowerCorner", "upperCorner" -> add(coordinates, child.getTextContent(), "\\s+");
                case "coordinates" -> add(coordinates, child.getTextContent(), "[\\s,]+");
                case "coord" -> add(coordinates, coord(child), "\\s+");
                case "pointMember", "pointProperty" ->
                    coordinates.addAll(List.of(coordinates(children(child).get(0))));
                default -> throw new FilterException("coordinates are expected, not " + child.getLocalName());
            }
        }
        return coordinates.toArray(Coordinate[]::new);
    }

    private static String coord(Element element) {
        return String.join(
                " ", children(element).stream().map(Element::getTextContent).toList());
    }

    private void add(List<Coordinate> coordinates, String text, String separator) {
        double[] numbers = Stream.of(text.strip().split(separator))
                .flatMapToDouble(n -> DoubleStream.of(number(n)))
                .toArray();
        if (numbers.length % 2 != 0) {
            throw new FilterException("coordinates come in pairs, got " + numbers.length + " numbers");
        }
        for (int i = 0; i < numbers.length; i += 2) {
            coordinates.add(
                    new CoordinateXY(order.east(numbers[i], numbers[i + 1]), order.north(numbers[i], numbers[i + 1])));
        }
    }
}
