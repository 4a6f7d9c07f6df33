package vn.datnuoc.portal.grants;

import org.springframework.stereotype.Component;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.server.Parameter;

/** Whom an administrator asks about: {@code account:kt1}, {@code connection:kn-vilis}, or {@code anonymous}. */
@Component
public class Subjects {
    private static final String ANONYMOUS = "anonymous";

    private final Accounts accounts;

    Subjects(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws vn.datnuoc.portal.server.Problem 400 when there is nobody of that name */
    public Subject named(Parameter parameter) {
        String text = parameter.text(120);
        if (text.equals(ANONYMOUS)) {
            return Subject.ANONYMOUS;
        }
        if (GrantRequest.principal(parameter) instanceof Principal.OfAccount account) {
            return accounts.find(account.name())
                    .<Subject>map(Account::subject)
                    .orElseThrow(() -> parameter.wrong("không có tài khoản này / there is no such account"));
        }
        throw parameter.wrong("account:…, connection:… hoặc / or anonymous");
    }
}
