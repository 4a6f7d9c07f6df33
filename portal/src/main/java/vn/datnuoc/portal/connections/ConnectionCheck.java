package vn.datnuoc.portal.connections;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AccountStatusException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Bar;
import vn.datnuoc.policy.login.SecretHash;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.audit.AuditLog;

/**
 * Checks code and secret of a connection, with every request: it never has a session. A secret cannot be guessed, so
 * wrong ones are recorded and nobody is locked out for them.
 */
@Component
@Order(0)
class ConnectionCheck implements AuthenticationProvider {

    private final Connections connections;
    private final AuditLog audit;
    private final Clock clock;

    ConnectionCheck(Connections connections, AuditLog audit, Clock clock) {
        this.connections = connections;
        this.audit = audit;
        this.clock = clock;
    }

    /** Null for a name that is not of a connection: then an account is meant. */
    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        return ConnectionBook.CODE.matcher(attempt.getName()).matches() ? checked(attempt) : null;
    }

    private Authentication checked(Authentication attempt) {
        String code = attempt.getName();
        Attempt from = (Attempt) Objects.requireNonNull(attempt.getDetails());
        Connection connection = connections
                .find(code)
                .filter(found -> from.channel() == Channel.BASIC
                        && SecretHash.matches(String.valueOf(attempt.getCredentials()), found.secretHash()))
                .orElseThrow(() -> refused(code, "wrong code or secret", from));
        CalledBy caller = new CalledBy(connection.subject(from.address()));
        Optional<Bar> bar = caller.subject().barred(clock.instant());
        if (bar.isPresent()) {
            throw refused(code, bar.get().titleEn(), from);
        }
        return UsernamePasswordAuthenticationToken.authenticated(caller, "", List.of());
    }

    private RefusedException refused(String code, String reason, Attempt from) {
        audit.record("connection:" + code, "LOGIN", "FAILED", reason + "; address=" + from.address());
        return new RefusedException(reason);
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    /** Of this kind, so that nobody tries the same as an account's password. */
    private static final class RefusedException extends AccountStatusException {
        private static final long serialVersionUID = 1;

        RefusedException(String reason) {
            super(reason);
        }
    }
}
