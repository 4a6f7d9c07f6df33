package vn.datnuoc.engine.draw;

import java.util.Arrays;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.style.Symbolizer;
import vn.datnuoc.engine.style.Symbolizer.PolygonSymbolizer;

/**
 * Draws polygons of a pixel or two as rectangles of their place, proportions and area: what covers how much of a pixel is
 * then a product of two lengths. They are read from the envelopes alone. One thread.
 */
final class TinyPolygons {
    /** Width and height together. */
    private static final double LARGEST_PX = 5;

    private static final double WIDEST_PEN_PX = 2;
    private static final int CELLS = 16;

    private final Picture picture;
    private final FeatureSnapshot snapshot;
    private final PixelTransform transform;
    private final double largest;
    private final double[] box = new double[4];
    private final Axis across = new Axis();
    private final Axis down = new Axis();

    TinyPolygons(Picture picture, FeatureSnapshot snapshot, PixelTransform transform) {
        this.picture = picture;
        this.snapshot = snapshot;
        this.transform = transform;
        this.largest = LARGEST_PX * transform.unitsPerPixel();
    }

    /** Whether these symbolizers can be drawn here: one polygon, in plain colours and with a thin pen. */
    static boolean canDraw(Symbolizer[] symbolizers) {
        return symbolizers.length == 1
                && symbolizers[0] instanceof PolygonSymbolizer polygon
                && !polygon.isObstacle()
                && polygon.fill().filter(fill -> fill.pattern().isPresent()).isEmpty()
                && polygon.stroke()
                        .filter(pen ->
                                !pen.dashes().isEmpty() || pen.marks().isPresent() || pen.width() > WIDEST_PEN_PX)
                        .isEmpty();
    }

    /** @return false when the row is too large for this, and nothing is drawn */
    boolean draw(int row, PolygonSymbolizer polygon) {
        snapshot.envelope(row, box);
        if (box[2] - box[0] + box[3] - box[1] > largest || !transform.transform(box, 0, 2)) {
            return false;
        }
        double scale = Math.sqrt(snapshot.filled(row));
        double half = polygon.stroke().isPresent() ? polygon.stroke().get().width() / 2 : 0;
        across.set(box[0], box[2], scale, half, picture.widthPx());
        down.set(box[3], box[1], scale, half, picture.heightPx());
        int fill = polygon.fill().isPresent() ? polygon.fill().get().argb() : 0;
        int pen = polygon.stroke().isPresent() ? polygon.stroke().get().argb() : 0;
        for (int y = 0; y < down.count; y++) {
            drawScanline(y, fill, pen);
        }
        return true;
    }

    private void drawScanline(int y, int fill, int pen) {
        int[] pixels = picture.premultipliedArgb();
        int at = (down.first + y) * picture.widthPx() + across.first;
        for (int x = 0; x < across.count; x++) {
            double inside = across.inside[x] * down.inside[y];
            double line = across.outer[x] * down.outer[y] - across.inner[x] * down.inner[y];
            int pixel = cover(pixels[at + x], fill, inside);
            pixels[at + x] = cover(pixel, pen, line);
        }
    }

    private static int cover(int pixel, int argb, double coverage) {
        int alpha = (int) ((argb >>> 24) * coverage + 0.5);
        return alpha == 0 ? pixel : Blend.over(Blend.premultiply(argb, alpha), pixel);
    }

    /** How much of each pixel along one axis lies within the rectangle, and within its pen's outer and inner edge. */
    private static final class Axis {
        private final double[] inside = new double[CELLS];
        private final double[] outer = new double[CELLS];
        private final double[] inner = new double[CELLS];
        private int first;
        private int count;

        void set(double low, double high, double scale, double half, int size) {
            double middle = (low + high) / 2;
            double reach = Math.abs(high - low) / 2 * scale;
            first = Math.max(0, (int) Math.floor(middle - reach - half));
            int last = Math.min(size - 1, (int) Math.floor(middle + reach + half));
            count = Math.max(0, Math.min(CELLS, last - first + 1));
            overlap(inside, middle, reach);
            overlap(outer, middle, reach + half);
            overlap(inner, middle, reach - half);
        }

        private void overlap(double[] overlaps, double middle, double reach) {
            if (reach <= 0) {
                Arrays.fill(overlaps, 0, count, 0);
                return;
            }
            for (int i = 0; i < count; i++) {
                double from = Math.max(first + i, middle - reach);
                double to = Math.min(first + i + 1.0, middle + reach);
                overlaps[i] = Math.max(0, to - from);
            }
        }
    }
}
