package vn.datnuoc.portal.credentials;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import vn.datnuoc.portal.accounts.LoggedIn;

/** Back to where one wanted to go; with a one-time password, to changing it first. */
final class AfterLogIn extends SavedRequestAwareAuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws ServletException, IOException {
        if (who.getPrincipal() instanceof LoggedIn loggedIn && loggedIn.mustChangePassword()) {
            response.sendRedirect("/tai-khoan/mat-khau");
        } else {
            super.onAuthenticationSuccess(request, response, who);
        }
    }
}
