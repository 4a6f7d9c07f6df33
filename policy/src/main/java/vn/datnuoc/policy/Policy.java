package vn.datnuoc.policy;

import java.time.Clock;

/** Decides, for every door and every operation, lists included. Thread-safe. */
public final class Policy {

    public Policy(Grants grants, Clock clock) {
        throw new UnsupportedOperationException("contract only");
    }

    /** @throws PolicyUnavailableException when the grants cannot be read; the caller refuses */
    public Decision decide(AccessRequest request) {
        throw new UnsupportedOperationException("contract only");
    }
}
