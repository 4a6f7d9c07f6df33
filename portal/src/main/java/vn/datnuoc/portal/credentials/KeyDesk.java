package vn.datnuoc.portal.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/** Makes and revokes personal keys, and keeps in the log who did. */
@Component
class KeyDesk {

    static final int LONGEST_DAYS = 366;
    static final int USUAL_DAYS = 90;

    private static final int TITLE_LENGTH = 100;
    private static final int GOOD_KEYS = 20;
    private static final int TARGETS_LENGTH = 2_000;

    /** DISCOVER opens no door that is not open anyway. */
    static final List<Right> RIGHTS = List.of(Right.VIEW, Right.QUERY, Right.EXPORT, Right.EDIT);

    private final PersonalKeys keys;
    private final AuditLog audit;
    private final Clock clock;

    KeyDesk(PersonalKeys keys, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    List<PersonalKey> list(String account) {
        return keys.list(account);
    }

    /** Whether the key opens anything now; it also ends when its account changes. */
    boolean isGood(PersonalKey key, Account holder) {
        return key.isGoodAt(clock.instant()) && key.accountVersion() == holder.version();
    }

    /** The last day of a new key, unless its holder says otherwise. */
    LocalDate usualLastDay() {
        return today().plusDays(USUAL_DAYS);
    }

    LocalDate latestLastDay() {
        return today().plusDays(LONGEST_DAYS);
    }

    /**
     * @param lastDay the last day on which it is good
     * @return the key whole, to be shown once
     * @throws Problem 400 that names what is wrong, 409 when there are too many
     */
    KeyText create(Account holder, String title, KeyScope scope, LocalDate lastDay) {
        check(holder, title, scope, lastDay);
        if (keys.list(holder.name()).stream().filter(key -> isGood(key, holder)).count() >= GOOD_KEYS) {
            throw Problem.conflict("Mỗi tài khoản có tối đa 20 khóa còn dùng được, hãy thu hồi bớt."
                    + " / An account has at most 20 good keys; revoke some.");
        }
        Instant expires = lastDay.plusDays(1).atStartOfDay(Moment.ZONE).toInstant();
        String what = "%s %s %s until=%s"
                .formatted(KeyService.text(scope.services()), scope.targetsText(), scope.right(), lastDay);
        return audit.administer(
                holder.subject(), "KEY_CREATE", what, () -> keys.create(holder, title.strip(), scope, expires));
    }

    private void check(Account holder, String title, KeyScope scope, LocalDate lastDay) {
        if (title.isBlank() || title.length() > TITLE_LENGTH) {
            throw Problem.badParameter(
                    "title", title, "cần tên dài từ 1 đến 100 ký tự / a name of 1 to 100 characters expected");
        }
        if (scope.services().isEmpty()) {
            throw Problem.badParameter(
                    "services", "", "ít nhất một trong WMS, WFS, API / at least one of WMS, WFS, API");
        }
        if (scope.targets().isEmpty() || scope.targetsText().length() > TARGETS_LENGTH) {
            throw Problem.badParameter(
                    "layers", scope.targetsText(), "* hoặc ít nhất một lớp / * or at least one layer");
        }
        checkRight(holder, scope.right());
        checkLastDay(lastDay);
    }

    private static void checkRight(Account holder, Right right) {
        boolean beyond = right == Right.EDIT && holder.kind() == AccountKind.KHAI_THAC;
        if (!RIGHTS.contains(right) || beyond) {
            throw Problem.badParameter(
                    "right",
                    right.name(),
                    beyond
                            ? "tài khoản khai thác không có quyền sửa / an account of kind KHAI_THAC never edits"
                            : "VIEW, QUERY, EXPORT hoặc EDIT / VIEW, QUERY, EXPORT or EDIT expected");
        }
    }

    private void checkLastDay(LocalDate lastDay) {
        if (lastDay.isBefore(today()) || lastDay.isAfter(latestLastDay())) {
            throw Problem.badParameter(
                    "until",
                    lastDay.toString(),
                    "từ hôm nay đến " + latestLastDay() + " / from today to " + latestLastDay());
        }
    }

    /** @throws Problem 404 when the account has no such good key */
    void revoke(Account by, String account, String id, String document) {
        String what = "key=" + id + " of=" + account + (document.isEmpty() ? "" : " document=" + document);
        boolean revoked = audit.administer(by.subject(), "KEY_REVOKE", what, () -> keys.revoke(account, id));
        if (!revoked) {
            throw Problem.notFound("Không có khóa này, hoặc đã thu hồi. / There is no such key, or it is revoked.");
        }
    }

    /** Targets of a key as a form or a command sends them. @throws Problem 400 */
    static Set<Target> targets(String commaSeparated) {
        try {
            return KeyScope.targets(commaSeparated.isBlank() ? "*" : commaSeparated);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                    "layers",
                    commaSeparated,
                    "các lớp như dd:thua_dat, các thành phần như dd, hoặc * / layers,"
                            + " components or * expected, with commas");
        }
    }

    /** @throws Problem 400 */
    static Set<KeyService> services(String commaSeparated) {
        try {
            return KeyService.parse(commaSeparated);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                    "services", commaSeparated, "ít nhất một trong WMS, WFS, API / at least one of WMS, WFS, API");
        }
    }

    LocalDate today() {
        return clock.instant().atZone(Moment.ZONE).toLocalDate();
    }
}
