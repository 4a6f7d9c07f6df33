package vn.datnuoc.engine.formats;

import java.util.Locale;
import java.util.Optional;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Says what is wrong with a geometry, by OGC Simple Features as JTS understands it. Most parcels are one short ring: for
 * those a look at every pair of edges is far quicker, and whatever it is not certain about goes to JTS.
 */
final class GeometryCheck {
    private static final int SHORT_RING = 64;
    private static final GeometryFactory JTS = new GeometryFactory();

    private GeometryCheck() {}

    static Optional<String> problem(FlatGeometry geometry) {
        for (int i = 0; i < geometry.points * 2; i++) {
            if (!Double.isFinite(geometry.xy[i])) {
                return Optional.of("a coordinate is " + geometry.xy[i]);
            }
        }
        return switch (geometry.kind) {
            case POINT -> geometry.points > 1 ? Optional.of("several points in one feature") : Optional.empty();
            case MULTI_LINE_STRING -> lineProblem(geometry);
            case MULTI_POLYGON -> polygonProblem(geometry);
            case NONE -> Optional.empty();
        };
    }

    private static Optional<String> lineProblem(FlatGeometry geometry) {
        for (int line = 0; line < geometry.rings; line++) {
            if (!hasLength(geometry, line)) {
                return at("a line without length", geometry, geometry.ringStart(line));
            }
        }
        return Optional.empty();
    }

    private static boolean hasLength(FlatGeometry geometry, int line) {
        int first = geometry.ringStart(line);
        for (int i = first + 1; i < geometry.ringEnds[line]; i++) {
            if (!same(geometry, first, i)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> polygonProblem(FlatGeometry geometry) {
        for (int ring = 0; ring < geometry.rings; ring++) {
            int first = geometry.ringStart(ring);
            if (geometry.ringEnds[ring] - first < 4) {
                return at("a ring of fewer than four points", geometry, first);
            } else if (!same(geometry, first, geometry.ringEnds[ring] - 1)) {
                return at("a ring is not closed", geometry, first);
            }
        }
        return isSimpleRing(geometry) ? Optional.empty() : jtsProblem(geometry);
    }

    private static boolean same(FlatGeometry geometry, int a, int b) {
        return geometry.x(a) == geometry.x(b) && geometry.y(a) == geometry.y(b);
    }

    /** Whether it is one short ring that certainly does not touch itself. */
    private static boolean isSimpleRing(FlatGeometry geometry) {
        int edges = geometry.points - 1;
        if (geometry.rings != 1 || edges > SHORT_RING) {
            return false;
        }
        for (int i = 0; i < edges; i++) {
            if (!turnsCleanly(geometry, i, (i + 1) % edges)) {
                return false;
            }
            int last = i == 0 ? edges - 1 : edges;
            for (int j = i + 2; j < last; j++) {
                if (!areApart(geometry, i, j)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether edge b, which follows edge a, leaves it without running back on it. */
    private static boolean turnsCleanly(FlatGeometry g, int a, int b) {
        double forward = (g.x(a + 1) - g.x(a)) * (g.x(b + 1) - g.x(b)) + (g.y(a + 1) - g.y(a)) * (g.y(b + 1) - g.y(b));
        return !same(g, a, a + 1) && (forward > 0 || side(g, a, b + 1) != 0);
    }

    private static boolean areApart(FlatGeometry g, int a, int b) {
        return Math.max(g.x(a), g.x(a + 1)) < Math.min(g.x(b), g.x(b + 1))
                || Math.max(g.x(b), g.x(b + 1)) < Math.min(g.x(a), g.x(a + 1))
                || Math.max(g.y(a), g.y(a + 1)) < Math.min(g.y(b), g.y(b + 1))
                || Math.max(g.y(b), g.y(b + 1)) < Math.min(g.y(a), g.y(a + 1))
                || side(g, a, b) * side(g, a, b + 1) > 0
                || side(g, b, a) * side(g, b, a + 1) > 0;
    }

    private static int side(FlatGeometry g, int edge, int point) {
        return CGAlgorithmsDD.orientationIndex(
                g.x(edge), g.y(edge), g.x(edge + 1), g.y(edge + 1), g.x(point), g.y(point));
    }

    private static Optional<String> jtsProblem(FlatGeometry geometry) {
        TopologyValidationError error = new IsValidOp(multiPolygon(geometry)).getValidationError();
        if (error == null) {
            return Optional.empty();
        }
        Coordinate place = error.getCoordinate();
        return Optional.of(error.getMessage() + (place == null ? "" : place(place.x, place.y)));
    }

    private static MultiPolygon multiPolygon(FlatGeometry geometry) {
        Polygon[] polygons = new Polygon[geometry.polygons];
        for (int i = 0; i < polygons.length; i++) {
            int shell = geometry.firstRing(i);
            LinearRing[] holes = new LinearRing[geometry.polygonEnds[i] - shell - 1];
            for (int hole = 0; hole < holes.length; hole++) {
                holes[hole] = ring(geometry, shell + 1 + hole);
            }
            polygons[i] = JTS.createPolygon(ring(geometry, shell), holes);
        }
        return JTS.createMultiPolygon(polygons);
    }

    private static LinearRing ring(FlatGeometry geometry, int ring) {
        double[] xy =
                java.util.Arrays.copyOfRange(geometry.xy, geometry.ringStart(ring) * 2, geometry.ringEnds[ring] * 2);
        return JTS.createLinearRing(new PackedCoordinateSequence.Double(xy, 2, 0));
    }

    private static Optional<String> at(String problem, FlatGeometry geometry, int point) {
        return Optional.of(problem + place(geometry.x(point), geometry.y(point)));
    }

    private static String place(double x, double y) {
        return String.format(Locale.ROOT, " at %s %s", x, y);
    }
}
