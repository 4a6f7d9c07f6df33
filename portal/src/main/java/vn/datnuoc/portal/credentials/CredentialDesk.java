package vn.datnuoc.portal.credentials;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.accounts.CredentialsRevoked;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/** What an administrator does with the credentials of somebody else; each act names the document that ordered it. */
@Component
class CredentialDesk {

    private static final int DOCUMENT_LENGTH = 200;

    private final Accounts accounts;
    private final SessionDesk sessions;
    private final KeyDesk keys;
    private final PersonalKeys keptKeys;
    private final Sessions keptSessions;
    private final Authenticators authenticators;
    private final AuditLog audit;

    CredentialDesk(
            Accounts accounts,
            SessionDesk sessions,
            KeyDesk keys,
            PersonalKeys keptKeys,
            Sessions keptSessions,
            Authenticators authenticators,
            AuditLog audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.keys = keys;
        this.keptKeys = keptKeys;
        this.keptSessions = keptSessions;
        this.authenticators = authenticators;
        this.audit = audit;
    }

    /** @throws Problem 404 */
    Account account(String name) {
        return accounts.find(name)
                .orElseThrow(() -> Problem.notFound("Không có tài khoản này. / There is no such account: " + name));
    }

    List<LogInSession> sessions(String account) {
        return sessions.list(account);
    }

    List<PersonalKey> keys(String account) {
        return keys.list(account);
    }

    boolean isGood(PersonalKey key, Account holder) {
        return keys.isGood(key, holder);
    }

    void endSession(Account by, String account, String id, String document) {
        sessions.end(by, account, id, checked(document));
    }

    void revokeKey(Account by, String account, String id, String document) {
        keys.revoke(by, account, id, checked(document));
    }

    /**
     * Lets an administrator who has lost the app set up another.
     *
     * @return the code that he needs for it, shown once
     * @throws Problem 403 for one's own, 409 when the account has no authenticator at all
     */
    String reissue(Account by, Account account, String document) {
        String order = checked(document);
        if (by.name().equals(account.name())) {
            throw Problem.forbidden("Một quản trị viên khác phải cấp lại mã xác thực của bạn."
                    + " / Another administrator has to re-issue your authenticator.");
        }
        if (!Authenticators.isNeededBy(account)) {
            throw Problem.conflict("Tài khoản này không dùng mã xác thực. / The account needs no authenticator.");
        }
        return audit.administer(
                by.subject(),
                "AUTHENTICATOR_REISSUE",
                "of=" + account.name() + " document=" + order,
                () -> reissued(account));
    }

    private String reissued(Account account) {
        keptSessions.endOthers(account.name(), "");
        return authenticators.reissue(account.name());
    }

    /** An account that was not kept safe (Art. 8.4.b): nothing that it logs in with is left. */
    @EventListener
    void revokeAll(CredentialsRevoked revoked) {
        keptKeys.revokeAll(revoked.account());
        keptSessions.endOthers(revoked.account(), "");
        authenticators.remove(revoked.account());
    }

    private static String checked(String document) {
        if (document.isBlank() || document.length() > DOCUMENT_LENGTH) {
            throw Problem.badParameter(
                    "document",
                    document,
                    "số và trích yếu văn bản yêu cầu, tối đa 200 ký tự / number and subject of the ordering document");
        }
        return document.strip();
    }
}
