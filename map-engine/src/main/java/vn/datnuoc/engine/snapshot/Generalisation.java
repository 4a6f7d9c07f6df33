package vn.datnuoc.engine.snapshot;

import java.nio.IntBuffer;

/**
 * A level for small scales: boundaries simplified within a tolerance and kept as whole numbers of steps.
 *
 * @param tolerance in units of the layer's reference system
 * @param originX,originY where the steps are counted from
 */
record Generalisation(double tolerance, double originX, double originY) {
    private static final double STEPS_PER_TOLERANCE = 16;

    double step() {
        return tolerance / STEPS_PER_TOLERANCE;
    }

    int stepsX(double x) {
        return Math.toIntExact(Math.round((x - originX) / step()));
    }

    int stepsY(double y) {
        return Math.toIntExact(Math.round((y - originY) / step()));
    }

    void read(IntBuffer steps, int index, double[] target, int from, int length) {
        double step = step();
        for (int i = 0; i < length; i += 2) {
            target[from + i] = originX + steps.get(index + i) * step;
            target[from + i + 1] = originY + steps.get(index + i + 1) * step;
        }
    }
}
