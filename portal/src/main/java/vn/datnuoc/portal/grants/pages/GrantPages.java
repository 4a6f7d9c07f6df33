package vn.datnuoc.portal.grants.pages;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.grants.GrantBook;
import vn.datnuoc.portal.grants.GrantDraft;
import vn.datnuoc.portal.grants.GrantFilter;
import vn.datnuoc.portal.grants.GrantRecord;
import vn.datnuoc.portal.server.Problem;

/** The list of grants, one grant, and what can be done with it: confirm, end, remove. */
@Controller
@RequestMapping(GrantPages.PATH)
class GrantPages {

    static final String PATH = "/quan-tri/quyen";

    /** In characters. */
    private static final int MOST_DOCUMENT = 500;

    private final GrantBook book;
    private final EffectPreview preview;
    private final Principals principals;
    private final Targets targets;
    private final CurrentSubject current;
    private final Clock clock;

    GrantPages(
            GrantBook book,
            EffectPreview preview,
            Principals principals,
            Targets targets,
            CurrentSubject current,
            Clock clock) {
        this.book = book;
        this.preview = preview;
        this.principals = principals;
        this.targets = targets;
        this.current = current;
        this.clock = clock;
    }

    @Bean
    static MenuEntry grantsMenuEntry(GrantBook book) {
        return new MenuEntry(30, PATH, "grants.title", "grants.lead", () -> proposals(book));
    }

    private static long proposals(GrantBook book) {
        return book.list(GrantFilter.ALL).stream()
                .filter(record -> record.state() == GrantRecord.State.PROPOSED)
                .count();
    }

    /**
     * @param who an account gives everything that covers it; whatever else gives what is for exactly that
     * @param what a layer gives everything that covers it; a component what is for it or for one of its layers
     */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String what,
            Model model,
            Locale language) {
        Account by = current.administrator();
        Optional<Principal> principal = principals.find(who, language);
        Optional<Target> target = targets.find(what, language);
        List<GrantRow> rows = book.list(GrantFilter.ALL).stream()
                .filter(record -> principal.map(some -> concerns(record, some)).orElse(true))
                .filter(record -> target.map(some -> concerns(record, some)).orElse(true))
                .map(record -> row(record, by, language))
                .toList();
        model.addAttribute("proposals", rows.stream().filter(GrantRow::proposed).toList());
        model.addAttribute("rows", rows.stream().filter(row -> !row.proposed()).toList());
        model.addAttribute("who", who);
        model.addAttribute("what", what);
        model.addAttribute("whoWrong", !who.isBlank() && principal.isEmpty());
        model.addAttribute("whatWrong", !what.isBlank() && target.isEmpty());
        model.addAttribute("principals", principals.choices(language));
        model.addAttribute("targets", targets.choices(language));
        return "grants/list";
    }

    private boolean concerns(GrantRecord record, Principal asked) {
        Principal principal = record.grant().principal();
        return principal.equals(asked)
                || asked instanceof Principal.OfAccount
                        && principals.covered(asked).stream().anyMatch(principal::covers);
    }

    private static boolean concerns(GrantRecord record, Target asked) {
        Target target = record.grant().target();
        if (asked instanceof Target.OfLayer layer) {
            return target.covers(layer.name());
        }
        return target.equals(asked) || target instanceof Target.OfLayer layer && asked.covers(layer.name());
    }

    @GetMapping("/{id}")
    String look(@PathVariable String id, Model model, Locale language) {
        Account by = current.administrator();
        return page(required(book, id), by, model, language);
    }

    @PostMapping("/{id}/xac-nhan")
    String confirm(@PathVariable String id, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> act.done(
                        "grants.done.confirmed", book.confirm(id, by).grant().id(), PATH),
                () -> look(id, model, language));
    }

    @PostMapping("/{id}/ket-thuc")
    String end(@PathVariable String id, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    book.end(id, clock.instant(), act.document().text(MOST_DOCUMENT), by);
                    return act.done("grants.done.ended", id, PATH);
                },
                () -> look(id, model, language));
    }

    @PostMapping("/{id}/go-bo")
    String remove(@PathVariable String id, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    book.remove(id, act.document().text(MOST_DOCUMENT), by);
                    return act.done("grants.done.removed", id, PATH);
                },
                () -> look(id, model, language));
    }

    private String page(GrantRecord record, Account by, Model model, Locale language) {
        GrantRow row = row(record, by, language);
        model.addAttribute("row", row);
        switch (record.state()) {
            case PROPOSED ->
                model.addAttribute("effect", preview.of(GrantDraft.of(record.grant()), by.subject(), language));
            case IN_FORCE -> {
                model.addAttribute("ending", preview.ofEnding(record.grant(), language));
                model.addAttribute("removing", preview.ofRemoving(record.grant(), language));
            }
            case PLANNED, OVER -> model.addAttribute("removing", preview.ofRemoving(record.grant(), language));
        }
        return "grants/grant";
    }

    private GrantRow row(GrantRecord record, Account by, Locale language) {
        return GrantRow.of(
                record,
                principals.label(record.grant().principal(), language),
                targets.label(record.grant().target(), language),
                by.name());
    }

    /** @throws Problem 404 when there is none */
    static GrantRecord required(GrantBook book, String id) {
        return book.list(GrantFilter.ALL).stream()
                .filter(record -> record.grant().id().equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Không có quyền " + id + ". / There is no grant " + id + "."));
    }
}
