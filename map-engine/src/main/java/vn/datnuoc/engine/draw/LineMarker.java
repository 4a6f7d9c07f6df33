package vn.datnuoc.engine.draw;

import vn.datnuoc.engine.style.Symbolizer.LineMarks;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/**
 * Sets marks along a line one behind the other, turned with it. With dashes, each dash is a line of its own, so that gaps
 * between marks can be written as dashes as in GeoServer. One thread.
 */
final class LineMarker {
    private static final double LEAST_STEP_PX = 1;
    private final MarkPainter painter;
    private final int width;
    private final int height;
    private final DashedLine dashes = new DashedLine((xy, first, count, closed) -> mark(xy, first, count));
    private final LineMarks marks;
    private final double size;
    private final double turn;

    private LineMarker(MarkPainter painter, int width, int height, LineMarks marks) {
        this.painter = painter;
        this.width = width;
        this.height = height;
        this.marks = marks;
        this.size = marks.graphic().size();
        this.turn = Math.toRadians(marks.graphic().rotation());
    }

    /** @param stroke with marks */
    static void paint(
            double[] xy, int firstPoint, int count, Stroke stroke, MarkPainter painter, int width, int height) {
        LineMarker marker =
                new LineMarker(painter, width, height, stroke.marks().orElseThrow());
        if (stroke.dashes().isEmpty()) {
            marker.mark(xy, firstPoint, count);
        } else {
            marker.dashes.cut(xy, firstPoint, count, stroke, width, height);
        }
    }

    private void mark(double[] xy, int firstPoint, int count) {
        double step = Math.max(LEAST_STEP_PX, size + marks.gap());
        double next = marks.initialGap() + size / 2;
        for (int i = 2 * firstPoint; i < 2 * (firstPoint + count - 1); i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            double length = Math.hypot(dx, dy);
            double angle = Math.atan2(dy, dx) + turn;
            for (; next < length; next += step) {
                markAt(xy[i] + dx * next / length, xy[i + 1] + dy * next / length, angle);
            }
            next -= length;
        }
    }

    private void markAt(double x, double y, double angle) {
        double reach = MarkPainter.reach(marks.graphic().anchor(), size);
        if (x > -reach && y > -reach && x < width + reach && y < height + reach) {
            painter.paint(marks.graphic(), x, y, size, angle);
        }
    }
}
