package vn.datnuoc.portal.credentials;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.LoggedIn;
import vn.datnuoc.portal.audit.AuditLog;

/** Checks name and password, for the log-in form and for Basic alike. */
@Component
class PasswordCheck implements AuthenticationProvider {

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final FailedLogIns failed;
    private final RememberedChecks remembered;
    private final AuditLog audit;
    private final String nobodysHash;

    PasswordCheck(
            Accounts accounts,
            PasswordEncoder passwords,
            FailedLogIns failed,
            RememberedChecks remembered,
            AuditLog audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failed = failed;
        this.remembered = remembered;
        this.audit = audit;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Attempt from = from(attempt);
        if (failed.isLockedOut(from.address())) {
            throw new LockedOutException();
        }
        Optional<Account> account = accounts.find(name);
        if (account.filter(a -> a.mayLogIn() && remembered.contains(a, password))
                .isPresent()) {
            return authenticated(account.get(), from);
        }
        return checked(account, name, password, from);
    }

    /** A missing account costs the same hash as a wrong password, so that time does not tell them apart. */
    private Authentication checked(Optional<Account> account, String name, String password, Attempt from) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = passwords.matches(password, hash)
                && account.filter(Account::mayLogIn).isPresent();
        if (!right) {
            failed.failed(from.address());
            audit.record(shown(name), "LOGIN", "FAILED", "address=" + from.address());
            throw new BadCredentialsException("wrong name or password");
        }
        failed.succeeded(from.address());
        audit.record(name, "LOGIN", "OK", "address=" + from.address());
        remembered.add(account.orElseThrow(), password);
        return authenticated(account.orElseThrow(), from);
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    private static Authentication authenticated(Account account, Attempt from) {
        return UsernamePasswordAuthenticationToken.authenticated(LoggedIn.byPassword(account, from), "", List.of());
    }

    /** The log-in form and Basic each say which they are. */
    private static Attempt from(Authentication attempt) {
        return (Attempt) Objects.requireNonNull(attempt.getDetails());
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
