package vn.datnuoc.portal.credentials;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/** Shows and ends sessions, and keeps in the log who did. */
@Component
class SessionDesk {

    private final Sessions sessions;
    private final AuditLog audit;

    SessionDesk(Sessions sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    List<LogInSession> list(String account) {
        return sessions.list(account);
    }

    /** It ends with its next request. @throws Problem 404 when the account has no such session */
    void end(Account by, String account, String id, String document) {
        String what = "session=" + id + " of=" + account + (document.isEmpty() ? "" : " document=" + document);
        if (!audit.administer(by.subject(), "SESSION_END", what, () -> sessions.end(account, id))) {
            throw Problem.notFound(
                    "Không có phiên này, hoặc đã kết thúc. / There is no such session, or it has ended.");
        }
    }

    /** All but the one that asks. @return how many */
    int endOthers(Account holder, String current) {
        return audit.administer(
                holder.subject(), "SESSION_END", "all others", () -> sessions.endOthers(holder.name(), current));
    }
}
