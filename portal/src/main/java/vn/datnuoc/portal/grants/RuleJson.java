package vn.datnuoc.portal.grants;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.portal.server.Parameter;

/**
 * A rule of validity as JSON, in answers, in requests and in the history.
 *
 * @param id absent in requests
 * @param form 1 to 6 (Art. 7)
 * @param target {@code dd:thua_dat}, {@code dd}, {@code *}
 * @param recipient {@code agency:so-nnmt}, {@code agency-type:STATE_BODY}, {@code public}
 * @param purpose as stated; absent is every purpose
 * @param period ISO 8601: {@code P30D}, {@code P6M}, {@code P1Y}; {@code none} is "no term"
 */
public record RuleJson(
        @Nullable String id,
        @Nullable Integer form,
        @Nullable String target,
        @Nullable String recipient,
        @Nullable String purpose,
        @Nullable String period,
        @Nullable String document) {

    private static final String NO_TERM = "none";
    private static final String PERIODS =
            "P30D, P6M, P1Y hoặc none (không có thời hạn) / P30D, P6M, P1Y or none (no term)";

    static RuleJson of(ValidityRule rule) {
        return new RuleJson(
                rule.id(),
                rule.form().number(),
                rule.target().toString(),
                rule.recipient().toString(),
                rule.purpose().orElse(null),
                rule.period().map(Period::toString).orElse(NO_TERM),
                rule.document());
    }

    /** @throws vn.datnuoc.portal.server.Problem 400 naming what cannot be read */
    public RuleDraft draft() {
        return new RuleDraft(
                form(new Parameter("form", form == null ? null : form.toString())),
                GrantRequest.target(new Parameter("target", target)),
                recipient(new Parameter("recipient", recipient)),
                new Parameter("purpose", purpose).optional(),
                period(new Parameter("period", period)),
                new Parameter("document", document).text(1_000));
    }

    /** What {@link #of} made, back again. */
    ValidityRule rule() {
        return draft().rule(Objects.requireNonNull(id));
    }

    private static Form form(Parameter text) {
        try {
            return Form.ofNumber(Integer.parseInt(text.text(1)));
        } catch (IllegalArgumentException e) {
            throw text.wrong("hình thức 1 đến 6 (Điều 7) / a form is 1 to 6");
        }
    }

    private static Principal.Recipient recipient(Parameter text) {
        if (GrantRequest.principal(text) instanceof Principal.Recipient recipient) {
            return recipient;
        }
        throw text.wrong(
                "agency:so-nnmt, agency-type:STATE_BODY hoặc public / agency:so-nnmt, agency-type:STATE_BODY or public");
    }

    private static Optional<Period> period(Parameter text) {
        if (text.text(20).equals(NO_TERM)) {
            return Optional.empty();
        }
        try {
            Period period = Period.parse(text.text(20));
            if (period.isNegative() || period.isZero()) {
                throw text.wrong(PERIODS);
            }
            return Optional.of(period);
        } catch (DateTimeParseException e) {
            throw text.wrong(PERIODS);
        }
    }
}
