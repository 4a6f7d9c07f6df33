package vn.datnuoc.portal.accounts;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.ServerSettings;

/** Who asks, in this request. The account is read once for each, so a lock holds from the next request on. */
@Component
public class CurrentSubject {

    /** The problem's code when nothing but the second factor is missing. */
    public static final String CODE_NEEDED = "TOTP";

    private static final String READ = CurrentSubject.class.getName();

    private final Accounts accounts;
    private final ServerSettings settings;

    CurrentSubject(Accounts accounts, ServerSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /** What the policy decides on; {@link Subject#ANONYMOUS} when nobody is logged in. */
    public Subject subject() {
        return current(CallingSystem.class)
                .map(CallingSystem::subject)
                .or(() -> account().map(Account::subject))
                .orElse(Subject.ANONYMOUS);
    }

    /** Absent when nobody is logged in, or when the account has changed since. */
    public Optional<Account> account() {
        return loggedIn().flatMap(this::account);
    }

    private Optional<Account> account(LoggedIn by) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(by);
        }
        if (request.getAttribute(READ, SCOPE_REQUEST) instanceof ReadAccount read
                && read.by().equals(by)) {
            return read.account();
        }
        ReadAccount read = new ReadAccount(by, read(by));
        request.setAttribute(READ, read, SCOPE_REQUEST);
        return read.account();
    }

    private Optional<Account> read(LoggedIn by) {
        return accounts.find(by.name())
                .filter(account -> account.version() == by.version())
                .map(account -> account.within(by.reach()));
    }

    /** What the request under way found; a log-in within it is another one. */
    private record ReadAccount(LoggedIn by, Optional<Account> account) {}

    /** @throws Problem 401 when nobody is logged in, 403 when the account may do nothing */
    public Account required() {
        Account account = account().orElseThrow(() -> Problem.unauthorised("Cần đăng nhập. / Log in first."));
        if (!account.subject().active()) {
            throw Problem.forbidden("Tài khoản chưa được sử dụng. / The account is locked or not yet in use.");
        }
        return account;
    }

    /**
     * Whoever administers: an administrator by a session in which the code of the authenticator was right. Of the
     * demonstration, with its known password: on this machine only, and there also by Basic and without a code.
     *
     * @throws Problem 401 when nobody is logged in, 403 when the account or the way of its log-in does not do
     */
    public Account administrator() {
        Account account = required();
        LoggedIn by = loggedIn().orElseThrow();
        if (account.kind() != AccountKind.QUAN_TRI) {
            throw Problem.forbidden("Chỉ tài khoản quản trị. / For accounts of kind QUAN_TRI only.");
        }
        requireNoKey(by);
        if (account.demo()) {
            requireThisMachine(by);
        } else {
            requireSecondFactor(by);
        }
        return account;
    }

    /**
     * The holder of the account in person, for what belongs to the account itself: its password, keys and sessions. An
     * administrator needs the code of the authenticator here too, once there is one.
     *
     * @throws Problem 401 when nobody is logged in, 403 when a key is used
     */
    public Account holder() {
        return bySession(required());
    }

    /** The account, when it has logged in by a session. @throws Problem 403 */
    public Account bySession(Account account) {
        LoggedIn by = loggedIn().orElseThrow();
        requireNoKey(by);
        if (by.attempt().channel() != Channel.SESSION
                && !(account.demo() && settings.demo() && by.attempt().local())) {
            throw Problem.forbidden("Cần đăng nhập bằng phiên, không dùng Basic. / Log in by a session, not by Basic.");
        }
        return account;
    }

    private static void requireNoKey(LoggedIn by) {
        if (by.attempt().channel() == Channel.KEY) {
            throw Problem.forbidden("Khóa cá nhân không dùng để quản trị hay để quản lý tài khoản."
                    + " / A personal key neither administers nor manages its account.");
        }
    }

    private void requireThisMachine(LoggedIn by) {
        if (!settings.demo() || !by.attempt().local()) {
            throw Problem.forbidden("Tài khoản minh họa chỉ quản trị tại chính máy chủ."
                    + " / A demo account administers on the server's own machine only.");
        }
    }

    private static void requireSecondFactor(LoggedIn by) {
        if (by.attempt().channel() != Channel.SESSION) {
            throw Problem.forbidden("Việc quản trị cần đăng nhập bằng phiên và mã xác thực (TOTP), không dùng Basic."
                    + " / To administer, log in by a session with a TOTP code, never by Basic.");
        }
        if (!by.secondFactor()) {
            throw Problem.forbidden("Việc quản trị cần mã xác thực (TOTP). / To administer, a TOTP code is needed.")
                    .withCode(CODE_NEEDED);
        }
    }

    /** How whoever asks has logged in; absent when nobody is. */
    public static Optional<LoggedIn> loggedIn() {
        return current(LoggedIn.class);
    }

    private static <T> Optional<T> current(Class<T> type) {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && type.isInstance(current.getPrincipal())
                ? Optional.of(type.cast(current.getPrincipal()))
                : Optional.empty();
    }
}
