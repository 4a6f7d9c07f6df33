package vn.datnuoc.policy;

import java.util.List;

/** The line to the store of grants. Implementations are thread-safe. */
public interface Grants {

    /**
     * Changes whenever the answer of {@link #all} may have changed; asked at every decision, so it must be cheap. Never
     * negative.
     *
     * @throws PolicyUnavailableException when nobody can say
     */
    long version();

    /**
     * Every grant, those not yet or no longer in force included; no two of them for the same principal and target at
     * the same instant.
     *
     * @throws PolicyUnavailableException when they cannot be read
     */
    List<Grant> all();
}
