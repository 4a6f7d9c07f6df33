package vn.datnuoc.portal.credentials;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Problem;

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
        return new AuthorizationDecision(Attempt.isLocal(context.getRequest()) || isAdministrator());
    }

    private boolean isAdministrator() {
        try {
            current.administrator();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }
}
