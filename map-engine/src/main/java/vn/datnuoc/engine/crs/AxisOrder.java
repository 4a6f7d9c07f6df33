package vn.datnuoc.engine.crs;

import java.util.Locale;

/** Which ordinate comes first where a protocol writes coordinates. Inside the engine x is east always. */
public enum AxisOrder {
    EAST_NORTH,
    NORTH_EAST;

    /** WMS 1.3.0 takes the authority's order: with EPSG:4326 and EPSG:4756 latitude is first. WMS 1.1.1: x is east. */
    public static AxisOrder ofWms(String version, CrsCode crs) {
        return version.equals("1.3.0") ? ofAuthority(crs) : EAST_NORTH;
    }

    /**
     * WFS 1.1.0 and 2.0.0: {@code EPSG:4326} and {@code …epsg.xml#4326} are longitude first as they have always been
     * used; {@code urn:} and {@code http://www.opengis.net/def/} take the authority's order.
     */
    public static AxisOrder ofWfs(String spelling, CrsCode crs) {
        String lower = spelling.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("urn:") || lower.contains("/def/crs/") ? ofAuthority(crs) : EAST_NORTH;
    }

    /** EPSG's own axes; 9207, 5897, 3405, 32648 and 3857 are east first there. */
    public static AxisOrder ofAuthority(CrsCode crs) {
        return crs.equals(CrsCode.WGS84) || crs.equals(CrsCode.VN2000_GEOGRAPHIC) ? NORTH_EAST : EAST_NORTH;
    }

    public double east(double first, double second) {
        return this == EAST_NORTH ? first : second;
    }

    public double north(double first, double second) {
        return this == EAST_NORTH ? second : first;
    }

    /** @param corners lower and upper corner, both in this order */
    public BoundingBox box(double[] corners, CrsCode crs) {
        return new BoundingBox(
                east(corners[0], corners[1]),
                north(corners[0], corners[1]),
                east(corners[2], corners[3]),
                north(corners[2], corners[3]),
                crs);
    }
}
