package vn.datnuoc.engine.draw;

import java.awt.Color;
import java.util.Optional;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * What part of the world a picture shows, and how large it is.
 *
 * @param background absent for a transparent picture
 * @param dpi pixels of the picture on an inch of the paper or screen that it is for
 */
public record MapView(BoundingBox bbox, int widthPx, int heightPx, Optional<Color> background, double dpi) {
    /** With the standard pixel of 0.28 mm (WMS 1.3.0 §7.2.4.6.9). */
    public static final double STANDARD_DPI = 0.0254 / 0.00028;

    private static final double METERS_PER_INCH = 0.0254;
    private static final double METERS_PER_DEGREE = 111_319.49;
    private static final double EARTH_RADIUS_METERS = 6_378_137;

    /** For a standard pixel. */
    public MapView(BoundingBox bbox, int widthPx, int heightPx, Optional<Color> background) {
        this(bbox, widthPx, heightPx, background, STANDARD_DPI);
    }

    public MapView {
        if (widthPx < 1 || heightPx < 1 || !(bbox.width() > 0) || !(bbox.height() > 0)) {
            throw new IllegalArgumentException("a picture has at least one pixel and shows a box with an inside");
        }
    }

    /** Metres on the ground that a pixel is wide, in the middle of the picture. */
    public double groundMetersPerPixel() {
        double units = bbox.width() / widthPx;
        if (bbox.crs().isGeographic()) {
            return units * METERS_PER_DEGREE * Math.cos(Math.toRadians((bbox.minY() + bbox.maxY()) / 2));
        }
        return bbox.crs().equals(CrsCode.WEB_MERCATOR) ? units * mercatorShrink() : units;
    }

    /** True to the ground. */
    public double scaleDenominator() {
        return groundMetersPerPixel() * dpi / METERS_PER_INCH;
    }

    /** By how much lengths in pixels are larger than with a standard pixel, so that they are as long on paper. */
    public double symbolScale() {
        return dpi / STANDARD_DPI;
    }

    /** cos(latitude): a metre on the ground is longer on a Mercator map. */
    private double mercatorShrink() {
        return 1 / Math.cosh((bbox.minY() + bbox.maxY()) / 2 / EARTH_RADIUS_METERS);
    }
}
