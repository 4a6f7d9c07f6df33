package vn.datnuoc.engine.draw;

import java.util.Arrays;

/** A point well inside a polygon, for its label: in the middle of the widest stretch of one of a few scanlines. */
final class InsidePoint {
    private static final double[] HEIGHTS = {0.5, 0.35, 0.65, 0.2, 0.8};

    private InsidePoint() {}

    /** Of the largest part; x and y in pixels. */
    static double[] of(PixelRings shape) {
        int shell = largestShell(shape);
        int end = shell + 1;
        while (end < shape.rings && !shape.isShell(end)) {
            end++;
        }
        double minY = Double.POSITIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = shape.start[shell]; i < shape.start[shell + 1]; i++) {
            minY = Math.min(minY, shape.xy[2 * i + 1]);
            maxY = Math.max(maxY, shape.xy[2 * i + 1]);
        }
        double[] best = {shape.xy[2 * shape.start[shell]], shape.xy[2 * shape.start[shell] + 1], -1};
        for (double height : HEIGHTS) {
            double[] widest = widest(shape, shell, end, minY + (maxY - minY) * height);
            best = widest[2] > best[2] * 1.2 ? widest : best;
        }
        return best;
    }

    private static int largestShell(PixelRings shape) {
        int best = 0;
        double bestArea = -1;
        for (int ring = 0; ring < shape.rings; ring++) {
            double area = Math.abs(shape.signedArea(ring));
            if (shape.isShell(ring) && area > bestArea) {
                best = ring;
                bestArea = area;
            }
        }
        return best;
    }

    /** @return x and y of the middle of the widest stretch inside, and its width */
    private static double[] widest(PixelRings shape, int fromRing, int endRing, double y) {
        double[] crossings = new double[16];
        int count = 0;
        for (int ring = fromRing; ring < endRing; ring++) {
            for (int i = shape.start[ring]; i + 1 < shape.start[ring + 1]; i++) {
                double y0 = shape.xy[2 * i + 1];
                double y1 = shape.xy[2 * i + 3];
                if (y0 <= y != y1 <= y) {
                    crossings = count == crossings.length ? Arrays.copyOf(crossings, count * 2) : crossings;
                    double x0 = shape.xy[2 * i];
                    crossings[count++] = x0 + (y - y0) / (y1 - y0) * (shape.xy[2 * i + 2] - x0);
                }
            }
        }
        Arrays.sort(crossings, 0, count);
        double[] widest = {0, y, -1};
        for (int i = 0; i + 1 < count; i += 2) {
            if (crossings[i + 1] - crossings[i] > widest[2]) {
                widest = new double[] {(crossings[i] + crossings[i + 1]) / 2, y, crossings[i + 1] - crossings[i]};
            }
        }
        return widest;
    }
}
