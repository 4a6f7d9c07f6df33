package vn.datnuoc.portal.inspection;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.administration.FormAct;
import vn.datnuoc.portal.administration.MenuEntry;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.audit.AuditTrail;
import vn.datnuoc.portal.audit.AuditVerifier;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Province;

/** Searching the log by account, layer, act and day, and checking that nobody has altered it. */
@Controller
@RequestMapping(LogPages.PATH)
class LogPages {

    static final String PATH = "/quan-tri/nhat-ky";
    private static final String VIEW = "inspection/log";
    private static final int MOST_FAULTS = 20;

    private final AuditTrail trail;
    private final AuditLog log;
    private final CurrentSubject current;
    private final MessageSource messages;

    LogPages(AuditTrail trail, AuditLog log, CurrentSubject current, MessageSource messages) {
        this.trail = trail;
        this.log = log;
        this.current = current;
        this.messages = messages;
    }

    @Bean
    static MenuEntry logMenuEntry() {
        return new MenuEntry(80, PATH, "inspection.title", "inspection.lead");
    }

    /**
     * What a reader asks for, as the form sends it.
     *
     * @param ai account
     * @param lop layer
     * @param viec operation
     * @param ngay day
     */
    record Asked(String ai, String lop, String viec, String ngay, int trang) {

        Asked {
            ai = ai.strip();
            lop = lop.strip();
            viec = viec.strip();
        }

        /** @throws vn.datnuoc.portal.server.Problem 400 when the day is none */
        AuditTrail.Question question() {
            return new AuditTrail.Question(
                    optional(ai), new Parameter("ngay", ngay).optionalDate(), optional(viec), optional(lop));
        }

        /** As the log keeps it. */
        String text() {
            return "account=" + ai + " layer=" + lop + " act=" + viec + " day=" + ngay + " page=" + trang;
        }

        private static Optional<String> optional(String text) {
            return Optional.of(text).filter(some -> !some.isEmpty());
        }
    }

    /** One act as the page shows it. @param title the log's own word for what has no other */
    record Row(AuditTrail.Entry entry, ZonedDateTime time, String title, String tone) {}

    /** Reading is recorded before anything is read. */
    @GetMapping
    String search(
            @RequestParam(defaultValue = "") String ai,
            @RequestParam(defaultValue = "") String lop,
            @RequestParam(defaultValue = "") String viec,
            @RequestParam(defaultValue = "") String ngay,
            @RequestParam(defaultValue = "1") int trang,
            FormAct act,
            Model model,
            Locale language) {
        Account reader = current.administrator();
        Asked asked = new Asked(ai, lop, viec, ngay, trang);
        model.addAttribute("asked", asked);
        model.addAttribute("rows", List.of());
        model.addAttribute("more", false);
        return act.orShow(
                () -> {
                    AuditTrail.Question question = asked.question();
                    log.record(reader.name(), "AUDIT_READ", "OK", asked.text());
                    add(trail.search(question, trang), model, language);
                    return VIEW;
                },
                () -> VIEW);
    }

    private void add(AuditTrail.Page page, Model model, Locale language) {
        model.addAttribute(
                "rows",
                page.entries().stream().map(entry -> row(entry, language)).toList());
        model.addAttribute("more", page.more());
    }

    /** Reads the whole log, so only when somebody asks for it. */
    @PostMapping
    String verify(Model model, FormAct act, Locale language) {
        Account reader = current.administrator();
        log.record(reader.name(), "AUDIT_VERIFY", "OK", "");
        AuditVerifier.Report report = trail.verify();
        model.addAttribute("report", report);
        model.addAttribute(
                "faults",
                report.faults().subList(0, Math.min(MOST_FAULTS, report.faults().size())));
        model.addAttribute("verified", Province.time(Instant.now()));
        return search("", "", "", "", 1, act, model, language);
    }

    private Row row(AuditTrail.Entry entry, Locale language) {
        String title = messages.getMessage(
                "credentials.operation." + entry.operation().replace(' ', '-'), null, entry.operation(), language);
        return new Row(entry, Province.time(entry.time()), String.valueOf(title), tone(entry.outcome()));
    }

    private static String tone(String outcome) {
        return switch (outcome) {
            case "OK" -> "good";
            case "REFUSED", "FAILED" -> "bad";
            default -> "warn";
        };
    }
}
