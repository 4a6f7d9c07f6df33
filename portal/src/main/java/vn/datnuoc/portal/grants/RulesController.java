package vn.datnuoc.portal.grants;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.Term;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Parameter;

/** The rules of validity over HTTP, for administrators: {@code /api/validity-rules}. */
@RestController
class RulesController {

    private final RuleBook book;
    private final CurrentSubject current;

    RulesController(RuleBook book, CurrentSubject current) {
        this.book = book;
        this.current = current;
    }

    @GetMapping("/api/validity-rules")
    List<RuleJson> list() {
        current.administrator();
        return book.list().stream().map(RuleJson::of).toList();
    }

    @PostMapping("/api/validity-rules")
    @ResponseStatus(HttpStatus.CREATED)
    RuleJson save(@RequestBody RuleJson rule) {
        Account by = current.administrator();
        return RuleJson.of(book.save(rule.draft(), by));
    }

    @PostMapping("/api/validity-rules/effect")
    List<EffectView> effect(@RequestBody RuleJson rule) {
        current.administrator();
        return book.effect(rule.draft()).stream().map(EffectView::of).toList();
    }

    @PostMapping("/api/validity-rules/{id}/remove")
    void remove(@PathVariable String id, @RequestBody Removal removal) {
        Account by = current.administrator();
        book.remove(id, new Parameter("document", removal.document).text(1_000), by);
    }

    @GetMapping("/api/validity-rules/history")
    List<ActView> history() {
        current.administrator();
        return book.history().stream().map(ActView::of).toList();
    }

    /** @param document the decision that orders it */
    record Removal(@Nullable String document) {}

    record ActView(
            String rule,
            String act,
            String account,
            Instant at,
            String document,
            Optional<RuleJson> was,
            Optional<RuleJson> became) {

        static ActView of(RuleAct act) {
            return new ActView(
                    act.rule(),
                    act.act(),
                    act.account(),
                    act.at(),
                    act.document(),
                    act.was().map(RuleJson::of),
                    act.became().map(RuleJson::of));
        }
    }

    record EffectView(String layer, String title, String titleEn, boolean changes, TermView before, TermView after) {

        static EffectView of(TermEffect effect) {
            return new EffectView(
                    effect.layer().toString(),
                    effect.title(),
                    effect.titleEn(),
                    effect.changes(),
                    TermView.of(effect.before()),
                    TermView.of(effect.after()));
        }
    }

    /**
     * @param refused nothing may be issued
     * @param until absent is "no term", or refused
     * @param rule id of the rule that says so, or the clause of the Decision
     */
    record TermView(boolean refused, Optional<Instant> until, String rule) {

        static TermView of(Term term) {
            if (term instanceof Term.Until until) {
                return new TermView(false, Optional.of(until.end()), until.rule());
            } else if (term instanceof Term.NoTerm free) {
                return new TermView(false, Optional.empty(), free.rule());
            }
            return new TermView(true, Optional.empty(), Term.Refused.NO_RULE);
        }
    }
}
