package vn.datnuoc.portal.credentials;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.audit.AuditLog;

/** {@code /tai-khoan/mat-khau}: a new password instead of the one-time one, or of any other. */
@Controller
class PasswordPage {
    private static final int SHORTEST = 12;

    /** BCrypt looks at no more. */
    private static final int LONGEST_BYTES = 72;

    private final Accounts accounts;
    private final CurrentSubject current;
    private final AuditLog audit;

    PasswordPage(Accounts accounts, CurrentSubject current, AuditLog audit) {
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    @GetMapping("/tai-khoan/mat-khau")
    String form() {
        return "accounts/password";
    }

    /** Ends the session: the account's version has grown. */
    @PostMapping("/tai-khoan/mat-khau")
    String change(@RequestParam String password, @RequestParam String again, HttpServletRequest request)
            throws ServletException {
        if (!isGood(password) || !password.equals(again)) {
            return "redirect:/tai-khoan/mat-khau?error";
        }
        current.account().filter(Account::mayLogIn).ifPresent(account -> {
            audit.record(account.name(), "PASSWORD_CHANGE", "OK", "");
            accounts.changePassword(account.name(), password);
        });
        request.logout();
        return "redirect:/dang-nhap";
    }

    private static boolean isGood(String password) {
        return password.length() >= SHORTEST && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
    }
}
