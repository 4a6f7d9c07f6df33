package vn.datnuoc.portal.grants;

import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.connections.Connection;
import vn.datnuoc.portal.connections.Connections;
import vn.datnuoc.portal.server.Parameter;

/** Whom an administrator asks about: {@code account:kt1}, {@code connection:kn-vilis}, or {@code anonymous}. */
@Component
public class Subjects {
    private static final String ANONYMOUS = "anonymous";

    private final Accounts accounts;
    private final Connections connections;

    Subjects(Accounts accounts, Connections connections) {
        this.accounts = accounts;
        this.connections = connections;
    }

    /** @throws vn.datnuoc.portal.server.Problem 400 when there is nobody of that name */
    public Subject named(Parameter parameter) {
        String text = parameter.text(120);
        if (text.equals(ANONYMOUS)) {
            return Subject.ANONYMOUS;
        }
        Principal principal = GrantRequest.principal(parameter);
        if (principal instanceof Principal.OfAccount account) {
            return accounts.find(account.name())
                    .<Subject>map(Account::subject)
                    .orElseThrow(() -> parameter.wrong("không có tài khoản này / there is no such account"));
        } else if (principal instanceof Principal.OfConnection connection) {
            return connections
                    .find(connection.code())
                    .<Subject>map(Connection::subject)
                    .orElseThrow(() -> parameter.wrong("không có kết nối này / there is no such connection"));
        }
        throw parameter.wrong("account:…, connection:… hoặc anonymous / account:…, connection:… or anonymous");
    }
}
