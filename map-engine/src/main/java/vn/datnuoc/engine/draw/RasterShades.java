package vn.datnuoc.engine.draw;

import vn.datnuoc.engine.style.Symbolizer.ContrastEnhancement;

/** The shade of a raster's value, from 0 to 255. */
final class RasterShades {
    private static final ContrastEnhancement.Range BYTES = new ContrastEnhancement.Range(0, 255);
    private final double gamma;
    private final double least;
    private final double span;

    RasterShades(ContrastEnhancement contrast) {
        ContrastEnhancement.Range range = contrast.range().orElse(BYTES);
        gamma = contrast.gamma();
        least = range.least();
        span = range.largest() - range.least();
    }

    /** @param value not NaN */
    int of(float value) {
        double part = Math.max(0, Math.min(1, (value - least) / span));
        return (int) Math.round(255 * (gamma == 1 ? part : Math.pow(part, gamma)));
    }
}
