package vn.datnuoc.policy;

import java.util.List;

/** The line to the store of grants. Implementations are thread-safe. */
public interface Grants {

    /** Changes whenever the answer of {@link #all} may have changed. @throws PolicyUnavailableException */
    long version();

    /** Every grant, those not yet or no longer in force included. @throws PolicyUnavailableException */
    List<Grant> all();
}
