package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.login.FailedLogIns;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.accounts.LoggedIn;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/**
 * The step from a password to administration. Wrong codes count per account: only somebody who knows the password gets
 * so far, so nobody locks out somebody else.
 */
@Component
class SecondFactor {

    private final Authenticators authenticators;
    private final CurrentSubject current;
    private final FailedLogIns failed;
    private final AuditLog audit;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SecondFactor(Authenticators authenticators, CurrentSubject current, FailedLogIns failed, AuditLog audit) {
        this.authenticators = authenticators;
        this.current = current;
        this.failed = failed;
        this.audit = audit;
    }

    /** Whether a code is still to be given in this session, or an authenticator to be set up. */
    boolean isMissing(Account account) {
        return Authenticators.isNeededBy(account)
                && CurrentSubject.loggedIn().filter(LoggedIn::secondFactor).isEmpty();
    }

    /**
     * The holder in person; of an administrator who has an authenticator also with its code.
     *
     * @throws Problem 401 or 403
     */
    Account holder() {
        Account account = current.holder();
        if (isMissing(account) && authenticators.has(account)) {
            throw Problem.forbidden("Cần mã xác thực (TOTP). / A TOTP code is needed.")
                    .withCode(CurrentSubject.CODE_NEEDED);
        }
        return account;
    }

    /** @throws LockedOutException after too many wrong codes */
    boolean accepts(Account account, String code) {
        String guesses = "codes of " + account.name();
        if (failed.isLockedOut(guesses)) {
            throw new LockedOutException();
        }
        boolean right = authenticators.accepts(account, code.strip());
        if (right) {
            failed.succeeded(guesses, account.name());
        } else {
            failed.failed(guesses, account.name());
        }
        audit.record(account.name(), "LOGIN_CODE", right ? "OK" : "FAILED", "");
        return right;
    }

    /** From now on this session administers. */
    void passed(HttpServletRequest request, HttpServletResponse response) {
        CurrentSubject.loggedIn().ifPresent(by -> {
            remember(by.withSecondFactor(), request, response);
        });
    }

    /** Keeps who it is in the session of this browser, which it begins when there is none. */
    void remember(LoggedIn by, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(by, "", List.of()));
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        contexts.saveContext(context, request, response);
    }
}
