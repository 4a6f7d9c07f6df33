package vn.datnuoc.policy;

import java.time.Period;
import java.util.Optional;

/**
 * How long copies of one form may be used, as the Department has set it (Art. 9.2). There is one rule for each
 * combination of form, target, recipient and purpose.
 *
 * @param purpose the stated purpose it is for; empty is every purpose
 * @param period counted in calendar days or months from the day of issue; empty is "no term"
 * @param document the decision that set it
 */
public record ValidityRule(
        String id,
        Form form,
        Target target,
        Principal.Recipient recipient,
        Optional<String> purpose,
        Optional<Period> period,
        String document) {

    public ValidityRule {
        if (period.isPresent() && period.get().isNegative()) {
            throw new IllegalArgumentException("a period is zero or more days or months, got: " + period.get());
        }
    }
}
