package vn.datnuoc.portal.credentials;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.policy.login.RememberedChecks;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.AccountDesk;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.accounts.LoggedIn;
import vn.datnuoc.portal.audit.AuditLog;

/** Checks name and password, for the log-in form and for Basic alike; Basic also takes a personal key as password. */
@Component
class PasswordCheck implements AuthenticationProvider {

    /** Hashing at the same time: no more than there are cores, so that a flood of log-ins leaves maps alone. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());

    private static final long PATIENCE_SECONDS = 5;

    /** Anything else that was typed as a name may be a password. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,59}");

    private final Accounts accounts;
    private final AccountDesk desk;
    private final PasswordEncoder passwords;
    private final FailedLogIns failed;
    private final RememberedChecks remembered;
    private final KeyCheck keys;
    private final AuditLog audit;
    private final String nobodysHash;
    private final Semaphore hashing = new Semaphore(AT_ONCE);

    PasswordCheck(
            Accounts accounts,
            AccountDesk desk,
            PasswordEncoder passwords,
            FailedLogIns failed,
            RememberedChecks remembered,
            KeyCheck keys,
            AuditLog audit) {
        this.accounts = accounts;
        this.desk = desk;
        this.passwords = passwords;
        this.failed = failed;
        this.remembered = remembered;
        this.keys = keys;
        this.audit = audit;
        this.nobodysHash = String.valueOf(passwords.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        Attempt from = from(attempt);
        Optional<KeyText> key = from.channel() == Channel.BASIC ? KeyText.parse(password) : Optional.empty();
        return key.<Authentication>map(text -> keys.check(text, name, from))
                .orElseGet(() -> authenticated(check(name, password, from), from));
    }

    @Scheduled(fixedDelay = 60_000)
    void forgetOld() {
        failed.forgetOld();
        remembered.forgetOld();
    }

    /** @throws org.springframework.security.core.AuthenticationException when they do not belong together */
    Account check(String name, String password, Attempt from) {
        if (failed.isLockedOut(from.address())) {
            throw new LockedOutException();
        }
        Optional<Account> account = accounts.find(name);
        return account.filter(known -> known.mayLogIn() && remembered.contains(known.name(), known.version(), password))
                .orElseGet(() -> checked(account, name, password, from));
    }

    /** A missing account costs the same hash as a wrong password, so that time does not tell them apart. */
    private Account checked(Optional<Account> account, String name, String password, Attempt from) {
        String hash = account.map(Account::passwordHash).orElse(nobodysHash);
        boolean right = matches(password, hash);
        if (!right || account.filter(Account::mayLogIn).isEmpty()) {
            failed.failed(from.address(), name);
            audit.record(shown(name), "LOGIN", "FAILED", "address=" + from.address());
            throw right ? refused(account) : wrong();
        }
        succeeded(account.orElseThrow(), password, from);
        return account.orElseThrow();
    }

    private static AuthenticationException wrong() {
        return new BadCredentialsException("wrong name or password");
    }

    /** Only whoever knows the password is told that the account is locked. */
    private AuthenticationException refused(Optional<Account> account) {
        return account.filter(known -> known.state() == AccountStanding.LOCKED)
                .flatMap(locked -> desk.locksOf(locked.name()).stream().findFirst())
                .<AuthenticationException>map(lock -> new LockedAccountException(lock.document()))
                .orElseGet(PasswordCheck::wrong);
    }

    private boolean matches(String password, String hash) {
        try {
            if (!hashing.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new LockedOutException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LockedOutException();
        }
        try {
            return passwords.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    private void succeeded(Account account, String password, Attempt from) {
        failed.succeeded(from.address(), account.name());
        audit.record(account.name(), "LOGIN", "OK", "channel=" + from.channel() + " address=" + from.address());
        if (passwords.upgradeEncoding(account.passwordHash())) {
            accounts.upgradeHash(account, password);
        }
        remembered.add(account.name(), account.version(), password);
    }

    private static String shown(String name) {
        return NAME.matcher(name).matches() ? name : "?";
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
