package vn.datnuoc.engine.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.GeometryKind;

/**
 * One geometry in flat arrays: coordinates, rings (or lines) and polygons by where they end. Readers fill the same object
 * again and again, so that half a million parcels cost no half a million object trees. Not thread-safe.
 */
final class FlatGeometry {
    GeometryKind kind = GeometryKind.POINT;
    double[] xy = new double[256];
    /** number of points, each two numbers in {@link #xy} */
    int points;
    /** for each ring, line or point: index of the point after its last */
    int[] ringEnds = new int[16];

    int rings;
    /** for each polygon: index of the ring after its last; unused for other kinds */
    int[] polygonEnds = new int[8];

    int polygons;

    void clear(GeometryKind newKind) {
        kind = newKind;
        points = 0;
        rings = 0;
        polygons = 0;
    }

    boolean isEmpty() {
        return points == 0;
    }

    void add(double x, double y) {
        if (points * 2 == xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[points * 2] = x;
        xy[points * 2 + 1] = y;
        points++;
    }

    void endRing() {
        if (rings == ringEnds.length) {
            ringEnds = Arrays.copyOf(ringEnds, rings * 2);
        }
        ringEnds[rings++] = points;
    }

    /** Takes in the rings since the polygon before; a polygon without rings is none. */
    void endPolygon() {
        if (rings == (polygons == 0 ? 0 : polygonEnds[polygons - 1])) {
            return;
        }
        if (polygons == polygonEnds.length) {
            polygonEnds = Arrays.copyOf(polygonEnds, polygons * 2);
        }
        polygonEnds[polygons++] = rings;
    }

    int ringStart(int ring) {
        return ring == 0 ? 0 : ringEnds[ring - 1];
    }

    int firstRing(int polygon) {
        return polygon == 0 ? 0 : polygonEnds[polygon - 1];
    }

    double x(int point) {
        return xy[point * 2];
    }

    double y(int point) {
        return xy[point * 2 + 1];
    }

    Envelope envelope() {
        if (isEmpty()) {
            return new Envelope();
        }
        double minX = xy[0];
        double maxX = minX;
        double minY = xy[1];
        double maxY = minY;
        for (int i = 2; i < points * 2; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        return new Envelope(minX, maxX, minY, maxY);
    }

    /** Twice the area of a ring, positive when it runs counter-clockwise. */
    double signedArea(int ring) {
        int start = ringStart(ring);
        double sum = 0;
        for (int i = start + 1; i + 1 < ringEnds[ring]; i++) {
            sum += (x(i) - x(start)) * (y(i + 1) - y(start)) - (x(i + 1) - x(start)) * (y(i) - y(start));
        }
        return sum;
    }

    /** Well-known binary, little-endian, two-dimensional: a point, a multi line string or a multi polygon. */
    byte[] wkb() {
        ByteBuffer out = ByteBuffer.allocate(wkbSize()).order(ByteOrder.LITTLE_ENDIAN);
        putWkb(out);
        return out.array();
    }

    int wkbSize() {
        int multi = 9;
        return switch (kind) {
            case POINT -> 21;
            case MULTI_LINE_STRING -> multi + rings * 9 + points * 16;
            case MULTI_POLYGON -> multi + polygons * 9 + rings * 4 + points * 16;
            case NONE -> 0;
        };
    }

    void putWkb(ByteBuffer out) {
        switch (kind) {
            case POINT -> putPoint(out);
            case MULTI_LINE_STRING -> putLines(out);
            case MULTI_POLYGON -> putPolygons(out);
            case NONE -> {
                // no bytes stand for no geometry
            }
        }
    }

    private void putPoint(ByteBuffer out) {
        putHeader(out, Wkb.POINT);
        out.putDouble(isEmpty() ? Double.NaN : xy[0]);
        out.putDouble(isEmpty() ? Double.NaN : xy[1]);
    }

    private void putLines(ByteBuffer out) {
        putHeader(out, Wkb.MULTI_LINE_STRING);
        out.putInt(rings);
        for (int line = 0; line < rings; line++) {
            putHeader(out, Wkb.LINE_STRING);
            putSequence(out, line);
        }
    }

    private void putPolygons(ByteBuffer out) {
        putHeader(out, Wkb.MULTI_POLYGON);
        out.putInt(polygons);
        for (int polygon = 0; polygon < polygons; polygon++) {
            putHeader(out, Wkb.POLYGON);
            out.putInt(polygonEnds[polygon] - firstRing(polygon));
            for (int ring = firstRing(polygon); ring < polygonEnds[polygon]; ring++) {
                putSequence(out, ring);
            }
        }
    }

    private static void putHeader(ByteBuffer out, int type) {
        out.put((byte) 1).putInt(type);
    }

    private void putSequence(ByteBuffer out, int ring) {
        out.putInt(ringEnds[ring] - ringStart(ring));
        for (int i = ringStart(ring) * 2; i < ringEnds[ring] * 2; i++) {
            out.putDouble(xy[i]);
        }
    }
}
