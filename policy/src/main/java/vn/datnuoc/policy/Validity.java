package vn.datnuoc.policy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says how long what is taken away stays valid (Art. 9). No period stands in code: all are rules. Thread-safe. */
public final class Validity {

    /** Where a day ends: the Decision's province. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final String CLAUSE = "Điều 9 khoản 1";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    /** The most specific first: by target, then by recipient, then by purpose. */
    private static final Comparator<ValidityRule> MOST_SPECIFIC = Comparator.<ValidityRule>comparingInt(
                    rule -> rule.target().rank())
            .thenComparingInt(rule -> rule.recipient().rank())
            .thenComparingInt(rule -> rule.purpose().isPresent() ? 0 : 1);

    private final ValidityRules rules;

    public Validity(ValidityRules rules) {
        this.rules = rules;
    }

    /**
     * The term of a package: the shortest of its layers' terms; refused when one of them is.
     *
     * @param layers at least one
     * @param purpose as stated; a rule for a purpose is for exactly this text
     * @throws PolicyUnavailableException when the rules cannot be read; the caller refuses
     */
    public Term term(Form form, Subject subject, Collection<LayerName> layers, String purpose, Instant issuedAt) {
        List<ValidityRule> all = rules.all();
        return layers.stream()
                .map(layer -> term(rule(all, form, subject, layer, purpose), form, layer, issuedAt))
                .reduce(Validity::shorter)
                .orElseThrow(() -> new IllegalArgumentException("a package has at least one layer"));
    }

    private static Optional<ValidityRule> rule(
            List<ValidityRule> all, Form form, Subject subject, LayerName layer, String purpose) {
        return all.stream()
                .filter(rule -> rule.form() == form)
                .filter(rule -> rule.target().covers(layer))
                .filter(rule -> subject.recipients().contains(rule.recipient()))
                .filter(rule -> rule.purpose().map(purpose::equals).orElse(true))
                .min(MOST_SPECIFIC);
    }

    private static Term term(Optional<ValidityRule> rule, Form form, LayerName layer, Instant issuedAt) {
        if (rule.isPresent()) {
            return term(rule.get(), issuedAt);
        }
        return form.freeOfTerm() ? new Term.NoTerm(CLAUSE) : noRule(form, layer);
    }

    private static Term term(ValidityRule rule, Instant issuedAt) {
        return rule.period()
                .<Term>map(period -> new Term.Until(end(issuedAt, period), rule.id()))
                .orElseGet(() -> new Term.NoTerm(rule.id()));
    }

    private static Instant end(Instant issuedAt, Period period) {
        return issuedAt.atZone(ZONE)
                .toLocalDate()
                .plus(period)
                .atTime(END_OF_DAY)
                .atZone(ZONE)
                .toInstant();
    }

    private static Term noRule(Form form, LayerName layer) {
        return new Term.Refused(
                Term.Refused.NO_RULE,
                "Sở chưa quy định thời hạn sử dụng cho hình thức %d của %s (Điều 9 khoản 2); the Department has set no term for form %d of %s"
                        .formatted(form.number(), layer, form.number(), layer));
    }

    private static Term shorter(Term one, Term other) {
        if (one instanceof Term.Refused || other instanceof Term.NoTerm) {
            return one;
        }
        if (other instanceof Term.Refused || one instanceof Term.NoTerm) {
            return other;
        }
        return ((Term.Until) other).end().isBefore(((Term.Until) one).end()) ? other : one;
    }
}
