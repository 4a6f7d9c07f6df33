package vn.datnuoc.engine.draw;

import java.util.Arrays;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/**
 * Features of a layer are painted one by one, each with its fill and its outline (SLD 1.0, FeatureTypeStyle), from the
 * north-west to the south-east: southern marks lie over northern ones, and neighbours over each other in the same way on
 * every map, whatever the order of the rows.
 */
final class PaintOrder {
    /** With fewer pixels for each feature nobody sees which one lies above. */
    private static final int LEAST_PIXELS = 8;

    private static final double STEPS = 0x7fffffff;

    private PaintOrder() {}

    /** @param rows changed in place */
    static void sort(int[] rows, FeatureSnapshot snapshot, MapView view) {
        if (rows.length > (long) view.widthPx() * view.heightPx() / LEAST_PIXELS) {
            return;
        }
        double[] box = new double[4];
        double[] places = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            snapshot.envelope(rows[i], box);
            places[i] = box[0] + box[2] - box[1] - box[3];
        }
        sort(rows, places);
    }

    /** By place, in steps of a two-thousand-millionth of their range, then by row. */
    private static void sort(int[] rows, double[] places) {
        double least = Arrays.stream(places).min().orElse(0);
        double range = Math.max(Arrays.stream(places).max().orElse(0) - least, Double.MIN_NORMAL);
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keys[i] = (long) ((places[i] - least) / range * STEPS) << 32 | rows[i];
        }
        Arrays.sort(keys);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) keys[i];
        }
    }
}
