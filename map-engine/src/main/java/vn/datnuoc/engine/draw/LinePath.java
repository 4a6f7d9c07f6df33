package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A line in pixels that is asked for places along it. Immutable. */
final class LinePath {
    private static final double MAX_BEND = Math.toRadians(15);
    private final double[] xy;
    /** Length from the start to each point. */
    private final double[] lengths;

    private LinePath(double[] xy) {
        this.xy = xy;
        this.lengths = new double[xy.length / 2];
        for (int i = 1; i < lengths.length; i++) {
            double dx = xy[2 * i] - xy[2 * i - 2];
            double dy = xy[2 * i + 1] - xy[2 * i - 1];
            lengths[i] = lengths[i - 1] + Math.sqrt(dx * dx + dy * dy);
        }
    }

    /** @param xy at least two points */
    static LinePath of(double... xy) {
        return new LinePath(xy);
    }

    double length() {
        return lengths[lengths.length - 1];
    }

    double[] xy() {
        return xy;
    }

    /** x and y at a distance from the start; beyond the ends the line goes on straight. */
    double[] at(double distance) {
        int i = segment(distance);
        double span = lengths[i + 1] - lengths[i];
        double part = span == 0 ? 0 : (distance - lengths[i]) / span;
        return new double[] {
            xy[2 * i] + part * (xy[2 * i + 2] - xy[2 * i]), xy[2 * i + 1] + part * (xy[2 * i + 3] - xy[2 * i + 1])
        };
    }

    private int segment(double distance) {
        int found = Arrays.binarySearch(lengths, distance);
        int before = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(lengths.length - 2, before));
    }

    /** Radians clockwise from a place to another. */
    double direction(double from, double to) {
        double[] start = at(from);
        double[] end = at(to);
        return Math.atan2(end[1] - start[1], end[0] - start[0]);
    }

    /** How far the line leaves the straight connection of two of its places. */
    double bulge(double from, double to) {
        double[] start = at(from);
        double direction = direction(from, to);
        double most = 0;
        for (int i = segment(from) + 1; i < lengths.length && lengths[i] < to; i++) {
            double across =
                    (xy[2 * i + 1] - start[1]) * Math.cos(direction) - (xy[2 * i] - start[0]) * Math.sin(direction);
            most = Math.max(most, Math.abs(across));
        }
        return most;
    }

    LinePath reversed() {
        double[] turned = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            turned[i] = xy[xy.length - 2 - i];
            turned[i + 1] = xy[xy.length - 1 - i];
        }
        return new LinePath(turned);
    }

    /** Without the wiggles that would make letters dance: points nearer than this to the one before are left out. */
    LinePath smoothed(double step) {
        double[] kept = xy.clone();
        int last = 0;
        for (int i = 2; i < xy.length - 2; i += 2) {
            if (Math.hypot(xy[i] - kept[last], xy[i + 1] - kept[last + 1]) > step) {
                last += 2;
                kept[last] = xy[i];
                kept[last + 1] = xy[i + 1];
            }
        }
        kept[last + 2] = xy[xy.length - 2];
        kept[last + 3] = xy[xy.length - 1];
        return new LinePath(Arrays.copyOf(kept, last + 4));
    }

    /** From and to of the longest nearly straight stretch. */
    double[] straightest() {
        double[] best = {0, 0};
        int from = 0;
        while (from + 1 < lengths.length) {
            int to = straightUntil(from);
            if (lengths[to] - lengths[from] > best[1] - best[0]) {
                best = new double[] {lengths[from], lengths[to]};
            }
            from = to;
        }
        return best;
    }

    private int straightUntil(int from) {
        double first = bearing(from);
        int to = from + 1;
        while (to + 1 < lengths.length && Math.abs(turn(first, bearing(to))) < MAX_BEND) {
            to++;
        }
        return to;
    }

    private double bearing(int from) {
        return Math.atan2(xy[2 * from + 3] - xy[2 * from + 1], xy[2 * from + 2] - xy[2 * from]);
    }

    static double turn(double from, double to) {
        return Math.IEEEremainder(to - from, 2 * Math.PI);
    }

    /** The stretches of a line of which something lies in a picture, cut at its edges. */
    static List<LinePath> within(double[] xy, int firstPoint, int points, double width, double height) {
        List<LinePath> stretches = new ArrayList<>();
        double[] kept = new double[2 * points + 2];
        int length = 0;
        for (int i = 2 * firstPoint; i < 2 * (firstPoint + points - 1); i += 2) {
            double[] cut = cut(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], width, height);
            boolean goesOn = cut.length > 0 && length > 0 && cut[0] == kept[length - 2] && cut[1] == kept[length - 1];
            if (!goesOn) {
                add(stretches, kept, length);
                length = 0;
            }
            if (cut.length > 0) {
                System.arraycopy(cut, 0, kept, goesOn ? length - 2 : 0, 4);
                length = goesOn ? length + 2 : 4;
            }
        }
        add(stretches, kept, length);
        return stretches;
    }

    private static void add(List<LinePath> stretches, double[] xy, int length) {
        if (length >= 4) {
            stretches.add(new LinePath(Arrays.copyOf(xy, length)));
        }
    }

    /** A segment's part in the picture; empty when there is none. */
    private static double[] cut(double x0, double y0, double x1, double y1, double width, double height) {
        double from = 0;
        double to = 1;
        double[] starts = {x0, y0};
        double[] spans = {x1 - x0, y1 - y0};
        double[] sizes = {width, height};
        for (int axis = 0; axis < 2; axis++) {
            double a = -starts[axis] / spans[axis];
            double b = (sizes[axis] - starts[axis]) / spans[axis];
            if (spans[axis] != 0) {
                from = Math.max(from, Math.min(a, b));
                to = Math.min(to, Math.max(a, b));
            } else if (starts[axis] < 0 || starts[axis] > sizes[axis]) {
                return new double[0];
            }
        }
        if (from >= to) {
            return new double[0];
        }
        return new double[] {
            from == 0 ? x0 : x0 + from * spans[0],
            from == 0 ? y0 : y0 + from * spans[1],
            to == 1 ? x1 : x0 + to * spans[0],
            to == 1 ? y1 : y0 + to * spans[1]
        };
    }
}
