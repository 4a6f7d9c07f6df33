package vn.datnuoc.policy.jdbc;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import vn.datnuoc.policy.PolicyUnavailableException;

/**
 * The version of the grants as read a moment ago: what another node has changed is seen within a second, and a list of
 * 1,000 layers reads it once. A failure is remembered as long, so that waiting requests are refused together and not
 * one time-out after the other. Thread-safe.
 */
final class RecentVersion {
    private static final long MAX_AGE_NANOS = Duration.ofMillis(250).toNanos();

    private final LongSupplier reader;
    private final LongSupplier nanoTime;
    private volatile Optional<Reading> last = Optional.empty();

    RecentVersion(LongSupplier reader, LongSupplier nanoTime) {
        this.reader = reader;
        this.nanoTime = nanoTime;
    }

    /** @throws PolicyUnavailableException */
    long get() {
        return recent().orElseGet(this::read).version();
    }

    /** Waits for a reading under way, which may be from before the change. */
    synchronized void forget() {
        last = Optional.empty();
    }

    private Optional<Reading> recent() {
        long now = nanoTime.getAsLong();
        return last.filter(reading -> now - reading.atNanos() < MAX_AGE_NANOS);
    }

    private synchronized Reading read() {
        return recent().orElseGet(() -> {
            Reading reading = readNow();
            last = Optional.of(reading);
            return reading;
        });
    }

    private Reading readNow() {
        long before = nanoTime.getAsLong();
        try {
            return new Reading(reader.getAsLong(), Optional.empty(), before);
        } catch (PolicyUnavailableException e) {
            // A failure counts from its end: a time-out alone may take longer than its reading is kept.
            return new Reading(-1, Optional.of(e), nanoTime.getAsLong());
        }
    }

    private record Reading(long number, Optional<PolicyUnavailableException> failure, long atNanos) {
        long version() {
            if (failure.isPresent()) {
                throw new PolicyUnavailableException(
                        "the permission tables could not be read a moment ago", failure.get());
            }
            return number;
        }
    }
}
