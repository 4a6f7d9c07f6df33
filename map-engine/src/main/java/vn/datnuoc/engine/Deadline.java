package vn.datnuoc.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** When work for a request stops; also when its thread is interrupted. Begins when it is made. */
public final class Deadline implements BooleanSupplier {
    private final long start = System.nanoTime();
    private final long nanoseconds;

    public Deadline(Duration time) {
        this.nanoseconds = time.toNanos();
    }

    /** True when the work is to stop. */
    @Override
    public boolean getAsBoolean() {
        return System.nanoTime() - start >= nanoseconds
                || Thread.currentThread().isInterrupted();
    }
}
