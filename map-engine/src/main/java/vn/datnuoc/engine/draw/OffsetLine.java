package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.locationtech.jts.operation.buffer.OffsetCurve;

/** Where a pen runs that is offset from a line or from the outline of a polygon. */
final class OffsetLine {
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final int QUADRANT_SEGMENTS = 4;
    private static final double MITER_LIMIT = 4;

    private OffsetLine() {}

    /** One line for each that is left. @param offset pixels to the left of the line's direction */
    static List<double[]> ofLines(PixelRings shape, double offset) {
        List<double[]> lines = new ArrayList<>();
        for (int i = 0; i < shape.rings; i++) {
            Coordinate[] points = points(shape, i);
            if (points.length > 1) {
                // pixels count downwards: what is left on the map is right here
                addLines(
                        OffsetCurve.getCurve(
                                FACTORY.createLineString(points),
                                -offset,
                                QUADRANT_SEGMENTS,
                                BufferParameters.JOIN_ROUND,
                                MITER_LIMIT),
                        lines);
            }
        }
        return lines;
    }

    /** Closed rings. @param offset pixels outwards, also into holes */
    static List<double[]> ofPolygons(PixelRings shape, double offset) {
        List<double[]> lines = new ArrayList<>();
        for (int shell = 0; shell < shape.rings; ) {
            int end = shell + 1;
            while (end < shape.rings && !shape.isShell(end)) {
                end++;
            }
            addLines(polygon(shape, shell, end).buffer(offset, QUADRANT_SEGMENTS), lines);
            shell = end;
        }
        return lines;
    }

    private static Polygon polygon(PixelRings shape, int shell, int end) {
        LinearRing[] holes = new LinearRing[end - shell - 1];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = ring(shape, shell + 1 + i);
        }
        return FACTORY.createPolygon(ring(shape, shell), holes);
    }

    private static LinearRing ring(PixelRings shape, int ring) {
        Coordinate[] points = points(shape, ring);
        return points.length > 3 ? FACTORY.createLinearRing(points) : FACTORY.createLinearRing();
    }

    private static Coordinate[] points(PixelRings shape, int ring) {
        Coordinate[] points = new Coordinate[shape.points(ring)];
        for (int i = 0; i < points.length; i++) {
            int at = 2 * (shape.start[ring] + i);
            points[i] = new Coordinate(shape.xy[at], shape.xy[at + 1]);
        }
        return points;
    }

    private static void addLines(Geometry geometry, List<double[]> lines) {
        for (Object line : LinearComponentExtracter.getLines(geometry)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            double[] xy = new double[2 * points.length];
            for (int i = 0; i < points.length; i++) {
                xy[2 * i] = points[i].x;
                xy[2 * i + 1] = points[i].y;
            }
            if (points.length > 1) {
                lines.add(xy);
            }
        }
    }
}
