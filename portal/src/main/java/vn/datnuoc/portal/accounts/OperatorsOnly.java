package vn.datnuoc.portal.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.AccountKind;

/** Health and metrics are for this machine and for administrators. */
@Component
class OperatorsOnly implements AuthorizationManager<RequestAuthorizationContext> {

    private final CurrentSubject current;

    OperatorsOnly(CurrentSubject current) {
        this.current = current;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return new AuthorizationDecision(isLocal(context.getRequest()) || isAdministrator());
    }

    /** A proxy on this machine speaks for somebody else. */
    private static boolean isLocal(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                    && request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private boolean isAdministrator() {
        return current.account()
                .filter(account -> account.kind() == AccountKind.QUAN_TRI
                        && account.subject().active())
                .isPresent();
    }
}
