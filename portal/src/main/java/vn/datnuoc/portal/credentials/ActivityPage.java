package vn.datnuoc.portal.credentials;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditTrail;
import vn.datnuoc.portal.server.Parameter;

/** {@code /tai-khoan/hoat-dong}: what the audit log says of one's own account, and nothing else (Art. 8.3). */
@Controller
class ActivityPage {

    private static final String TITLE = "credentials.operation.";

    /** By which one can filter; the log may know others. */
    private static final List<String> OPERATIONS = List.of(
            "LOGIN",
            "LOGIN_CODE",
            "PASSWORD_CHANGE",
            "KEY_CREATE",
            "KEY_REVOKE",
            "SESSION_END",
            "SIMULTANEOUS_USE",
            "GetMap",
            "GetFeature",
            "GetFeatureInfo",
            "identify",
            "search",
            "DRAFT_ADD",
            "DRAFT_APPROVE",
            "DRAFT_REJECT",
            "PUBLISH",
            "GRANT_SAVE",
            "GRANT_CONFIRM",
            "GRANT_END",
            "ACCOUNT_REQUEST");

    private final SecondFactor secondFactor;
    private final AuditTrail trail;
    private final MessageSource texts;

    ActivityPage(SecondFactor secondFactor, AuditTrail trail, MessageSource texts) {
        this.secondFactor = secondFactor;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping("/tai-khoan/hoat-dong")
    String page(
            @RequestParam(name = "ngay", defaultValue = "") String day,
            @RequestParam(name = "loai", defaultValue = "") String operation,
            @RequestParam(name = "trang", defaultValue = "1") int page,
            Locale locale,
            Model model) {
        Account holder = secondFactor.holder();
        AuditTrail.Page found = trail.of(
                holder.name(),
                new Parameter("ngay", day).optionalDate(),
                Optional.of(operation).filter(name -> !name.isEmpty()),
                page);
        model.addAttribute("day", day);
        model.addAttribute("operation", operation);
        model.addAttribute("page", found.page());
        model.addAttribute("more", found.more());
        model.addAttribute(
                "operations",
                OPERATIONS.stream()
                        .map(name -> new Kind(name, title(name, locale)))
                        .toList());
        model.addAttribute(
                "rows",
                found.entries().stream()
                        .map(entry -> Row.of(entry, title(entry.operation(), locale)))
                        .toList());
        return "credentials/activity";
    }

    /** The log's own word for what has no title. */
    private String title(String operation, Locale locale) {
        return String.valueOf(texts.getMessage(TITLE + operation.replace(' ', '-'), null, operation, locale));
    }

    /** One kind of act in the filter. */
    record Kind(String name, String title) {}

    /** One act as the page shows it. */
    record Row(String time, String title, String detail, List<String> layers, String outcome, String tone, long count) {

        static Row of(AuditTrail.Entry entry, String title) {
            return new Row(
                    Moment.second(entry.time()),
                    title,
                    entry.detail(),
                    entry.layers(),
                    entry.outcome(),
                    tone(entry.outcome()),
                    entry.count());
        }

        private static String tone(String outcome) {
            return switch (outcome) {
                case "OK" -> "good";
                case "REFUSED", "FAILED" -> "bad";
                default -> "warn";
            };
        }
    }
}
