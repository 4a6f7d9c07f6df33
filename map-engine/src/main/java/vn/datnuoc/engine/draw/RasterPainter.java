package vn.datnuoc.engine.draw;

import java.util.List;
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
                symbolizer.requireFits(reader.bands());
                List<RasterWindow> windows = symbolizer.shown().stream()
                        .map(channel -> window(view, layer, reader, channel.band()))
                        .toList();
                if (!windows.get(0).isEmpty()) {
                    paint(view, Reprojection.between(view.bbox().crs(), layer.crs()), pixels(windows, symbolizer));
                }
            }
        });
    }

    /** The colour at a place in the raster's reference system, multiplied by its alpha. */
    private interface RasterPixels {
        int at(double x, double y);
    }

    private static RasterPixels pixels(List<RasterWindow> windows, RasterSymbolizer symbolizer) {
        if (symbolizer.colorMap().isPresent()) {
            return colored(windows.get(0), symbolizer.colorMap().get(), symbolizer.opacity());
        }
        List<RasterShades> shades = symbolizer.shown().stream()
                .map(channel -> new RasterShades(channel.contrast().orElse(symbolizer.contrast())))
                .toList();
        int alpha = (int) Math.round(255 * symbolizer.opacity());
        return windows.size() == 1
                ? (x, y) -> grey(windows.get(0).bilinear(x, y), shades.get(0), alpha)
                : (x, y) -> color(windows, shades, alpha, x, y);
    }

    private static int grey(float value, RasterShades shades, int alpha) {
        return Float.isNaN(value) ? 0 : Blend.premultiply(shades.of(value) * 0x010101, alpha);
    }

    /** Transparent where one of the bands has no value. */
    private static int color(List<RasterWindow> windows, List<RasterShades> shades, int alpha, double x, double y) {
        int rgb = 0;
        for (int band = 0; band < windows.size(); band++) {
            float value = windows.get(band).bilinear(x, y);
            if (Float.isNaN(value)) {
                return 0;
            }
            rgb = rgb << 8 | shades.get(band).of(value);
        }
        return Blend.premultiply(rgb, alpha);
    }

    private static RasterWindow window(MapView view, DrawnLayer.Raster layer, RasterReader reader, int band) {
        Envelope box = view.bbox().in(layer.crs()).envelope();
        return reader.window(
                band - 1, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY(), view.widthPx(), view.heightPx());
    }

    private static RasterPixels colored(RasterWindow window, ColorMap map, double opacity) {
        RasterColors colors = new RasterColors(map, opacity);
        return map.type() == ColorMap.Kind.RAMP
                ? (x, y) -> colors.premultiplied(window.bilinear(x, y))
                : (x, y) -> colors.premultiplied(window.nearest(x, y));
    }

    private void paint(MapView view, Reprojection reprojection, RasterPixels pixels) {
        double[] nodes = nodes(view, reprojection);
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
                put(y * view.widthPx() + x, pixels.at(easting, northing));
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
