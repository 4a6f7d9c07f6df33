package vn.datnuoc.engine.draw;

import java.util.Arrays;

/**
 * A point well inside a polygon, for its label: its centre of gravity, or where that is outside, the middle of the widest
 * stretch of one of a few scanlines.
 */
final class InsidePoint {
    private static final double[] HEIGHTS = {0.5, 0.35, 0.65, 0.2, 0.8};

    private InsidePoint() {}

    /** Of the part that a picture shows; where that is nothing, a point that the mask does not show. */
    static double[] seen(PixelRings shape, AreaMask mask) {
        double[] centre = shape.centroidWithin(mask.width(), mask.height());
        if (centre.length > 0 && mask.shows(centre[0], centre[1]) && shape.contains(centre[0], centre[1])) {
            return centre;
        }
        return of(shape, mask, true);
    }

    /** Of the largest part; x and y in pixels. */
    static double[] of(PixelRings shape) {
        return of(shape, AreaMask.everything(1, 1), false);
    }

    /** @param cut only in what the mask shows of its picture; where that is nothing, a point that it does not show */
    private static double[] of(PixelRings shape, AreaMask mask, boolean cut) {
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
        if (cut) {
            minY = Math.max(minY, mask.firstRow());
            maxY = Math.min(maxY, mask.endRow());
        }
        double[] best = cut ? new double[] {-1, -1, -1} : corner(shape, shell);
        for (double height : HEIGHTS) {
            double[] widest = widest(shape, shell, end, minY + (maxY - minY) * height, mask, cut);
            best = widest[2] > best[2] * 1.2 ? widest : best;
        }
        return best;
    }

    private static double[] corner(PixelRings shape, int shell) {
        return new double[] {shape.xy[2 * shape.start[shell]], shape.xy[2 * shape.start[shell] + 1], -1};
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
    private static double[] widest(PixelRings shape, int fromRing, int endRing, double y, AreaMask mask, boolean cut) {
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
            double[] stretch = cut
                    ? seen(Math.max(0, crossings[i]), Math.min(crossings[i + 1], mask.width()), y, mask)
                    : new double[] {crossings[i], crossings[i + 1]};
            if (stretch[1] - stretch[0] > widest[2]) {
                widest = new double[] {(stretch[0] + stretch[1]) / 2, y, stretch[1] - stretch[0]};
            }
        }
        return widest;
    }

    /** The longest part of a stretch that the mask shows, from and to. */
    private static double[] seen(double from, double to, double y, AreaMask mask) {
        if (mask.isEverything()) {
            return new double[] {from, to};
        }
        double[] longest = {from, from - 1};
        double start = Double.NaN;
        double end = Math.min(to, mask.width());
        for (double x = Math.max(from, 0); x < end; x++) {
            if (!mask.shows(x, y)) {
                start = Double.NaN;
                continue;
            }
            start = Double.isNaN(start) ? x : start;
            longest = x - start > longest[1] - longest[0] ? new double[] {start, x} : longest;
        }
        return longest;
    }
}
