package vn.datnuoc.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When work for a request stops: in time, when nobody waits for it, or when its thread is interrupted. Begins when made. */
public final class Deadline implements BooleanSupplier {
    private final long start = System.nanoTime();
    private final long nanoseconds;
    private final BooleanSupplier abandoned;

    public Deadline(Duration time, OgcRequest request) {
        this.nanoseconds = time.toNanos();
        this.abandoned = request.abandoned();
    }

    /** True when the work is to stop. */
    @Override
    public boolean getAsBoolean() {
        return System.nanoTime() - start >= nanoseconds
                || abandoned.getAsBoolean()
                || Thread.currentThread().isInterrupted();
    }
}
