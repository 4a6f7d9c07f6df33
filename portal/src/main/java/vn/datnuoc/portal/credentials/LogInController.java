package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.accounts.LoggedIn;
import vn.datnuoc.portal.server.Problem;

/** {@code /api/log-in}: a session for programs, such as the command line of an administrator. */
@RestController
@RequestMapping("/api/log-in")
class LogInController {

    private final PasswordCheck passwords;
    private final SecondFactor secondFactor;
    private final Authenticators authenticators;
    private final Sessions sessions;

    LogInController(
            PasswordCheck passwords, SecondFactor secondFactor, Authenticators authenticators, Sessions sessions) {
        this.passwords = passwords;
        this.secondFactor = secondFactor;
        this.authenticators = authenticators;
        this.sessions = sessions;
    }

    /** JSON only: a form of another site cannot send it. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Begun logIn(@RequestBody LogIn logIn, HttpServletRequest request, HttpServletResponse response) {
        Account account = check(logIn, request);
        boolean code = Authenticators.isNeededBy(account) && authenticators.has(account);
        if (code) {
            requireCode(account, logIn.code().orElse(""));
        }
        LoggedIn by = LoggedIn.byPassword(account, Attempt.session(request));
        secondFactor.remember(code ? by.withSecondFactor() : by, request, response);
        SessionWatch.remember(request, sessions.begin(account.name(), request));
        return new Begun(account.name(), account.kind().name(), account.mustChangePassword());
    }

    private Account check(LogIn logIn, HttpServletRequest request) {
        try {
            return passwords.check(logIn.name(), logIn.password(), Attempt.session(request));
        } catch (LockedOutException e) {
            throw LockedOutException.problem();
        } catch (LockedAccountException e) {
            throw e.problem();
        } catch (AuthenticationException e) {
            throw Problem.unauthorised("Sai tên hoặc mật khẩu. / Wrong name or password.");
        }
    }

    private void requireCode(Account account, String code) {
        try {
            if (!secondFactor.accepts(account, code)) {
                throw Problem.unauthorised("Cần mã xác thực (TOTP) đúng và chưa dùng."
                                + " / A TOTP code is needed that is right and was not used before.")
                        .withCode(CurrentSubject.CODE_NEEDED);
            }
        } catch (LockedOutException e) {
            throw LockedOutException.problem();
        }
    }

    @DeleteMapping
    void logOut(HttpServletRequest request) {
        CurrentSubject.loggedIn().ifPresent(by -> sessions.end(by.name(), SessionWatch.current(request)));
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }

    /** @param code six digits of the authenticator; administrators only */
    record LogIn(String name, String password, Optional<String> code) {

        LogIn {
            name = String.valueOf(name);
            password = String.valueOf(password);
        }

        @Override
        public String toString() {
            return "log-in of " + name;
        }
    }

    /** @param mustChangePassword until then the account may do nothing else */
    record Begun(String account, String kind, boolean mustChangePassword) {}
}
