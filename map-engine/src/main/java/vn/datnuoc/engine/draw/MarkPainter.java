package vn.datnuoc.engine.draw;

import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.Anchor;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Mark;

/** Draws signs at points, along lines and in the tiles of patterns. One thread. */
final class MarkPainter {
    private final Picture picture;
    private final Coverage coverage;
    private final Stroker stroker;

    MarkPainter(Picture picture, Coverage coverage, Stroker stroker) {
        this.picture = picture;
        this.coverage = coverage;
        this.stroker = stroker;
    }

    /** @param angle radians clockwise */
    void paint(Graphic graphic, double x, double y, double size, double angle) {
        paint(graphic.mark(), graphic.opacity(), outline(graphic, x, y, size, angle));
    }

    static List<double[]> outline(Graphic graphic, double x, double y, double size, double angle) {
        return Marks.outline(graphic.mark().shape(), graphic.anchor(), x, y, size, angle);
    }

    /** All outlines in one go, so that they are seamless where they meet. */
    void paint(Mark mark, double opacity, List<double[]> outlines) {
        boolean closed = Marks.isClosed(mark.shape());
        mark.fill().filter(fill -> closed).ifPresent(fill -> {
            outlines.forEach(ring -> coverage.addRing(ring, 0, ring.length / 2, 1));
            coverage.fill(picture, faded(fill.argb(), opacity));
        });
        mark.stroke().ifPresent(stroke -> {
            outlines.forEach(path -> stroker.add(path, 0, path.length / 2, closed, stroke));
            coverage.fill(picture, faded(stroke.argb(), opacity));
        });
    }

    /** How far a sign may reach from its point. */
    static double reach(Anchor anchor, double size) {
        double beside = Math.max(Math.abs(anchor.x() - 0.5), Math.abs(anchor.y() - 0.5));
        return size * (1 + 1.5 * beside) + Math.hypot(anchor.dx(), anchor.dy());
    }

    private static int faded(int argb, double opacity) {
        return (int) Math.round((argb >>> 24) * opacity) << 24 | argb & 0xffffff;
    }
}
