package vn.datnuoc.portal.grants.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Bar;
import vn.datnuoc.policy.ConnectionApproval;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Validity;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.ConnectionBook;
import vn.datnuoc.portal.connections.ConnectionDraft;
import vn.datnuoc.portal.server.Problem;

/** {@code /quan-tri/ket-noi}: systems of agencies that connect (Art. 7.2, 14): approving, changing, revoking them. */
@Controller
@RequestMapping(ConnectionPages.PATH)
class ConnectionPages {

    static final String PATH = "/quan-tri/ket-noi";

    private final ConnectionBook book;
    private final EffectPreview preview;
    private final Principals principals;
    private final Targets targets;
    private final CurrentSubject current;
    private final Clock clock;

    ConnectionPages(
            ConnectionBook book,
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
    static MenuEntry connectionsMenuEntry() {
        return new MenuEntry(50, PATH, "connections.title", "connections.lead");
    }

    /**
     * A connection as the list shows it.
     *
     * @param until last day
     * @param bar why it has nothing now; empty when nothing bars it
     */
    record Row(Connection connection, String agency, List<String> scope, LocalDate from, LocalDate until, String bar) {

        public boolean revoked() {
            return connection.revoked().isPresent();
        }

        public boolean waits() {
            return connection.accepted().isEmpty() && !revoked();
        }
    }

    @GetMapping
    String list(Model model, Locale language) {
        current.administrator();
        model.addAttribute(
                "rows", book.list().stream().map(one -> row(one, language)).toList());
        return "connections/list";
    }

    @GetMapping("/moi")
    String form(Model model, Locale language) {
        current.administrator();
        return page(ConnectionForm.EMPTY, Optional.empty(), model, language);
    }

    @GetMapping("/{code}")
    String look(@PathVariable String code, Model model, Locale language) {
        current.administrator();
        Connection connection = book.required(code);
        return page(ConnectionForm.of(connection), Optional.of(connection), model, language);
    }

    /** What it would see as the form stands, once it is accepted and calls from an approved address. */
    @PostMapping("/xem-truoc")
    String preview(@RequestParam MultiValueMap<String, String> sent, Model model, Locale language) {
        current.administrator();
        addEffect(ConnectionForm.of(sent), model, language);
        return "connections/form :: effect";
    }

    @PostMapping("/moi")
    String approve(@RequestParam MultiValueMap<String, String> sent, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        ConnectionForm form = ConnectionForm.of(sent);
        return act.orShow(
                () -> {
                    String secret = book.approve(form.code(), form.draft(clock.instant()), by);
                    return act.tellOnce("secret", secret, path(form.code()));
                },
                () -> page(form, Optional.empty(), model, language));
    }

    @PostMapping("/{code}")
    String change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            FormAct act,
            Model model,
            Locale language) {
        Account by = current.administrator();
        Connection before = book.required(code);
        ConnectionForm form = ConnectionForm.of(sent);
        return act.orShow(
                () -> {
                    book.change(code, form.draft(clock.instant()), by);
                    return act.done("connections.done.changed", path(code));
                },
                () -> page(form, Optional.of(before), model, language));
    }

    @PostMapping("/{code}/mat-khau")
    String renewSecret(@PathVariable String code, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    String secret = book.renewSecret(code, act.document().text(1_000), by);
                    return act.tellOnce("secret", secret, path(code));
                },
                () -> look(code, model, language));
    }

    @PostMapping("/{code}/thu-hoi")
    String revoke(@PathVariable String code, FormAct act, Model model, Locale language) {
        Account by = current.administrator();
        return act.orShow(
                () -> {
                    book.revoke(code, act.document().text(1_000), by);
                    return act.done("connections.done.revoked", path(code));
                },
                () -> look(code, model, language));
    }

    private static String path(String code) {
        return PATH + "/" + code;
    }

    private String page(ConnectionForm form, Optional<Connection> connection, Model model, Locale language) {
        model.addAttribute("form", form);
        model.addAttribute("row", connection.map(one -> row(one, language)).orElse(null));
        model.addAttribute("agencies", principals.agencies());
        model.addAttribute("persons", principals.persons());
        model.addAttribute("targets", targets.choices(language));
        connection.ifPresent(one -> model.addAttribute("revoking", revoking(one, language)));
        addEffect(form, model, language);
        return "connections/form";
    }

    private Row row(Connection connection, Locale language) {
        return new Row(
                connection,
                principals.agencies().stream()
                        .filter(agency -> agency.code().equals(connection.agency()))
                        .findFirst()
                        .map(agency -> agency.name())
                        .orElse(connection.agency()),
                connection.approval().scope().stream()
                        .map(target -> targets.label(target, language))
                        .sorted()
                        .toList(),
                day(connection.approval().from()),
                day(connection.approval().until().minusMillis(1)),
                connection
                        .subject()
                        .barred(clock.instant())
                        .map(bar -> title(bar, language))
                        .orElse(""));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Validity.ZONE).toLocalDate();
    }

    private static String title(Bar bar, Locale language) {
        return Targets.isEnglish(language) ? bar.titleEn() : bar.titleVi();
    }

    private void addEffect(ConnectionForm form, Model model, Locale language) {
        model.addAttribute("effect", null);
        model.addAttribute("effectProblem", null);
        if (!form.isFilled()) {
            return;
        }
        try {
            Subject before = book.list().stream()
                    .filter(known -> known.code().equals(form.code()))
                    .findFirst()
                    .<Subject>map(Connection::subject)
                    .orElse(Subject.ANONYMOUS);
            Subject after = accepted(form, form.forPreview().draft(clock.instant()));
            model.addAttribute("effect", preview.between(before, after, language));
        } catch (Problem problem) {
            model.addAttribute("effectProblem", problem.words(language));
        }
    }

    /** What it would lose for good. */
    private Effect revoking(Connection connection, Locale language) {
        ConnectionApproval now = connection.approval();
        ConnectionApproval revoked = new ConnectionApproval(
                now.scope(), now.from(), now.until(), now.addresses(), now.dutiesAccepted(), true);
        Subject.Connection before = connection.subject();
        Subject after = new Subject.Connection(
                before.code(),
                before.agency(),
                before.agencyType(),
                before.custodian(),
                before.custodianActive(),
                revoked,
                before.address());
        return preview.between(before, after, language);
    }

    /** As it will be in its term, with its duties accepted, called from an approved address. */
    private Subject accepted(ConnectionForm form, ConnectionDraft draft) {
        Instant now = clock.instant();
        ConnectionApproval approval = new ConnectionApproval(
                draft.scope(), now.minusSeconds(1), draft.until(), draft.addresses(), true, false);
        String address = draft.addresses().iterator().next().toString().split("/", 2)[0];
        return new Subject.Connection(
                form.code(), draft.agency(), AgencyType.STATE_BODY, draft.custodian(), true, approval, address);
    }
}
