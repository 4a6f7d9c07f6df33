package vn.datnuoc.engine.snapshot;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The existing rows of a base and of what has changed since, in one order by feature id. Keeps two numbers for each change
 * and finds a row with two binary searches. Thread-safe.
 */
final class FidOrder {
    private final StoredSnapshot base;
    private final StoredSnapshot changed;
    /** For each row that is gone, in the base's order by id, how many that exist come before it. */
    private final int[] existingBeforeGone;
    /** For each changed row, in their order by id, its place in the whole order. */
    private final int[] changedPlaces;

    private FidOrder(StoredSnapshot base, StoredSnapshot changed, int[] existingBeforeGone, int[] changedPlaces) {
        this.base = base;
        this.changed = changed;
        this.existingBeforeGone = existingBeforeGone;
        this.changedPlaces = changedPlaces;
    }

    /** @param gone rows of the base */
    static FidOrder of(StoredSnapshot base, BitSet gone, StoredSnapshot changed) {
        int[] places = gone.stream()
                .map(row -> placeFrom(base, base.fid(row)))
                .sorted()
                .toArray();
        int[] existingBefore =
                IntStream.range(0, places.length).map(i -> places[i] - i).toArray();
        int[] changedPlaces = IntStream.range(0, changed.rows())
                .map(i -> i + existingBefore(base, places, changed.fid(changed.rowAt(i))))
                .toArray();
        return new FidOrder(base, changed, existingBefore, changedPlaces);
    }

    private static int existingBefore(StoredSnapshot base, int[] gonePlaces, long fid) {
        int place = placeFrom(base, fid);
        return place - countBelow(gonePlaces, place);
    }

    /** Place of the first row of the base whose id is not below. */
    private static int placeFrom(StoredSnapshot base, long fid) {
        int low = 0;
        int high = base.rows();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (base.fid(base.rowAt(middle)) < fid) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    int count() {
        return base.rows() - existingBeforeGone.length + changedPlaces.length;
    }

    int rowAt(int position) {
        int found = Arrays.binarySearch(changedPlaces, position);
        if (found >= 0) {
            return base.rows() + changed.rowAt(found);
        }
        int existing = position + found + 1;
        return base.rowAt(existing + countBelow(existingBeforeGone, existing + 1));
    }

    /** How many of these ascending numbers are below. */
    private static int countBelow(int[] ascending, int number) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
