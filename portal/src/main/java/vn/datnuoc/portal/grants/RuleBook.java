package vn.datnuoc.portal.grants;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Term;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.server.Problem;

/**
 * Sets how long copies may be used (Art. 9.2), by decision of the Department. An export keeps the term it was issued
 * with: a change holds for what is issued from then on. Who calls it has checked that an administrator asks.
 */
@Service
public class RuleBook {

    private final KeptRules kept;
    private final GrantChecks checks;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final Clock clock;

    RuleBook(KeptRules kept, GrantChecks checks, Catalogue catalogue, AuditLog audit, Clock clock) {
        this.kept = kept;
        this.checks = checks;
        this.catalogue = catalogue;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Sets the rule; one for the same form, target, recipient and purpose gives way to it.
     *
     * @throws Problem 400 when it is for an agency or a layer that is not there
     */
    public ValidityRule save(RuleDraft draft, Account by) {
        checks.check(draft);
        ValidityRule rule = draft.rule(kept.all().stream()
                .filter(draft::replaces)
                .map(ValidityRule::id)
                .findFirst()
                .orElseGet(RuleBook::newId));
        return recorded(by, "RULE_SAVE", rule, () -> {
            kept.save(rule, by.name());
            return rule;
        });
    }

    /** @throws Problem 404 when there is no such rule */
    public void remove(String id, String document, Account by) {
        ValidityRule rule = required(id);
        recorded(by, "RULE_REMOVE", rule, () -> {
            kept.remove(rule, document, by.name());
            return rule;
        });
    }

    /** By form, then by target. */
    public List<ValidityRule> list() {
        return kept.all().stream()
                .sorted(java.util.Comparator.comparing(ValidityRule::form)
                        .thenComparing(rule -> rule.target().toString())
                        .thenComparing(rule -> rule.recipient().toString()))
                .toList();
    }

    /** Every change, the latest first. */
    public List<RuleAct> history() {
        return kept.history();
    }

    /** @throws Problem 404 when there is no such rule */
    public ValidityRule required(String id) {
        return kept.find(id)
                .orElseThrow(() -> Problem.notFound("Không có quy định thời hạn " + id + ". / No validity rule " + id));
    }

    /** For the draft's recipient and purpose and each layer: the term now, and with it. Writes nothing. */
    public List<TermEffect> effect(RuleDraft draft) {
        checks.check(draft);
        List<ValidityRule> with = new ArrayList<>(kept.all());
        with.removeIf(draft::replaces);
        ValidityRule rule = draft.rule("draft");
        with.add(rule);
        return effect(rule, with);
    }

    /** For the rule's recipient and purpose and each layer: the term now, and without it. Writes nothing. */
    public List<TermEffect> effectOfRemoving(ValidityRule rule) {
        List<ValidityRule> without = new ArrayList<>(kept.all());
        without.removeIf(other -> other.id().equals(rule.id()));
        return effect(rule, without);
    }

    private List<TermEffect> effect(ValidityRule about, List<ValidityRule> then) {
        List<ValidityRule> now = kept.all();
        Validity before = new Validity(() -> now);
        Validity after = new Validity(() -> then);
        return catalogue.layers().stream()
                .map(layer -> new TermEffect(
                        layer.name(),
                        layer.titleVi(),
                        layer.titleEn(),
                        term(before, about, layer),
                        term(after, about, layer)))
                .toList();
    }

    private Term term(Validity validity, ValidityRule about, Layer layer) {
        return validity.term(
                about.form(),
                anyOf(about.recipient()),
                List.of(layer.name()),
                about.purpose().orElse(""),
                clock.instant());
    }

    /** Somebody whom the rule is for. */
    private Subject anyOf(Principal.Recipient recipient) {
        if (recipient instanceof Principal.OfAgency agency) {
            return account(agency.code(), checks.type(agency));
        } else if (recipient instanceof Principal.OfAgencyType type) {
            return account("", type.type());
        }
        return Subject.ANONYMOUS;
    }

    private static Subject account(String agency, AgencyType type) {
        return new Subject.Account("", AccountKind.KHAI_THAC, agency, type, true);
    }

    private static String newId() {
        return "r-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private ValidityRule recorded(Account by, String operation, ValidityRule rule, Supplier<ValidityRule> act) {
        return audit.administer(by.subject(), operation, rule.id() + " " + RuleJson.of(rule), act);
    }
}
