package vn.datnuoc.portal.exports;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Term;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.policy.ValidityRules;
import vn.datnuoc.portal.server.Problem;

/** How long an export may be used; without a rule for its form nothing is issued (Art. 9.2). */
@Component
class ExportTerm {
    private final Validity validity;
    private final Clock clock;

    ExportTerm(ValidityRules rules, Clock clock) {
        this.validity = new Validity(rules);
        this.clock = clock;
    }

    /** @throws Problem 409 when the Department has set no term */
    Term of(Form form, Subject subject, LayerName layer, String purpose) {
        Term term = validity.term(form, subject, Set.of(layer), purpose, clock.instant());
        if (term instanceof Term.Refused refused) {
            throw Problem.conflict(refused.reason()).withCode(refused.code());
        }
        return term;
    }
}
