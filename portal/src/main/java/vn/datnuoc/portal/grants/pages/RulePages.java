package vn.datnuoc.portal.grants.pages;

import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.datnuoc.policy.Form;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Term;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.policy.ValidityRule;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.grants.RuleBook;
import vn.datnuoc.portal.grants.RuleDraft;
import vn.datnuoc.portal.grants.TermEffect;
import vn.datnuoc.portal.server.Problem;

/** {@code /quan-tri/thoi-han}: how long copies may be used (Art. 9), and what a new rule changes for exports. */
@Controller
@RequestMapping(RulePages.PATH)
class RulePages {

    static final String PATH = "/quan-tri/thoi-han";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/yyyy").withZone(Validity.ZONE);

    private final RuleBook book;
    private final Principals principals;
    private final Targets targets;
    private final CurrentSubject current;

    RulePages(RuleBook book, Principals principals, Targets targets, CurrentSubject current) {
        this.book = book;
        this.principals = principals;
        this.targets = targets;
        this.current = current;
    }

    @Bean
    static MenuEntry rulesMenuEntry() {
        return new MenuEntry(40, PATH, "rules.title", "rules.lead");
    }

    /** A rule as the list shows it. @param purpose empty is every purpose */
    record Row(String id, Form form, String target, String recipient, String purpose, Phrase period, String document) {}

    /** What an export of a layer issued today would get. */
    record Line(String title, Phrase before, Phrase after, boolean refuses) {}

    @GetMapping
    String list(Model model, Locale language) {
        current.administrator();
        return page(RuleForm.EMPTY, model, language);
    }

    @PostMapping("/xem-truoc")
    String preview(RuleForm form, Model model, Locale language) {
        current.administrator();
        addEffect(form, model, language);
        return "grants/rules :: effect";
    }

    @PostMapping
    String save(RuleForm form, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> act.done(
                        "rules.done.saved", book.save(draft(form, language), by).id(), PATH),
                () -> page(form, model, language));
    }

    /** One rule, and what removing it would do. */
    @GetMapping("/{id}")
    String look(@PathVariable String id, Model model, Locale language) {
        current.administrator();
        ValidityRule rule = book.required(id);
        model.addAttribute("row", row(rule, language));
        model.addAttribute("lines", changed(book.effectOfRemoving(rule), language));
        return "grants/rule";
    }

    @PostMapping("/{id}/go-bo")
    String remove(@PathVariable String id, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    book.remove(id, act.document().text(1_000), by);
                    return act.done("rules.done.removed", id, PATH);
                },
                () -> look(id, model, language));
    }

    private RuleDraft draft(RuleForm form, Locale language) {
        return form.draft(targets.find(form.target(), language), principals.find(form.recipient(), language));
    }

    private String page(RuleForm form, Model model, Locale language) {
        model.addAttribute(
                "rows", book.list().stream().map(rule -> row(rule, language)).toList());
        model.addAttribute("form", form);
        model.addAttribute("forms", Form.values());
        model.addAttribute("targets", targets.choices(language));
        model.addAttribute("recipients", recipients(language));
        addEffect(form, model, language);
        return "grants/rules";
    }

    private List<Choice> recipients(Locale language) {
        return principals.choices(language).stream()
                .filter(choice -> Principal.of(choice.value()) instanceof Principal.Recipient)
                .toList();
    }

    /** Only where it changes something; nothing while the form is not filled in far enough. */
    private void addEffect(RuleForm form, Model model, Locale language) {
        model.addAttribute("lines", null);
        model.addAttribute("effectProblem", null);
        if (!form.isFilled()) {
            return;
        }
        try {
            RuleDraft draft = draft(form.withDocument("-"), language);
            model.addAttribute("lines", changed(book.effect(draft), language));
        } catch (Problem problem) {
            model.addAttribute("effectProblem", problem.words(language));
        }
    }

    private static List<Line> changed(List<TermEffect> effects, Locale language) {
        return effects.stream()
                .filter(TermEffect::changes)
                .map(effect -> line(effect, language))
                .toList();
    }

    private static Line line(TermEffect effect, Locale language) {
        return new Line(
                Targets.isEnglish(language) ? effect.titleEn() : effect.title(),
                phrase(effect.before()),
                phrase(effect.after()),
                effect.after() instanceof Term.Refused);
    }

    private static Phrase phrase(Term term) {
        if (term instanceof Term.Until until) {
            return new Phrase("rules.term.until", day(until.end()));
        }
        return new Phrase(term instanceof Term.NoTerm ? "rules.term.none" : "rules.term.refused");
    }

    private static String day(Instant end) {
        return DAY.format(end);
    }

    private Row row(ValidityRule rule, Locale language) {
        return new Row(
                rule.id(),
                rule.form(),
                targets.label(rule.target(), language),
                principals.label(rule.recipient(), language),
                rule.purpose().orElse(""),
                rule.period().map(RulePages::phrase).orElseGet(() -> new Phrase("rules.term.none")),
                rule.document());
    }

    /** In the units somebody would have set it in. */
    private static Phrase phrase(Period period) {
        if (period.getYears() > 0 && period.getMonths() == 0 && period.getDays() == 0) {
            return new Phrase("rules.period.years", String.valueOf(period.getYears()));
        } else if (period.toTotalMonths() > 0 && period.getDays() == 0) {
            return new Phrase("rules.period.months", String.valueOf(period.toTotalMonths()));
        } else if (period.toTotalMonths() == 0) {
            return new Phrase("rules.period.days", String.valueOf(period.getDays()));
        }
        return new Phrase(
                "rules.period.months-and-days",
                String.valueOf(period.toTotalMonths()),
                String.valueOf(period.getDays()));
    }
}
