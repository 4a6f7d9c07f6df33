package vn.datnuoc.policy;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Grants that a test sets as it likes, without a database. Thread-safe. */
public final class InMemoryGrants implements Grants {
    private final AtomicLong version = new AtomicLong();
    private volatile List<Grant> all;

    public InMemoryGrants(List<Grant> all) {
        this.all = List.copyOf(all);
    }

    /** From the next decision on these hold. */
    public void replace(List<Grant> grants) {
        all = List.copyOf(grants);
        version.incrementAndGet();
    }

    @Override
    public long version() {
        return version.get();
    }

    @Override
    public List<Grant> all() {
        return all;
    }
}
