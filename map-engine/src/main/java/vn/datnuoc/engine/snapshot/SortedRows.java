package vn.datnuoc.engine.snapshot;

import java.util.Arrays;

/** Row numbers in the order of a value. */
final class SortedRows {
    private SortedRows() {}

    /** @return for each place in ascending order of the values, the row that stands there; equal values keep their order */
    static int[] by(long[] values) {
        long[] sorted = values.clone();
        Arrays.parallelSort(sorted);
        int[] rows = new int[values.length];
        int[] taken = new int[values.length];
        for (int row = 0; row < values.length; row++) {
            int place = firstPlace(sorted, values[row]);
            rows[place + taken[place]++] = row;
        }
        return rows;
    }

    private static int firstPlace(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
