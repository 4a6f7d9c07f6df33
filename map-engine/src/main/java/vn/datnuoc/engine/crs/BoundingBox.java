package vn.datnuoc.engine.crs;

/** A box in a reference system; x is always east (or longitude) and y north, whatever the system's axis order. */
public record BoundingBox(double minX, double minY, double maxX, double maxY, CrsCode crs) {

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }
}
