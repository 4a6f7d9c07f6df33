package vn.datnuoc.portal.credentials;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/** {@code /tai-khoan/mat-khau}: a new password instead of the one-time one, or of any other. */
@Controller
@RequestMapping("/tai-khoan/mat-khau")
class PasswordPage {

    private final Accounts accounts;
    private final CurrentSubject current;
    private final SecondFactor secondFactor;
    private final PasswordCheck passwords;
    private final AuditLog audit;

    PasswordPage(
            Accounts accounts,
            CurrentSubject current,
            SecondFactor secondFactor,
            PasswordCheck passwords,
            AuditLog audit) {
        this.accounts = accounts;
        this.current = current;
        this.secondFactor = secondFactor;
        this.passwords = passwords;
        this.audit = audit;
    }

    @GetMapping
    String form(Model model) {
        return shown(holder(), model);
    }

    /** Ends every session and key: the account's version has grown. */
    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String old,
            @RequestParam String password,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws ServletException {
        Account account = holder();
        Optional<String> wrongOld = wrongOld(account, old, request);
        Optional<String> wrong = PasswordRules.flaw(password, account.name()).map(flaw -> "password-" + flaw.key());
        boolean differ = !password.equals(again);
        if (wrongOld.isPresent() || wrong.isPresent() || differ) {
            wrongOld.ifPresent(key -> model.addAttribute("wrongOld", "credentials." + key));
            wrong.ifPresent(key -> model.addAttribute("wrong", "credentials." + key));
            model.addAttribute("differ", differ);
            response.setStatus(422);
            return shown(account, model);
        }
        audit.record(account.name(), "PASSWORD_CHANGE", "OK", "");
        accounts.changePassword(account.name(), password);
        request.logout();
        return "redirect:/dang-nhap?da-doi";
    }

    /** Somebody at a browser left open must not take the account over; a one-time password was typed just now. */
    private Optional<String> wrongOld(Account account, String old, HttpServletRequest request) {
        if (account.mustChangePassword()) {
            return Optional.empty();
        }
        try {
            passwords.check(account.name(), old, Attempt.session(request));
            return Optional.empty();
        } catch (LockedOutException e) {
            return Optional.of("code-wait");
        } catch (AuthenticationException e) {
            return Optional.of("password-old-wrong");
        }
    }

    private static String shown(Account account, Model model) {
        model.addAttribute("oneTime", account.mustChangePassword());
        return "credentials/password";
    }

    private Account holder() {
        Account account = current.account()
                .filter(Account::mayLogIn)
                .orElseThrow(() -> Problem.unauthorised("Cần đăng nhập. / Log in first."));
        return account.mustChangePassword() ? current.bySession(account) : secondFactor.holder();
    }
}
