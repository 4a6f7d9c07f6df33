package vn.datnuoc.engine.draw;

import java.util.Optional;

/**
 * How a legend is drawn.
 *
 * @param scaleDenominator only rules of that scale are shown, and symbols that are measured on the ground are as large as
 *     there; absent: every rule, and a metre is a pixel
 * @param dpi of the paper or screen, as of a map
 * @param fontPx height of the titles with a standard pixel
 * @param hasTitles whether there are words beside the signs
 * @param rule only the one of this name; absent: all
 */
public record LegendLook(
        Optional<Double> scaleDenominator, double dpi, double fontPx, boolean hasTitles, Optional<String> rule) {
    public static final double DEFAULT_FONT_PX = 13;

    /** All of a style, on a screen. */
    public static final LegendLook PLAIN =
            new LegendLook(Optional.empty(), MapView.STANDARD_DPI, DEFAULT_FONT_PX, true, Optional.empty());

    private static final double METERS_PER_INCH = 0.0254;

    /** By how much all lengths are larger than with a standard pixel. */
    double factor() {
        return dpi / MapView.STANDARD_DPI;
    }

    /** A metre on the ground is so many pixels; one, with a standard pixel, where there is no scale. */
    double groundMetersPerPixel() {
        return scaleDenominator.map(scale -> scale * METERS_PER_INCH / dpi).orElse(1 / factor());
    }
}
