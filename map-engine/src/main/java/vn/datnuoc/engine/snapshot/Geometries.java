package vn.datnuoc.engine.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import vn.datnuoc.engine.GeometryKind;

/** JTS geometries from flat rings. */
final class Geometries {
    private static final GeometryFactory FACTORY = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private Geometries() {}

    static @Nullable Geometry of(GeometryKind kind, RingTable rings, int row) {
        if (rings.firstRing(row) == rings.endRing(row)) {
            return null;
        }
        return switch (kind) {
            case POINT -> points(rings, row);
            case MULTI_LINE_STRING -> lines(rings, row);
            case MULTI_POLYGON -> polygons(rings, row);
            case NONE -> null;
        };
    }

    private static Geometry points(RingTable rings, int row) {
        List<Point> points = new ArrayList<>();
        for (int ring = rings.firstRing(row); ring < rings.endRing(row); ring++) {
            points.add(FACTORY.createPoint(sequence(rings, ring)));
        }
        return points.size() == 1 ? points.get(0) : FACTORY.createMultiPoint(points.toArray(Point[]::new));
    }

    private static Geometry lines(RingTable rings, int row) {
        List<LineString> lines = new ArrayList<>();
        for (int ring = rings.firstRing(row); ring < rings.endRing(row); ring++) {
            lines.add(FACTORY.createLineString(sequence(rings, ring)));
        }
        return FACTORY.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static Geometry polygons(RingTable rings, int row) {
        List<Polygon> polygons = new ArrayList<>();
        for (int ring = rings.firstRing(row); ring < rings.endRing(row); ) {
            LinearRing shell = FACTORY.createLinearRing(sequence(rings, ring++));
            List<LinearRing> holes = new ArrayList<>();
            while (ring < rings.endRing(row) && !rings.isShell(ring)) {
                holes.add(FACTORY.createLinearRing(sequence(rings, ring++)));
            }
            polygons.add(FACTORY.createPolygon(shell, holes.toArray(LinearRing[]::new)));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static PackedCoordinateSequence sequence(RingTable rings, int ring) {
        double[] xy = new double[2 * rings.points(ring)];
        rings.read(ring, xy, 0);
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }
}
