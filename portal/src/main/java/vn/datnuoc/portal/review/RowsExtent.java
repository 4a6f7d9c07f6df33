package vn.datnuoc.portal.review;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/** The box around rows, from their bytes and without making geometries. Used by one thread. */
final class RowsExtent {
    private double minX = Double.POSITIVE_INFINITY;
    private double minY = Double.POSITIVE_INFINITY;
    private double maxX = Double.NEGATIVE_INFINITY;
    private double maxY = Double.NEGATIVE_INFINITY;

    /** @param wkb ISO WKB without heights; empty for a row without geometry */
    void add(byte[] wkb) {
        if (wkb.length > 0) {
            measure(ByteBuffer.wrap(wkb));
        }
    }

    boolean isEmpty() {
        return minX > maxX;
    }

    /** A point at the origin when no row has a geometry. */
    BoundingBox box(CrsCode crs) {
        return isEmpty() ? new BoundingBox(0, 0, 0, 0, crs) : new BoundingBox(minX, minY, maxX, maxY, crs);
    }

    /** Byte order, type, then coordinates, rings or parts. */
    private void measure(ByteBuffer wkb) {
        wkb.order(wkb.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = wkb.getInt();
        switch (type) {
            case 1 -> points(wkb, 1);
            case 2 -> points(wkb, wkb.getInt());
            case 3 -> rings(wkb);
            default -> parts(wkb);
        }
    }

    private void rings(ByteBuffer wkb) {
        int rings = wkb.getInt();
        for (int i = 0; i < rings; i++) {
            points(wkb, wkb.getInt());
        }
    }

    private void parts(ByteBuffer wkb) {
        int parts = wkb.getInt();
        for (int i = 0; i < parts; i++) {
            measure(wkb);
        }
    }

    private void points(ByteBuffer wkb, int count) {
        for (int i = 0; i < count; i++) {
            double x = wkb.getDouble();
            double y = wkb.getDouble();
            minX = Math.min(minX, x);
            maxX = Math.max(maxX, x);
            minY = Math.min(minY, y);
            maxY = Math.max(maxY, y);
        }
    }
}
