package vn.datnuoc.portal.viewer;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.CurrentSubject;

/** Gives every page its {@link Layout}. */
@ControllerAdvice
class LayoutAdvice {
    private final CurrentSubject current;
    private final boolean demo;

    LayoutAdvice(CurrentSubject current, @Value("${datnuoc.demo:true}") boolean demo) {
        this.current = current;
        this.demo = demo;
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request, Locale locale) {
        String account = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse(null);
        Optional<AccountKind> kind = kind();
        return new Layout(
                Layout.navigation(request.getServletPath(), kind),
                account,
                kind.filter(AccountKind.QUAN_TRI::equals).isPresent(),
                Language.of(locale).code(),
                demo);
    }

    private Optional<AccountKind> kind() {
        return current.account().filter(account -> account.subject().active()).map(Account::kind);
    }
}
