package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Tile;

/** A tile that repeats over the picture, anchored at its upper left corner. */
final class Pattern implements Canvas.Tiles {
    private static final double LEAST_PX = 2;
    /** Of the sign, and of the margin on each of its sides. */
    private static final double LARGEST_PX = 256;

    private final Tile tile;
    private final double size;
    private final double left;
    private final double top;
    private final int width;
    private final int height;
    private final int[] pixels;

    private Pattern(Tile tile) {
        this.tile = tile;
        this.size = Math.rint(Math.max(LEAST_PX, limited(tile.graphic().size())));
        this.left = limited(tile.left());
        this.top = limited(tile.top());
        this.width = (int) Math.rint(size + left + limited(tile.right()));
        this.height = (int) Math.rint(size + top + limited(tile.bottom()));
        Picture picture = new Picture(width, height);
        this.pixels = picture.premultipliedArgb();
        paint(picture, new Coverage(width, height));
    }

    private static double limited(double lengthPx) {
        return Math.min(LARGEST_PX, lengthPx);
    }

    static Pattern of(Tile tile) {
        return new Pattern(tile);
    }

    @Override
    public int widthPx() {
        return width;
    }

    @Override
    public int heightPx() {
        return height;
    }

    /** Premultiplied colour of the pattern at a pixel. */
    int at(int x, int y) {
        return pixels[y % height * width + x % width];
    }

    @Override
    public void paint(Canvas onto) {
        paint(new Picture(1, 1), new ShapeCoverage(width, height, onto, new ShapeCoverage.PointBudget(Long.MAX_VALUE)));
    }

    private void paint(Picture picture, Coverage coverage) {
        Graphic graphic = tile.graphic();
        double angle = Math.toRadians(graphic.rotation());
        new MarkPainter(picture, coverage, coverage.stroker())
                .paint(graphic.mark(), graphic.opacity(), outlines(angle));
    }

    /** Of the sign and its eight neighbours: what reaches into the tile from beside it is seen too. */
    private List<double[]> outlines(double angle) {
        List<double[]> outlines = new ArrayList<>();
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                double x = left + size / 2 + column * width;
                double y = top + size / 2 + row * height;
                outlines.addAll(MarkPainter.outline(tile.graphic(), x, y, size, angle));
            }
        }
        return outlines;
    }
}
