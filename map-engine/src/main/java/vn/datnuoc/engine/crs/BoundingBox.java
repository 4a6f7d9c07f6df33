package vn.datnuoc.engine.crs;

import org.locationtech.jts.geom.Envelope;

/** A box in a reference system; x is always east (or longitude) and y north, whatever the system's axis order. */
public record BoundingBox(double minX, double minY, double maxX, double maxY, CrsCode crs) {

    public static BoundingBox of(Envelope envelope, CrsCode crs) {
        return new BoundingBox(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY(), crs);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public Envelope envelope() {
        return new Envelope(minX, maxX, minY, maxY);
    }

    /** The box around this one in another system; its edges are followed, not only its corners. */
    public BoundingBox in(CrsCode target) {
        return Reprojection.between(crs, target).box(this);
    }
}
