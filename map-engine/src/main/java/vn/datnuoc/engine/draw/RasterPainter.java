package vn.datnuoc.engine.draw;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.Reprojection;
import vn.datnuoc.engine.raster.RasterReader;
import vn.datnuoc.engine.raster.RasterWindow;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;
import vn.datnuoc.engine.style.Symbolizer.RasterSymbolizer;

/**
 * Draws a raster in the colours of its style. Each pixel of the picture asks for the value at its centre; the centres are
 * reprojected exactly on every sixteenth pixel and linearly in between.
 */
final class RasterPainter {
    private static final int STEP_PX = 16;
    private final Picture picture;
    private final BooleanSupplier cancelled;

    RasterPainter(Picture picture, BooleanSupplier cancelled) {
        this.picture = picture;
        this.cancelled = cancelled;
    }

    void paint(MapView view, DrawnLayer.Raster layer) {
        layer.style().raster(view.scaleDenominator()).ifPresent(symbolizer -> {
            try (RasterReader reader = RasterReader.open(layer.file())) {
                Envelope box = view.bbox().in(layer.crs()).envelope();
                RasterWindow window = reader.window(
                        box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), view.widthPx(), view.heightPx());
                if (!window.isEmpty()) {
                    paint(view, layer, window, symbolizer);
                }
            }
        });
    }

    private void paint(MapView view, DrawnLayer.Raster layer, RasterWindow window, RasterSymbolizer symbolizer) {
        double[] nodes = nodes(view, Reprojection.between(view.bbox().crs(), layer.crs()));
        RasterColors colors = new RasterColors(symbolizer);
        boolean smooth = symbolizer
                .colorMap()
                .map(map -> map.type() == ColorMap.Kind.RAMP)
                .orElse(true);
        int perRow = perRow(view);
        for (int y = 0; y < view.heightPx(); y++) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("drawing was cancelled");
            }
            for (int x = 0; x < view.widthPx(); x++) {
                int node = y / STEP_PX * perRow + x / STEP_PX;
                double right = (x % STEP_PX + 0.5) / STEP_PX;
                double lower = (y % STEP_PX + 0.5) / STEP_PX;
                double easting = between(nodes, 2 * node, perRow, right, lower);
                double northing = between(nodes, 2 * node + 1, perRow, right, lower);
                float value = smooth ? window.bilinear(easting, northing) : window.nearest(easting, northing);
                put(y * view.widthPx() + x, colors.premultiplied(value));
            }
        }
    }

    private void put(int at, int premultiplied) {
        int[] pixels = picture.premultipliedArgb();
        pixels[at] = Blend.over(premultiplied, pixels[at]);
    }

    private static double between(double[] nodes, int at, int perRow, double right, double lower) {
        double upper = nodes[at] + (nodes[at + 2] - nodes[at]) * right;
        int below = at + 2 * perRow;
        return upper + (nodes[below] + (nodes[below + 2] - nodes[below]) * right - upper) * lower;
    }

    private static int perRow(MapView view) {
        return (view.widthPx() + STEP_PX - 1) / STEP_PX + 1;
    }

    /** Corners of squares of 16 pixels, in the raster's reference system. */
    private static double[] nodes(MapView view, Reprojection reprojection) {
        int perRow = perRow(view);
        int rows = (view.heightPx() + STEP_PX - 1) / STEP_PX + 1;
        double[] nodes = new double[2 * perRow * rows];
        BoundingBox bbox = view.bbox();
        for (int i = 0; i < perRow * rows; i++) {
            nodes[2 * i] = bbox.minX() + bbox.width() * (i % perRow) * STEP_PX / view.widthPx();
            nodes[2 * i + 1] = bbox.maxY() - bbox.height() * (i / perRow) * STEP_PX / view.heightPx();
        }
        reprojection.transform(nodes, perRow * rows);
        return nodes;
    }
}
