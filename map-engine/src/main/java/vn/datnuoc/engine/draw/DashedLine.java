package vn.datnuoc.engine.draw;

import java.util.Arrays;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/** Cuts a line into dashes and leaves out what is far outside the picture. */
final class DashedLine {
    private static final double MARGIN = 64;
    private final Piece piece;
    private double[] xy = new double[64];
    private int points;

    DashedLine(Piece piece) {
        this.piece = piece;
    }

    interface Piece {
        void add(double[] xy, int firstPoint, int count, boolean closed);
    }

    void cut(double[] line, int firstPoint, int count, Stroke pen, int width, int height) {
        double[] pattern = pen.dashes().stream().mapToDouble(Math::abs).toArray();
        double period = Arrays.stream(pattern).sum();
        double offset = pen.dashOffset() % period;
        double phase = offset < 0 ? offset + period : offset;
        points = 0;
        for (int i = firstPoint; i + 1 < firstPoint + count; i++) {
            double x0 = line[2 * i];
            double y0 = line[2 * i + 1];
            double x1 = line[2 * i + 2];
            double y1 = line[2 * i + 3];
            double length = Math.hypot(x1 - x0, y1 - y0);
            boolean outside = Math.max(x0, x1) < -MARGIN
                    || Math.max(y0, y1) < -MARGIN
                    || Math.min(x0, x1) > width + MARGIN
                    || Math.min(y0, y1) > height + MARGIN;
            if (outside) {
                flush();
            } else {
                cutSegment(x0, y0, x1, y1, length, pattern, phase);
            }
            phase = (phase + length) % period;
        }
        flush();
    }

    private void cutSegment(double x0, double y0, double x1, double y1, double length, double[] pattern, double phase) {
        int part = 0;
        double rest = phase;
        while (rest >= pattern[part] && rest > 0) {
            rest -= pattern[part];
            part = (part + 1) % pattern.length;
        }
        double at = 0;
        while (at < length) {
            double next = Math.min(length, at + pattern[part] - rest);
            if (part % 2 == 0) {
                put(x0 + (x1 - x0) * at / length, y0 + (y1 - y0) * at / length);
                put(x0 + (x1 - x0) * next / length, y0 + (y1 - y0) * next / length);
            }
            if (next < length) {
                flush();
                part = (part + 1) % pattern.length;
            }
            rest = 0;
            at = next;
        }
    }

    private void put(double x, double y) {
        if (2 * points + 2 > xy.length) {
            xy = Arrays.copyOf(xy, xy.length * 2);
        }
        xy[2 * points] = x;
        xy[2 * points + 1] = y;
        points++;
    }

    private void flush() {
        if (points > 1) {
            piece.add(xy, 0, points, false);
        }
        points = 0;
    }
}
