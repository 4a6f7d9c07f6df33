package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.List;
import vn.datnuoc.engine.style.Expression;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Tile;

/** A tile that repeats over the picture, anchored at its upper left corner. */
final class Pattern {
    private static final double LEAST_PX = 2;
    private static final double LARGEST_PX = 256;
    private final int width;
    private final int height;
    private final int[] pixels;

    private Pattern(Picture tile) {
        this.width = tile.widthPx();
        this.height = tile.heightPx();
        this.pixels = tile.premultipliedArgb();
    }

    /** Premultiplied colour of the pattern at a pixel. */
    int at(int x, int y) {
        return pixels[y % height * width + x % width];
    }

    static Pattern of(Tile tile) {
        Graphic graphic = tile.graphic();
        double wanted = Expression.fixed(graphic.size(), LEAST_PX);
        double size = Math.rint(Math.max(LEAST_PX, Math.min(LARGEST_PX, wanted)));
        int width = (int) Math.rint(size + tile.left() + tile.right());
        int height = (int) Math.rint(size + tile.top() + tile.bottom());
        Picture picture = new Picture(width, height);
        Coverage coverage = new Coverage(width, height);
        double angle = Math.toRadians(Expression.fixed(graphic.rotation(), 0));
        new MarkPainter(picture, coverage, new Stroker(coverage))
                .paint(graphic.mark(), graphic.opacity(), outlines(tile, size, width, height, angle));
        return new Pattern(picture);
    }

    /** Of the sign and its eight neighbours: what reaches into the tile from beside it is seen too. */
    private static List<double[]> outlines(Tile tile, double size, int width, int height, double angle) {
        List<double[]> outlines = new ArrayList<>();
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                double x = tile.left() + size / 2 + column * width;
                double y = tile.top() + size / 2 + row * height;
                outlines.addAll(MarkPainter.outline(tile.graphic(), x, y, size, angle));
            }
        }
        return outlines;
    }
}
