package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/** Gives shapes as such to a canvas, so that whatever draws pixels draws SVG and PDF as well. Pictures are left alone. */
final class ShapeCoverage extends Coverage {
    private static final Stroke NONE = Stroke.solid(0, 0, 0, Cap.BUTT, Join.MITER);

    private final Canvas canvas;
    private final PointBudget budget;
    private List<double[]> rings = new ArrayList<>();
    private List<Canvas.Line> lines = new ArrayList<>();
    private Stroke pen = NONE;

    ShapeCoverage(int width, int height, Canvas canvas, PointBudget budget) {
        super(width, height, 0);
        this.canvas = canvas;
        this.budget = budget;
    }

    @Override
    boolean isOfPixels() {
        return false;
    }

    @Override
    Stroker stroker() {
        return new Stroker(this) {
            @Override
            void add(double[] xy, int firstPoint, int count, boolean closed, Stroke stroke) {
                addLine(xy, firstPoint, count, closed, stroke);
            }
        };
    }

    private void addLine(double[] xy, int firstPoint, int count, boolean closed, Stroke stroke) {
        budget.spend(count);
        boolean isClosed = closed
                && xy[2 * firstPoint] == xy[2 * (firstPoint + count - 1)]
                && xy[2 * firstPoint + 1] == xy[2 * (firstPoint + count - 1) + 1];
        lines.add(new Canvas.Line(Arrays.copyOfRange(xy, 2 * firstPoint, 2 * (firstPoint + count)), isClosed));
        pen = stroke;
    }

    @Override
    void addRing(double[] xy, int firstPoint, int points, int orientation) {
        budget.spend(points);
        double[] ring = Arrays.copyOfRange(xy, 2 * firstPoint, 2 * (firstPoint + points));
        rings.add(orientation > 0 ? ring : reversed(ring));
    }

    private static double[] reversed(double[] ring) {
        double[] reversed = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            reversed[i] = ring[ring.length - 2 - i];
            reversed[i + 1] = ring[ring.length - 1 - i];
        }
        return reversed;
    }

    /** What was added, which is forgotten. */
    List<double[]> takeRings() {
        List<double[]> taken = rings;
        rings = new ArrayList<>();
        return taken;
    }

    @Override
    void fill(Picture picture, int argb) {
        if (!rings.isEmpty()) {
            canvas.fill(takeRings(), argb);
        }
        if (!lines.isEmpty()) {
            canvas.stroke(lines, pen, argb);
            lines = new ArrayList<>();
        }
    }

    @Override
    void fillSeamless(Picture picture, int argb) {
        fill(picture, argb);
    }

    @Override
    void fill(Picture picture, Pattern pattern) {
        canvas.fill(takeRings(), pattern);
    }

    /** How many points a picture may have. */
    static final class PointBudget {
        private final long most;
        private long spent;

        PointBudget(long most) {
            this.most = most;
        }

        private void spend(int points) {
            spent += points;
            if (spent > most) {
                throw new TooManyShapesException(most);
            }
        }
    }
}
