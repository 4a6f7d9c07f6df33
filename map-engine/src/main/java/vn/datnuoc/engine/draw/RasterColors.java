package vn.datnuoc.engine.draw;

import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;

/** The colour of a raster's value. */
final class RasterColors {
    private final ColorMap.Kind kind;
    private final double[] quantities;
    private final int[] colors;

    RasterColors(ColorMap map, double opacity) {
        List<ColorMap.Entry> entries = map.entries();
        kind = map.type();
        quantities = entries.stream().mapToDouble(ColorMap.Entry::quantity).toArray();
        colors =
                entries.stream().mapToInt(entry -> faded(entry.argb(), opacity)).toArray();
    }

    private static int faded(int argb, double opacity) {
        return Blend.premultiply(argb, (int) Math.round((argb >>> 24) * opacity));
    }

    /** Transparent where there is no value. */
    int premultiplied(float value) {
        if (Float.isNaN(value)) {
            return 0;
        }
        return switch (kind) {
            case RAMP -> ramp(value);
            case INTERVALS -> interval(value);
            case VALUES -> same(value);
        };
    }

    /** Beyond the ends the colour is that of the end. */
    private int ramp(float value) {
        int above = firstAbove(value);
        if (above == 0 || above == quantities.length) {
            return colors[above == 0 ? 0 : above - 1];
        }
        double span = quantities[above] - quantities[above - 1];
        int part = (int) Math.round(255 * (value - quantities[above - 1]) / span);
        return Blend.scale(colors[above], part) + Blend.scale(colors[above - 1], 255 - part);
    }

    /** An entry holds for what is smaller than its quantity and not smaller than the one before. */
    private int interval(float value) {
        int above = firstAbove(value);
        return above == quantities.length ? 0 : colors[above];
    }

    private int same(float value) {
        int above = firstAbove(value);
        return above > 0 && (float) quantities[above - 1] == value ? colors[above - 1] : 0;
    }

    private int firstAbove(float value) {
        int above = 0;
        while (above < quantities.length && (float) quantities[above] <= value) {
            above++;
        }
        return above;
    }
}
