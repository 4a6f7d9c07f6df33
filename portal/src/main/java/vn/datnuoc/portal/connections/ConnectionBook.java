package vn.datnuoc.portal.connections;

import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import vn.datnuoc.policy.login.SecretHash;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;
import vn.datnuoc.portal.agencies.AgencyRegister;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Problem;

/**
 * Approves, changes and revokes connections (Art. 14.1). Who calls what changes them has checked that an administrator
 * asks; only {@link #accept} is the custodian's.
 */
@Service
public class ConnectionBook {

    /** Version of the text of {@code connections.duties}. */
    public static final String DUTIES = "2026-11";

    /** No account has such a name, so a log-in tells at once who it is. */
    static final Pattern CODE = Pattern.compile("kn-[a-z0-9][a-z0-9-]{1,36}");

    private final Connections connections;
    private final Accounts accounts;
    private final AgencyRegister agencies;
    private final AuditLog audit;
    private final Clock clock;

    ConnectionBook(Connections connections, Accounts accounts, AgencyRegister agencies, AuditLog audit, Clock clock) {
        this.connections = connections;
        this.accounts = accounts;
        this.agencies = agencies;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Connection> list() {
        return connections.all();
    }

    /** Those for which the account answers. */
    public List<Connection> of(Account custodian) {
        return list().stream()
                .filter(connection -> connection.custodian().equals(custodian.name()))
                .toList();
    }

    /** @throws Problem 404 */
    public Connection required(String code) {
        return connections
                .find(code)
                .orElseThrow(() ->
                        Problem.notFound("Không có kết nối " + code + ". / There is no connection " + code + "."));
    }

    /**
     * It can be used once its custodian has accepted its duties.
     *
     * @return its secret, which is told this once
     * @throws Problem 400 when something is wrong, 409 when there is one of this code
     */
    public String approve(String code, ConnectionDraft draft, Account by) {
        if (!CODE.matcher(code).matches()) {
            throw Problem.badParameter(
                    "code", code, "kn-…: a–z, 0–9, -; ví dụ kn-vilis / kn-…: a–z, 0–9, -; for example kn-vilis");
        }
        check(draft);
        if (connections.find(code).isPresent()) {
            throw Problem.conflict("Đã có kết nối " + code + ". / There is already a connection " + code + ".");
        }
        String secret = Secret.random();
        return audit.administer(by.subject(), "CONNECTION_APPROVE", code + " " + draft, () -> {
            connections.add(code, draft, SecretHash.of(secret));
            return secret;
        });
    }

    /** Another custodian, or another purpose, has to be accepted anew. */
    public Connection change(String code, ConnectionDraft draft, Account by) {
        Connection before = required(code);
        requireStanding(before);
        check(draft);
        return audit.administer(by.subject(), "CONNECTION_CHANGE", before.approval() + " → " + draft, () -> {
            connections.change(code, draft);
            return required(code);
        });
    }

    /** The one before ends with the next request. @return the new secret, which is told this once */
    public String renewSecret(String code, String document, Account by) {
        requireStanding(required(code));
        String secret = Secret.random();
        return audit.administer(by.subject(), "CONNECTION_SECRET", code + "; " + document, () -> {
            connections.renew(code, SecretHash.of(secret), document);
            return secret;
        });
    }

    /** For good, from the next request on. @throws Problem 409 when it is already */
    public void revoke(String code, String document, Account by) {
        Connection connection = required(code);
        audit.administer(by.subject(), "CONNECTION_REVOKE", code + "; " + document, () -> {
            if (!connections.revoke(code, clock.instant(), document)) {
                throw revokedBefore(connection);
            }
            return connection;
        });
    }

    /** R15.2: without it the connection has nothing. @throws Problem 403 for anybody but its custodian */
    public Connection accept(String code, Account by) {
        Connection connection = required(code);
        if (!connection.custodian().equals(by.name())) {
            throw Problem.forbidden("Chỉ người chịu trách nhiệm của kết nối. / For the connection's custodian only.");
        }
        requireStanding(connection);
        return audit.administer(by.subject(), "CONNECTION_ACCEPT", code + " " + DUTIES, () -> {
            connections.accept(code, new Connection.Acceptance(by.name(), DUTIES, clock.instant()));
            return required(code);
        });
    }

    private static void requireStanding(Connection connection) {
        if (connection.revoked().isPresent()) {
            throw revokedBefore(connection);
        }
    }

    private static Problem revokedBefore(Connection connection) {
        return Problem.conflict("Kết nối đã bị thu hồi. / The connection is revoked: " + connection.code());
    }

    private void check(ConnectionDraft draft) {
        if (agencies.find(draft.agency()).isEmpty()) {
            throw Problem.badParameter("agency", draft.agency(), "không có đơn vị này / there is no such agency");
        }
        Account custodian = accounts.find(draft.custodian())
                .orElseThrow(() -> Problem.badParameter(
                        "custodian", draft.custodian(), "không có tài khoản này / there is no such account"));
        if (!custodian.agency().equals(draft.agency())) {
            throw Problem.badParameter(
                    "custodian",
                    draft.custodian(),
                    "phải là người của đơn vị " + draft.agency() + " / has to be of the agency " + draft.agency());
        }
        checkTerm(draft);
    }

    private static void checkTerm(ConnectionDraft draft) {
        try {
            draft.approval();
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter(
                    "until", draft.until().toString(), "sau " + draft.from() + " / after " + draft.from());
        }
    }
}
