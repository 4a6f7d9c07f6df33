package vn.datnuoc.samples;

import java.util.Collection;
import java.util.List;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.UnaryUnionNG;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/** Coordinates in EPSG:9207 (VN-2000 / TM-3 104-30; metres, x = east), rounded to a millimetre in every overlay. */
final class Vn2000 {
    static final PrecisionModel MILLIMETRES = new PrecisionModel(1000);
    static final GeometryFactory FACTORY = new GeometryFactory(MILLIMETRES, 9207);
    private static final MathTransform FROM_WGS84 = fromWgs84();

    private Vn2000() {}

    private static MathTransform fromWgs84() {
        try {
            return CRS.findMathTransform(CRS.decode("EPSG:4326", true), CRS.decode("EPSG:9207"));
        } catch (FactoryException e) {
            throw new IllegalStateException("EPSG:9207 is not in GeoTools' EPSG database", e);
        }
    }

    /** @param lon degrees east, WGS 84 */
    static Coordinate at(double lon, double lat) {
        double[] point = {lon, lat};
        try {
            FROM_WGS84.transform(point, 0, point, 0, 1);
        } catch (TransformException e) {
            throw new IllegalStateException(lon + " " + lat + " cannot be projected", e);
        }
        return new Coordinate(MILLIMETRES.makePrecise(point[0]), MILLIMETRES.makePrecise(point[1]));
    }

    static Geometry intersection(Geometry a, Geometry b) {
        return OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, MILLIMETRES);
    }

    /** The areas that both have; lines and points where they only touch are left out. */
    static Geometry commonArea(Geometry a, Geometry b) {
        return multiPolygon(intersection(a, b));
    }

    static Geometry difference(Geometry a, Geometry b) {
        return OverlayNG.overlay(a, b, OverlayNG.DIFFERENCE, MILLIMETRES);
    }

    static Geometry union(List<? extends Geometry> parts) {
        return UnaryUnionNG.union(FACTORY.buildGeometry(List.copyOf(parts)), MILLIMETRES);
    }

    /**
     * The areas between noded lines, each in its normal form and in a fixed order: {@link Polygonizer} itself gives them in
     * an order that changes from run to run.
     */
    static List<Polygon> faces(Geometry lines) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(lines);
        @SuppressWarnings("unchecked")
        Collection<Polygon> faces = polygonizer.getPolygons();
        return faces.stream().map(face -> (Polygon) face.norm()).sorted().toList();
    }

    static List<Polygon> polygons(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<Polygon> polygons = PolygonExtracter.getPolygons(geometry);
        return polygons;
    }

    static List<LineString> lines(Geometry geometry) {
        @SuppressWarnings("unchecked")
        List<LineString> lines = LineStringExtracter.getLines(geometry);
        return lines;
    }

    static MultiPolygon multiPolygon(Geometry areas) {
        return (MultiPolygon) FACTORY.createMultiPolygon(polygons(areas).toArray(new Polygon[0]))
                .norm();
    }

    static MultiLineString multiLine(Geometry lines) {
        return FACTORY.createMultiLineString(lines(lines).toArray(new LineString[0]));
    }

    static LineString line(List<Coordinate> points) {
        return FACTORY.createLineString(points.toArray(new Coordinate[0]));
    }
}
