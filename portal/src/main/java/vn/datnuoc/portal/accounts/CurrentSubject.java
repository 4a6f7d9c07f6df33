package vn.datnuoc.portal.accounts;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.Problem;

/** Who asks, in this request. The account is read anew each time, so a lock holds from the next request on. */
@Component
public class CurrentSubject {

    private final Accounts accounts;

    CurrentSubject(Accounts accounts) {
        this.accounts = accounts;
    }

    /** What the policy decides on; {@link Subject#ANONYMOUS} when nobody is logged in. */
    public Subject subject() {
        return account().<Subject>map(Account::subject).orElse(Subject.ANONYMOUS);
    }

    /** Absent when nobody is logged in, or when the account has changed since. */
    public Optional<Account> account() {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        return current != null && current.getPrincipal() instanceof LoggedIn loggedIn
                ? accounts.find(loggedIn.name()).filter(account -> account.version() == loggedIn.version())
                : Optional.empty();
    }

    /** @throws Problem 401 when nobody is logged in, 403 when the account may do nothing */
    public Account required() {
        Account account = account().orElseThrow(() -> Problem.unauthorised("Cần đăng nhập. / Log in first."));
        if (!account.subject().active()) {
            throw Problem.forbidden("Tài khoản chưa được sử dụng. / The account is locked or not yet in use.");
        }
        return account;
    }
}
