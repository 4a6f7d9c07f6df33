package vn.datnuoc.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.portal.audit.AuditLog;
import vn.datnuoc.portal.server.Parameter;
import vn.datnuoc.portal.server.Problem;

/** Who has been given which duty, by which document. Who calls what changes them has checked that an administrator asks. */
@Service
public class Duties {

    private static final int LONGEST_DOCUMENT = 1_000;
    private static final String OF = "select duty, scope from account_duty where account = :account";
    private static final String ALL =
            "select account, duty, scope, document, given_by, given from account_duty order by account, duty, scope";
    private static final String ADD =
            """
            insert into account_duty (account, duty, scope, document, given_by, given)
            values (:account, :duty, :scope, :document, :by, :now)""";
    private static final String REMOVE =
            "delete from account_duty where account = :account and duty = :duty and scope = :scope";

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    Duties(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param document that gave it */
    public record Given(String account, Duty duty, String document, String by, Instant at) {}

    Set<Duty> of(String account) {
        return jdbc.sql(OF)
                .param("account", account)
                .query((row, number) -> duty(row))
                .set();
    }

    /** By account. */
    public List<Given> all() {
        return jdbc.sql(ALL).query((row, number) -> given(row)).list();
    }

    /**
     * @throws Problem 400 without a document, 403 to oneself, 409 when the account is of KHAI_THAC, or has the duty
     */
    public void give(Account to, Duty duty, Parameter document, Account by) {
        String ordered = document.text(LONGEST_DOCUMENT);
        requireAnother(to, by);
        if (to.kind() == AccountKind.KHAI_THAC) {
            throw Problem.conflict("Nhiệm vụ chỉ giao cho tài khoản CAP_NHAT hoặc QUAN_TRI (Điều 8.2)."
                    + " / Duties are for accounts of CAP_NHAT or QUAN_TRI only.");
        }
        audit.administer(by.subject(), "DUTY_GIVE", to.name() + " " + duty + "; " + ordered, () -> {
            insert(to.name(), duty, ordered, by.name());
            return duty;
        });
    }

    /** @throws Problem 400 without a document, 403 from oneself, 404 when the account does not have it */
    public void take(Account from, Duty duty, Parameter document, Account by) {
        String ordered = document.text(LONGEST_DOCUMENT);
        requireAnother(from, by);
        audit.administer(by.subject(), "DUTY_TAKE", from.name() + " " + duty + "; " + ordered, () -> {
            int removed = jdbc.sql(REMOVE)
                    .param("account", from.name())
                    .param("duty", duty.task().name())
                    .param("scope", duty.scope())
                    .update();
            if (removed == 0) {
                throw Problem.notFound("Tài khoản không có nhiệm vụ này. / No duty " + duty + " of " + from.name());
            }
            return duty;
        });
    }

    /** As the server itself, to the accounts of the demonstration and the first administrator. */
    public void giveAtSetUp(String account, Duty duty) {
        if (!of(account).contains(duty)) {
            insert(account, duty, "Khởi tạo hệ thống", "system");
        }
    }

    private static void requireAnother(Account account, Account by) {
        if (account.identifier().equals(by.identifier())) {
            throw Problem.forbidden("Không ai tự giao nhiệm vụ cho mình. / Nobody gives or takes an own duty.");
        }
    }

    private void insert(String account, Duty duty, String document, String by) {
        try {
            jdbc.sql(ADD)
                    .param("account", account)
                    .param("duty", duty.task().name())
                    .param("scope", duty.scope())
                    .param("document", document)
                    .param("by", by)
                    .param("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                    .update();
        } catch (DuplicateKeyException e) {
            throw Problem.conflict("Tài khoản đã có nhiệm vụ này. / The account has this duty: " + duty);
        }
    }

    private static Given given(ResultSet row) throws SQLException {
        return new Given(
                row.getString("account"),
                duty(row),
                row.getString("document"),
                row.getString("given_by"),
                row.getObject("given", OffsetDateTime.class).toInstant());
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(Duty.Task.valueOf(row.getString("duty")), row.getString("scope"));
    }
}
