package vn.datnuoc.portal.accountrequests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.Target;
import vn.datnuoc.portal.accountrequests.AccountRequest.Asked;
import vn.datnuoc.portal.accountrequests.AccountRequest.Decision;
import vn.datnuoc.portal.accountrequests.AccountRequest.State;
import vn.datnuoc.portal.accounts.PersonIdentifier;

/** Account requests in the database. Rules are in {@link AccountRequestDesk}. */
@Repository
class AccountRequests {

    private static final String SELECT =
            """
            select id, agency, document, purpose, kind, layers, person, scheme, identifier, account, expires, state,
                asked_by, asked, decided_by, decided, decision, reason
            from account_request""";
    private static final String FIND = SELECT + " where id = :id";
    private static final String ALL = SELECT + " order by case when state = 'WAITING' then 0 else 1 end, id desc";
    private static final String ADD =
            """
            insert into account_request (agency, document, purpose, kind, layers, person, scheme, identifier, account,
                expires, state, asked_by, asked)
            values (:agency, :document, :purpose, :kind, :layers, :person, :scheme, :identifier, :account,
                :expires, 'WAITING', :by, :now)""";
    private static final String DECIDE =
            """
            update account_request set state = :state, decided_by = :by, decided = :now, decision = :document,
                reason = :reason
            where id = :id and state = 'WAITING'""";
    private static final String WAITING = "select count(*) from account_request where state = 'WAITING'";
    private static final String WAITING_FOR =
            WAITING + " and scheme = :scheme and identifier = :identifier and kind = :kind";
    private static final String WAITING_NAMED = WAITING + " and account = :account";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<AccountRequest> find(long id) {
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, number) -> request(row))
                .optional();
    }

    /** Those that wait first, then the latest. */
    List<AccountRequest> all() {
        return jdbc.sql(ALL).query((row, number) -> request(row)).list();
    }

    long countWaiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    boolean isWaitingFor(PersonIdentifier person, AccountKind kind) {
        return jdbc.sql(WAITING_FOR)
                        .param("scheme", person.scheme().name())
                        .param("identifier", person.value())
                        .param("kind", kind.name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    boolean isWaitingNamed(String account) {
        return jdbc.sql(WAITING_NAMED)
                        .param("account", account)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return its number */
    long add(Asked asked, String by) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql(ADD)
                .param("agency", asked.agency())
                .param("document", asked.document())
                .param("purpose", asked.purpose())
                .param("kind", asked.kind().name())
                .param("layers", lines(asked.layers()))
                .param("person", asked.person())
                .param("scheme", asked.identifier().scheme().name())
                .param("identifier", asked.identifier().value())
                .param("account", asked.account())
                .param("expires", asked.expires().orElse(null))
                .param("by", by)
                .param("now", now())
                .update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }

    /** False when it does not wait any more. */
    boolean decide(long id, State state, String document, String reason, String by) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("by", by)
                        .param("now", now())
                        .param("document", document)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static AccountRequest request(ResultSet row) throws SQLException {
        return new AccountRequest(
                row.getLong("id"),
                asked(row),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                instant(row, "asked").orElseThrow(),
                decision(row));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                row.getString("agency"),
                row.getString("document"),
                row.getString("purpose"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("layers").lines().map(Target::of).toList(),
                row.getString("person"),
                new PersonIdentifier(
                        PersonIdentifier.Scheme.valueOf(row.getString("scheme")), row.getString("identifier")),
                row.getString("account"),
                Optional.ofNullable(row.getObject("expires", LocalDate.class)));
    }

    private static Optional<Decision> decision(ResultSet row) throws SQLException {
        Optional<Instant> at = instant(row, "decided");
        if (at.isEmpty()) {
            return Optional.empty();
        }
        String reason = Optional.ofNullable(row.getString("reason")).orElse("");
        return Optional.of(new Decision(row.getString("decided_by"), at.get(), row.getString("decision"), reason));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String lines(List<Target> layers) {
        return String.join("\n", layers.stream().map(Target::toString).toList());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }
}
