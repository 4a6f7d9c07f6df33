package vn.datnuoc.engine.snapshot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads Well-Known Binary (OGC 06-103r4 §8, also with the EWKB and ISO flags for Z, M and SRID) into flat arrays, which
 * are reused from one geometry to the next. Z and M are dropped. Not thread-safe.
 */
final class Wkb {
    private static final int POINT = 1;
    private static final int LINE_STRING = 2;
    private static final int POLYGON = 3;
    private static final int GEOMETRY_COLLECTION = 7;

    /** x and y of all points. */
    double[] xy = new double[256];

    int points;

    /** First point of each ring, line or point, and one more entry for the end. */
    int[] ringStart = new int[16];

    /** Whether a ring begins a polygon; the others are its holes. */
    boolean[] shell = new boolean[16];

    int rings;

    /** @throws IllegalArgumentException when the bytes are no geometry of points, lines and polygons */
    void read(byte[] wkb) {
        points = 0;
        rings = 0;
        if (wkb.length > 0) {
            readGeometry(ByteBuffer.wrap(wkb));
        }
        ringStart[rings] = points;
    }

    private void readGeometry(ByteBuffer in) {
        in.order(in.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int header = in.getInt();
        int iso = (header & 0xffff) / 1000;
        int ordinates = 2 + ((header & 0x80000000) != 0 || iso == 1 || iso == 3 ? 1 : 0);
        ordinates += (header & 0x40000000) != 0 || iso == 2 || iso == 3 ? 1 : 0;
        if ((header & 0x20000000) != 0) {
            in.getInt();
        }
        readBody(in, (header & 0xffff) % 1000, ordinates);
    }

    private void readBody(ByteBuffer in, int type, int ordinates) {
        if (type == POINT) {
            readRing(in, 1, ordinates, true);
        } else if (type == LINE_STRING) {
            readRing(in, in.getInt(), ordinates, true);
        } else if (type == POLYGON) {
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                readRing(in, in.getInt(), ordinates, i == 0);
            }
        } else if (type > POLYGON && type < GEOMETRY_COLLECTION) {
            int count = in.getInt();
            for (int i = 0; i < count; i++) {
                readGeometry(in);
            }
        } else {
            throw new IllegalArgumentException("WKB geometry type " + type + " is not supported");
        }
    }

    private void readRing(ByteBuffer in, int count, int ordinates, boolean startsPart) {
        if (count < 0 || (long) count * ordinates * 8 > in.remaining()) {
            throw new IllegalArgumentException("WKB is cut short: " + count + " points announced");
        }
        beginRing(startsPart);
        xy = room(xy, 2 * (points + count));
        for (int i = 0; i < count; i++) {
            xy[2 * points] = in.getDouble();
            xy[2 * points + 1] = in.getDouble();
            in.position(in.position() + 8 * (ordinates - 2));
            points += Double.isNaN(xy[2 * points]) ? 0 : 1; // POINT EMPTY is written as NaN NaN
        }
        rings -= points == ringStart[rings - 1] ? 1 : 0;
    }

    private void beginRing(boolean startsPart) {
        if (rings + 2 > ringStart.length) {
            ringStart = Arrays.copyOf(ringStart, ringStart.length * 2);
            shell = Arrays.copyOf(shell, shell.length * 2);
        }
        ringStart[rings] = points;
        shell[rings] = startsPart;
        rings++;
    }

    /** Of all rings, holes subtracted; meaningful for polygons only. */
    double area() {
        double area = 0;
        for (int ring = 0; ring < rings; ring++) {
            double ringArea = Math.abs(signedArea(ringStart[ring], ringStart[ring + 1]));
            area += shell[ring] ? ringArea : -ringArea;
        }
        return area;
    }

    private double signedArea(int from, int end) {
        double twice = 0;
        for (int i = from; i + 1 < end; i++) {
            double x = xy[2 * i] - xy[2 * from];
            double y = xy[2 * i + 1] - xy[2 * from + 1];
            twice += x * (xy[2 * i + 3] - xy[2 * from + 1]) - (xy[2 * i + 2] - xy[2 * from]) * y;
        }
        return twice / 2;
    }

    private static double[] room(double[] array, int length) {
        return length <= array.length ? array : Arrays.copyOf(array, Math.max(length, array.length * 2));
    }
}
