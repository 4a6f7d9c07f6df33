package vn.datnuoc.engine.feature;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vn.datnuoc.engine.filter.RowPredicate;

/** Asks now and then whether to stop, and otherwise answers as another predicate does. For one thread. */
final class StoppedPredicate implements RowPredicate {
    /** A clock costs as much as some comparisons; a geometry much more. */
    private static final int ROWS_BETWEEN = 256;

    private final RowPredicate predicate;
    private final BooleanSupplier stop;
    private int asked;

    StoppedPredicate(RowPredicate predicate, BooleanSupplier stop) {
        this.predicate = predicate;
        this.stop = stop;
    }

    /** @throws CancellationException when it is to stop */
    @Override
    public boolean test(int row) {
        if (asked++ % ROWS_BETWEEN == 0 && stop.getAsBoolean()) {
            throw new CancellationException("stopped while choosing rows");
        }
        return predicate.test(row);
    }
}
