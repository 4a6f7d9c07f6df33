package vn.datnuoc.portal.grants.pages;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.grants.RuleDraft;
import vn.datnuoc.portal.server.Parameter;

/**
 * A rule of validity as a form sends it; what somebody has typed is kept when the form comes back.
 *
 * @param form number of Art. 7
 * @param recipient label of whom it is for
 * @param term {@code period}, or {@code none} for no term
 * @param count of {@code unit}s: {@code days}, {@code months} or {@code years}
 */
record RuleForm(
        String form,
        String target,
        String recipient,
        String purpose,
        String term,
        String count,
        String unit,
        String document) {

    static final RuleForm EMPTY = new RuleForm("", "", "", "", "period", "", "days", "");

    private static final int LONGEST_COUNT = 4;

    /** Spring hands over null for what was not sent. */
    RuleForm(
            @Nullable String form,
            @Nullable String target,
            @Nullable String recipient,
            @Nullable String purpose,
            @Nullable String term,
            @Nullable String count,
            @Nullable String unit,
            @Nullable String document) {
        this.form = stripped(form);
        this.target = stripped(target);
        this.recipient = stripped(recipient);
        this.purpose = stripped(purpose);
        this.term = stripped(term);
        this.count = stripped(count);
        this.unit = stripped(unit);
        this.document = stripped(document);
    }

    /** Enough to say what it would change. */
    boolean isFilled() {
        return !form.isEmpty()
                && !target.isEmpty()
                && !recipient.isEmpty()
                && (term.equals("none") || !count.isEmpty());
    }

    RuleForm withDocument(String other) {
        return new RuleForm(form, target, recipient, purpose, term, count, unit, other);
    }

    /**
     * @param about what the target's label means; empty when nothing
     * @param to whom the recipient's label means
     * @throws vn.datnuoc.portal.server.Problem 400 that names the field
     */
    RuleDraft draft(Optional<Target> about, Optional<Principal> to) {
        return new RuleDraft(
                chosenForm(),
                about.orElseThrow(() -> new Parameter("target", target)
                        .wrong("hãy chọn một mục gợi ý / choose one of the suggestions")),
                to.filter(Principal.Recipient.class::isInstance)
                        .map(Principal.Recipient.class::cast)
                        .orElseThrow(() -> new Parameter("recipient", recipient)
                                .wrong("hãy chọn một mục gợi ý / choose one of the suggestions")),
                Optional.of(purpose).filter(text -> !text.isEmpty()),
                term.equals("none") ? Optional.empty() : Optional.of(period()),
                new Parameter("document", document).text(1_000));
    }

    private Form chosenForm() {
        Parameter number = new Parameter("form", form);
        if (!form.matches("[1-6]")) {
            throw number.wrong("từ 1 đến 6 (Điều 7) / 1 to 6 (Art. 7)");
        }
        return Form.ofNumber(Integer.parseInt(form));
    }

    private Period period() {
        if (!count.matches("\\d{1," + LONGEST_COUNT + "}")) {
            throw new Parameter("count", count).wrong("cần một số / a number is needed");
        }
        int number = Integer.parseInt(count);
        return switch (unit) {
            case "months" -> Period.ofMonths(number);
            case "years" -> Period.ofYears(number);
            default -> Period.ofDays(number);
        };
    }

    private static String stripped(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
