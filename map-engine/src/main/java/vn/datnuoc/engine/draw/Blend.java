package vn.datnuoc.engine.draw;

/** Arithmetic on colours of four bytes, two channels at a time. */
final class Blend {
    private static final int ODD = 0xff00ff;
    private static final int HALF = 0x800080;

    private Blend() {}

    /** Every channel times {@code factor}/255, rounded. */
    static int scale(int argb, int factor) {
        int low = (argb & ODD) * factor + HALF;
        int high = (argb >>> 8 & ODD) * factor + HALF;
        low = low + (low >>> 8 & ODD) >>> 8 & ODD;
        high = high + (high >>> 8 & ODD) & ~ODD;
        return high | low;
    }

    /** A colour with this alpha, multiplied by it. */
    static int premultiply(int rgb, int alpha) {
        return scale(rgb & 0xffffff | 0xff000000, alpha);
    }

    /** {@code source} over {@code below}, both premultiplied. */
    static int over(int source, int below) {
        return source + scale(below, 255 - (source >>> 24));
    }

    /** A whole picture over another of the same size. */
    static void lay(Picture above, Picture below) {
        int[] pixels = below.premultipliedArgb();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = over(above.premultipliedArgb()[i], pixels[i]);
        }
    }

    /** The colour before it was multiplied by its alpha. */
    static int unmultiply(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == 255 || alpha == 0) {
            return premultiplied;
        }
        int red = Math.min(255, ((premultiplied >> 16 & 255) * 255 + alpha / 2) / alpha);
        int green = Math.min(255, ((premultiplied >> 8 & 255) * 255 + alpha / 2) / alpha);
        int blue = Math.min(255, ((premultiplied & 255) * 255 + alpha / 2) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
