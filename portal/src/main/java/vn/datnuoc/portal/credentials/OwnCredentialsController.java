package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditTrail;
import vn.datnuoc.portal.server.Parameter;

/** What belongs to the account that asks: its keys, its sessions and what it has done. */
@RestController
class OwnCredentialsController {

    private final SecondFactor secondFactor;
    private final KeyDesk keys;
    private final SessionDesk sessions;
    private final AuditTrail trail;

    OwnCredentialsController(SecondFactor secondFactor, KeyDesk keys, SessionDesk sessions, AuditTrail trail) {
        this.secondFactor = secondFactor;
        this.keys = keys;
        this.sessions = sessions;
        this.trail = trail;
    }

    @GetMapping("/api/keys")
    List<KeyView> keys() {
        Account holder = secondFactor.holder();
        return keys.list(holder.name()).stream()
                .map(key -> KeyView.of(key, keys.isGood(key, holder)))
                .toList();
    }

    @PostMapping("/api/keys")
    @ResponseStatus(HttpStatus.CREATED)
    NewKey create(@RequestBody KeyWish wish, HttpServletResponse response) {
        Account holder = secondFactor.holder();
        KeyScope scope = new KeyScope(
                KeyDesk.services(wish.services().orElse("WMS,WFS")),
                KeyDesk.targets(wish.layers().orElse("*")),
                new Parameter("right", wish.right().orElse(Right.QUERY.name())).oneOf(Right.class));
        LocalDate lastDay =
                new Parameter("until", wish.until().orElse(null)).optionalDate().orElseGet(keys::usualLastDay);
        KeyText key = keys.create(holder, wish.title().orElse(""), scope, lastDay);
        response.setHeader("Cache-Control", "no-store");
        return new NewKey(key.id(), key.written(), lastDay);
    }

    @DeleteMapping("/api/keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        Account holder = secondFactor.holder();
        keys.revoke(holder, holder.name(), id, "");
    }

    @GetMapping("/api/sessions")
    List<SessionView> sessions(HttpServletRequest request) {
        return sessions.list(secondFactor.holder().name()).stream()
                .map(session -> SessionView.of(session, SessionWatch.current(request)))
                .toList();
    }

    @DeleteMapping("/api/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        Account holder = secondFactor.holder();
        sessions.end(holder, holder.name(), id, "");
    }

    /**
     * What the log says of this account, the newest first.
     *
     * @param day in Asia/Ho_Chi_Minh; any when absent
     * @param operation as the log names it; any when absent
     */
    @GetMapping("/api/activity")
    AuditTrail.Page activity(
            @RequestParam Optional<String> day,
            @RequestParam Optional<String> operation,
            @RequestParam(defaultValue = "1") int page) {
        Account holder = secondFactor.holder();
        return trail.of(
                holder.name(),
                new Parameter("day", day.orElse(null)).optionalDate(),
                operation.filter(text -> !text.isBlank()),
                page);
    }

    /**
     * A key that is wished for.
     *
     * @param services of WMS, WFS and API, with commas; both services when absent
     * @param layers layers and components with commas, or {@code *}; all when absent
     * @param right {@code QUERY} when absent
     * @param until last day, {@code 2026-12-31}; 90 days when absent
     */
    record KeyWish(
            Optional<String> title,
            Optional<String> services,
            Optional<String> layers,
            Optional<String> right,
            Optional<String> until) {}

    /** @param key whole, this once */
    record NewKey(String id, String key, LocalDate until) {

        @Override
        public String toString() {
            return "new key " + id;
        }
    }

    /** @param good whether it opens anything now */
    record KeyView(
            String id,
            String title,
            String services,
            String layers,
            String right,
            Instant created,
            Instant expires,
            Optional<Instant> lastUsed,
            Optional<String> lastAddress,
            boolean good) {

        static KeyView of(PersonalKey key, boolean good) {
            return new KeyView(
                    key.id(),
                    key.title(),
                    KeyService.text(key.scope().services()),
                    key.scope().targetsText(),
                    key.scope().right().name(),
                    key.created(),
                    key.expires(),
                    key.lastUsed(),
                    key.lastAddress(),
                    good);
        }
    }

    /** @param current whether it is the session that asks */
    record SessionView(String id, String address, String browser, Instant began, Instant lastSeen, boolean current) {

        static SessionView of(LogInSession session, String current) {
            return new SessionView(
                    session.id(),
                    session.address(),
                    session.browser(),
                    session.began(),
                    session.lastSeen(),
                    session.id().equals(current));
        }
    }
}
