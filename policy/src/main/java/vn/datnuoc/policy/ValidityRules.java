package vn.datnuoc.policy;

import java.util.List;

/** The line to the store of validity rules. Implementations are thread-safe. */
public interface ValidityRules {

    /** @throws PolicyUnavailableException when they cannot be read */
    List<ValidityRule> all();
}
