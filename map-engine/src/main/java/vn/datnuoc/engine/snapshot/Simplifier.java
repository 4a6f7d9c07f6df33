package vn.datnuoc.engine.snapshot;

import java.util.Arrays;

/**
 * Leaves out points of a ring or line that are nearer than a tolerance to what remains (Douglas-Peucker). The ends of a
 * line stay; a ring is anchored at its leftmost point and the point farthest from it. Reuses its arrays; one thread.
 */
final class Simplifier {
    private final double toleranceSquared;
    private boolean[] kept = new boolean[256];
    private int[] stack = new int[64];
    private double[] turned = new double[512];

    /** The result: x and y of the points that remain. */
    double[] xy = new double[512];

    int points;

    Simplifier(double tolerance) {
        this.toleranceSquared = tolerance * tolerance;
    }

    void simplifyLine(double[] source, int first, int count) {
        reserve(count);
        System.arraycopy(source, 2 * first, turned, 0, 2 * count);
        Arrays.fill(kept, 0, count, false);
        keepBetween(0, count - 1);
        copyKept(count);
    }

    /** @param count with the repeated first point; the result repeats it too */
    void simplifyRing(double[] source, int first, int count) {
        reserve(count);
        int distinct = count - 1;
        int anchor = leftmost(source, first, distinct);
        for (int i = 0; i <= distinct; i++) {
            int from = 2 * (first + (anchor + i) % distinct);
            turned[2 * i] = source[from];
            turned[2 * i + 1] = source[from + 1];
        }
        int farthest = farthest(distinct);
        Arrays.fill(kept, 0, count, false);
        keepBetween(0, farthest);
        keepBetween(farthest, distinct);
        copyKept(count);
    }

    private void reserve(int count) {
        if (kept.length < count) {
            kept = new boolean[2 * count];
            turned = new double[4 * count];
            xy = new double[4 * count];
        }
    }

    private static int leftmost(double[] source, int first, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            double dx = source[2 * (first + i)] - source[2 * (first + best)];
            double dy = source[2 * (first + i) + 1] - source[2 * (first + best) + 1];
            best = dx < 0 || (dx == 0 && dy < 0) ? i : best;
        }
        return best;
    }

    private int farthest(int count) {
        int best = 0;
        double bestSquared = -1;
        for (int i = 0; i < count; i++) {
            double dx = turned[2 * i] - turned[0];
            double dy = turned[2 * i + 1] - turned[1];
            double squared = dx * dx + dy * dy;
            if (squared > bestSquared) {
                best = i;
                bestSquared = squared;
            }
        }
        return best;
    }

    private void keepBetween(int first, int last) {
        kept[first] = true;
        kept[last] = true;
        int depth = push(0, first, last);
        while (depth > 0) {
            int to = stack[--depth];
            int from = stack[--depth];
            int split = farthestFromSegment(from, to);
            if (split >= 0) {
                kept[split] = true;
                depth = push(depth, from, split);
                depth = push(depth, split, to);
            }
        }
    }

    private int push(int depth, int from, int to) {
        if (to - from < 2) {
            return depth;
        }
        if (depth + 2 > stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[depth] = from;
        stack[depth + 1] = to;
        return depth + 2;
    }

    /** @return the point farthest from the segment, or -1 when all are within the tolerance */
    private int farthestFromSegment(int from, int to) {
        double x = turned[2 * from];
        double y = turned[2 * from + 1];
        double dx = turned[2 * to] - x;
        double dy = turned[2 * to + 1] - y;
        double length = dx * dx + dy * dy;
        int farthest = -1;
        double farthestSquared = toleranceSquared;
        for (int i = from + 1; i < to; i++) {
            double px = turned[2 * i] - x;
            double py = turned[2 * i + 1] - y;
            double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            double ex = px - along * dx;
            double ey = py - along * dy;
            double squared = ex * ex + ey * ey;
            if (squared > farthestSquared) {
                farthestSquared = squared;
                farthest = i;
            }
        }
        return farthest;
    }

    private void copyKept(int count) {
        points = 0;
        for (int i = 0; i < count; i++) {
            if (kept[i]) {
                xy[2 * points] = turned[2 * i];
                xy[2 * points + 1] = turned[2 * i + 1];
                points++;
            }
        }
    }
}
