package vn.datnuoc.engine.formats;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;
import vn.datnuoc.engine.GeometryKind;

/**
 * Makes polygons of the rings of a Shapefile, where outer rings run clockwise, holes the other way, and any order is
 * allowed: each hole goes to the smallest outer ring around it.
 */
final class ShapeRings {
    /** of holes and outer rings that are compared in one shape */
    private static final long MAX_PAIRS = 20_000_000;

    private final FlatGeometry rings;
    private final List<Integer> outers = new ArrayList<>();
    private final List<List<Integer>> holes = new ArrayList<>();

    private ShapeRings(FlatGeometry rings) {
        this.rings = rings;
    }

    static void assemble(FlatGeometry rings, FlatGeometry out) {
        out.clear(GeometryKind.MULTI_POLYGON);
        ShapeRings shape = new ShapeRings(rings);
        shape.sort();
        for (int i = 0; i < shape.outers.size(); i++) {
            shape.copy(shape.outers.get(i), out);
            shape.holes.get(i).forEach(hole -> shape.copy(hole, out));
            out.endPolygon();
        }
    }

    private void sort() {
        List<Integer> inner = new ArrayList<>();
        for (int ring = 0; ring < rings.rings; ring++) {
            if (rings.rings == 1 || rings.signedArea(ring) <= 0) {
                addOuter(ring);
            } else {
                inner.add(ring);
            }
        }
        if ((long) inner.size() * outers.size() > MAX_PAIRS) {
            throw new MalformedGeometryException(inner.size() + " holes in " + outers.size() + " outer rings");
        }
        int outerCount = outers.size();
        inner.forEach(hole -> place(hole, outerCount));
    }

    private void addOuter(int ring) {
        outers.add(ring);
        holes.add(new ArrayList<>());
    }

    /** A hole in nothing is a ring that runs the wrong way round: it becomes a polygon. */
    private void place(int hole, int outerCount) {
        int best = -1;
        for (int i = 0; i < outerCount; i++) {
            if ((best < 0 || area(i) < area(best)) && (outerCount == 1 || surrounds(outers.get(i), hole))) {
                best = i;
            }
        }
        if (best < 0) {
            addOuter(hole);
        } else {
            holes.get(best).add(hole);
        }
    }

    private double area(int outer) {
        return Math.abs(rings.signedArea(outers.get(outer)));
    }

    private boolean surrounds(int outer, int hole) {
        for (int point = rings.ringStart(hole); point < rings.ringEnds[hole]; point++) {
            int location = locate(outer, point);
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }

    private int locate(int ring, int point) {
        RayCrossingCounter counter = new RayCrossingCounter(new Coordinate(rings.x(point), rings.y(point)));
        Coordinate from = new Coordinate();
        Coordinate to = new Coordinate();
        for (int i = rings.ringStart(ring); i + 1 < rings.ringEnds[ring] && !counter.isOnSegment(); i++) {
            from.setX(rings.x(i));
            from.setY(rings.y(i));
            to.setX(rings.x(i + 1));
            to.setY(rings.y(i + 1));
            counter.countSegment(from, to);
        }
        return counter.getLocation();
    }

    private void copy(int ring, FlatGeometry out) {
        for (int i = rings.ringStart(ring); i < rings.ringEnds[ring]; i++) {
            out.add(rings.x(i), rings.y(i));
        }
        out.endRing();
    }
}
