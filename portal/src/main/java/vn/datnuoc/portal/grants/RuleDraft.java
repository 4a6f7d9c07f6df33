package vn.datnuoc.portal.grants;

import java.time.Period;
import java.util.Optional;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.ValidityRule;

/**
 * A rule of validity as somebody means to set it.
 *
 * @param purpose empty is every purpose
 * @param period empty is "no term"
 * @param document the decision that sets it: number and what it is
 */
public record RuleDraft(
        Form form,
        Target target,
        Principal.Recipient recipient,
        Optional<String> purpose,
        Optional<Period> period,
        String document) {

    ValidityRule rule(String id) {
        return new ValidityRule(id, form, target, recipient, purpose, period, document);
    }

    /** Whether the rule is for the same form, target, recipient and purpose: then it takes that one's place. */
    boolean replaces(ValidityRule rule) {
        return rule.form() == form
                && rule.target().equals(target)
                && rule.recipient().equals(recipient)
                && rule.purpose().equals(purpose);
    }
}
