package vn.datnuoc.portal.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The history of locks in the database. */
@Repository
class Locks {

    private static final String OF =
            """
            select reason, requester, document, locked_by, locked, unlocked_by, unlocked, decision
            from account_lock where account = :account order by id desc""";
    private static final String ADD =
            """
            insert into account_lock (account, reason, requester, document, locked_by, locked)
            values (:account, :reason, :requester, :document, :by, :now)""";
    private static final String END =
            """
            update account_lock set unlocked_by = :by, unlocked = :now, decision = :decision
            where account = :account and unlocked is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Locks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<Lock> of(String account) {
        return jdbc.sql(OF)
                .param("account", account)
                .query((row, number) -> lock(row))
                .list();
    }

    void add(String account, Lock.Reason reason, String requester, String document, String by) {
        jdbc.sql(ADD)
                .param("account", account)
                .param("reason", reason.name())
                .param("requester", requester)
                .param("document", document)
                .param("by", by)
                .param("now", now())
                .update();
    }

    void end(String account, String decision, String by) {
        jdbc.sql(END)
                .param("account", account)
                .param("decision", decision)
                .param("by", by)
                .param("now", now())
                .update();
    }

    private static Lock lock(ResultSet row) throws SQLException {
        return new Lock(
                Lock.Reason.valueOf(row.getString("reason")),
                row.getString("requester"),
                row.getString("document"),
                row.getString("locked_by"),
                row.getObject("locked", OffsetDateTime.class).toInstant(),
                unlock(row));
    }

    private static Optional<Lock.Unlock> unlock(ResultSet row) throws SQLException {
        Optional<Instant> at = Optional.ofNullable(row.getObject("unlocked", OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Lock.Unlock(row.getString("decision"), row.getString("unlocked_by"), at.get()));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
