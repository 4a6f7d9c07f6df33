package vn.datnuoc.portal.grants;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.jdbc.ConflictException;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.portal.server.Problem;

/** The grants with what waits for confirmation and with who did what: changed in one transaction. */
@Repository
class KeptGrants {

    private static final String NEXT_NUMBER = "update grant_number set last_number = last_number + 1";
    private static final String NUMBER = "select last_number from grant_number";
    private static final String PROPOSE =
            """
            insert into grant_proposal (id, content, proposed_by, proposed)
            values (:id, :content, :account, :time)""";
    private static final String PROPOSALS = "select content, proposed_by, proposed from grant_proposal";
    private static final String WITHDRAW = "delete from grant_proposal where id = :id";
    private static final String NOTE =
            """
            insert into grant_history (grant_id, act, account, act_time, document, was, became)
            values (:id, :act, :account, :time, :document, :was, :became)""";
    private static final String LAST_ACTS =
            """
            select grant_id, account, act_time from grant_history
            where number in (select max(number) from grant_history group by grant_id)""";

    private static final String HISTORY =
            """
            select act, account, act_time, document, was, became from grant_history
            where grant_id = :id order by number desc""";

    private final JdbcClient jdbc;
    private final JdbcGrants grants;
    private final OneTransaction transaction;
    private final JsonMapper json;
    private final Clock clock;

    KeptGrants(JdbcClient jdbc, JdbcGrants grants, OneTransaction transaction, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.grants = grants;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Proposals first, then by target and principal, the latest first. */
    List<GrantRecord> all(Instant now) {
        Map<String, Act> acts = jdbc
                .sql(LAST_ACTS)
                .query((row, number) -> new Act(
                        row.getString("grant_id"),
                        row.getString("account"),
                        row.getObject("act_time", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Act::grant, act -> act));
        Stream<GrantRecord> kept = grants.all().stream().map(grant -> record(grant, acts, now));
        return Stream.concat(proposals().stream(), kept.sorted(ORDER)).toList();
    }

    private static final Comparator<GrantRecord> ORDER = Comparator.comparing(
                    (GrantRecord record) -> record.grant().target().toString())
            .thenComparing(record -> record.grant().principal().toString())
            .thenComparing(record -> record.grant().from(), Comparator.reverseOrder());

    private static GrantRecord record(Grant grant, Map<String, Act> acts, Instant now) {
        Act act = acts.getOrDefault(grant.id(), new Act(grant.id(), "-", grant.from()));
        return new GrantRecord(grant, GrantRecord.State.of(grant, now), act.account, act.at);
    }

    private List<GrantRecord> proposals() {
        return jdbc.sql(PROPOSALS)
                .query((row, number) -> new GrantRecord(
                        json.readValue(row.getString("content"), GrantJson.class)
                                .grant(),
                        GrantRecord.State.PROPOSED,
                        row.getString("proposed_by"),
                        row.getObject("proposed", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<GrantAct> history(String id) {
        return jdbc.sql(HISTORY)
                .param("id", id)
                .query((row, number) -> new GrantAct(
                        row.getString("act"),
                        row.getString("account"),
                        row.getObject("act_time", OffsetDateTime.class).toInstant(),
                        row.getString("document"),
                        grant(row.getString("was")),
                        grant(row.getString("became"))))
                .list();
    }

    private Optional<Grant> grant(@Nullable String content) {
        return Optional.ofNullable(content)
                .map(text -> json.readValue(text, GrantJson.class).grant());
    }

    /** A number of its own, which no other grant ever had. */
    @Transactional
    String nextId() {
        jdbc.sql(NEXT_NUMBER).update();
        return "g" + jdbc.sql(NUMBER).query(Long.class).single();
    }

    @Transactional
    void propose(Grant grant, String account) {
        jdbc.sql(PROPOSE)
                .param("id", grant.id())
                .param("content", text(grant))
                .param("account", account)
                .param("time", now())
                .update();
        note("PROPOSE", account, grant.document(), Optional.empty(), grant);
    }

    void save(Grant grant, String account) {
        change(connection -> add(grant, "SAVE", account, connection));
    }

    /** The grant begins now if it should have begun before it was confirmed. */
    void confirm(Grant proposed, String account) {
        Instant now = clock.instant();
        Grant grant = proposed.from().isBefore(now) ? proposed.beginningAt(now) : proposed;
        change(connection -> {
            jdbc.sql(WITHDRAW).param("id", grant.id()).update();
            add(grant, "CONFIRM", account, connection);
        });
    }

    private void add(Grant grant, String act, String account, Connection connection) throws SQLException {
        List<Grant> existing = grants.all();
        for (Grant ended : PlannedGrants.ended(grant, existing).toList()) {
            grants.save(ended, connection);
            note("END", account, grant.document(), find(existing, ended.id()), ended);
        }
        grants.save(grant, connection);
        note(act, account, grant.document(), Optional.empty(), grant);
    }

    void end(GrantRecord found, Instant at, String document, String account) {
        if (found.state() == GrantRecord.State.PROPOSED) {
            remove(found, document, account);
            return;
        }
        Grant ended = ended(found.grant(), at);
        change(connection -> {
            grants.save(ended, connection);
            note("END", account, document, Optional.of(found.grant()), ended);
        });
    }

    private static Grant ended(Grant grant, Instant at) {
        try {
            return grant.endingAt(at);
        } catch (IllegalArgumentException e) {
            throw Problem.badParameter("until", at.toString(), "sau " + grant.from() + " / after " + grant.from());
        }
    }

    void remove(GrantRecord found, String document, String account) {
        String id = found.grant().id();
        boolean proposed = found.state() == GrantRecord.State.PROPOSED;
        change(connection -> {
            if (proposed) {
                jdbc.sql(WITHDRAW).param("id", id).update();
            } else {
                grants.remove(id, connection);
            }
            note(proposed ? "WITHDRAW" : "REMOVE", account, document, Optional.of(found.grant()), Optional.empty(), id);
        });
    }

    private static Optional<Grant> find(List<Grant> grants, String id) {
        return grants.stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    private void note(String act, String account, String document, Optional<Grant> was, Grant became) {
        note(act, account, document, was, Optional.of(became), became.id());
    }

    private void note(
            String act, String account, String document, Optional<Grant> was, Optional<Grant> became, String id) {
        jdbc.sql(NOTE)
                .param("id", id)
                .param("act", act)
                .param("account", account)
                .param("time", now())
                .param("document", document)
                .param("was", was.map(this::text).orElse(null))
                .param("became", became.map(this::text).orElse(null))
                .update();
    }

    private String text(Grant grant) {
        return json.writeValueAsString(GrantJson.of(grant));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private void change(OneTransaction.Change change) {
        try {
            transaction.run(change);
        } catch (ConflictException e) {
            throw Problem.conflict("Đã có quyền khác cho cùng đối tượng trong thời gian này. / " + e.getMessage());
        } finally {
            grants.changed();
        }
    }

    private record Act(String grant, String account, Instant at) {}
}
