package vn.datnuoc.portal.credentials;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.LoggedIn;

/** Back to where one wanted to go; with a one-time password to changing it first, an administrator to his code first. */
@Component
final class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final Accounts accounts;
    private final Sessions sessions;

    AfterLogIn(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        SessionWatch.remember(request, sessions.begin(who.getName(), request));
        if (who.getPrincipal() instanceof LoggedIn by && by.mustChangePassword()) {
            response.sendRedirect("/tai-khoan/mat-khau");
        } else if (accounts.find(who.getName())
                .filter(Authenticators::isNeededBy)
                .isPresent()) {
            response.sendRedirect("/dang-nhap/ma" + wanted(request, response));
        } else {
            super.onAuthenticationSuccess(request, response, who);
        }
    }

    /** The page that the log-in form stood in the way of. */
    private static String wanted(HttpServletRequest request, HttpServletResponse response) {
        return Optional.ofNullable(new HttpSessionRequestCache().getRequest(request, response))
                .map(saved -> "?tiep=" + URI.create(saved.getRedirectUrl()).getPath())
                .orElse("");
    }
}
