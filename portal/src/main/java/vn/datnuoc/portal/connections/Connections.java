package vn.datnuoc.portal.connections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.jdbc.JdbcConnections;
import vn.datnuoc.portal.accounts.Account;
import vn.datnuoc.portal.accounts.Accounts;

/** The connections in the database, read anew each time: a revocation holds from the next request on. */
@Repository
public class Connections {

    private static final String ALL =
            "select c.*, a.type from connections c join agency a on a.code = c.agency order by c.code";
    private static final String FIND =
            "select c.*, a.type from connections c join agency a on a.code = c.agency where c.code = :code";
    private static final String ADD =
            """
            insert into connections
              (code, title, agency, custodian, purpose, scope, addresses, from_time, until_time, document, secret_sha256)
            values
              (:code, :title, :agency, :custodian, :purpose, :scope, :addresses, :from, :until, :document, :secret)""";
    /** Another custodian or another purpose is accepted anew. */
    private static final String CHANGE =
            """
            update connections set title = :title, purpose = :purpose, scope = :scope, addresses = :addresses,
              from_time = :from, until_time = :until, document = :document, agency = :agency,
              accepted = case when custodian = :custodian and purpose = :purpose then accepted end,
              custodian = :custodian
            where code = :code""";

    private static final String RENEW =
            "update connections set secret_sha256 = :secret, document = :document where code = :code";
    private static final String ACCEPT =
            "update connections set accepted = :now, accepted_by = :account, accepted_text = :version where code = :code";
    private static final String REVOKE =
            "update connections set revoked = :now, document = :document where code = :code and revoked is null";

    private final JdbcClient jdbc;
    private final Accounts accounts;

    Connections(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** By code. */
    public List<Connection> all() {
        return jdbc.sql(ALL).query((row, number) -> connection(row)).list();
    }

    public Optional<Connection> find(String code) {
        return jdbc.sql(FIND)
                .param("code", code)
                .query((row, number) -> connection(row))
                .optional();
    }

    void add(String code, ConnectionDraft draft, String secretHash) {
        bind(ADD, code, draft).param("secret", secretHash).update();
    }

    void change(String code, ConnectionDraft draft) {
        bind(CHANGE, code, draft).update();
    }

    private JdbcClient.StatementSpec bind(String sql, String code, ConnectionDraft draft) {
        return jdbc.sql(sql)
                .param("code", code)
                .param("title", draft.title())
                .param("agency", draft.agency())
                .param("custodian", draft.custodian())
                .param("purpose", draft.purpose())
                .param("scope", lines(draft.scope()))
                .param("addresses", lines(draft.addresses()))
                .param("from", draft.from().atOffset(ZoneOffset.UTC))
                .param("until", draft.until().atOffset(ZoneOffset.UTC))
                .param("document", draft.document());
    }

    void renew(String code, String secretHash, String document) {
        jdbc.sql(RENEW)
                .param("secret", secretHash)
                .param("document", document)
                .param("code", code)
                .update();
    }

    void accept(String code, Connection.Acceptance acceptance) {
        jdbc.sql(ACCEPT)
                .param("now", acceptance.at().atOffset(ZoneOffset.UTC))
                .param("account", acceptance.account())
                .param("version", acceptance.version())
                .param("code", code)
                .update();
    }

    /** @return false when it was revoked before */
    boolean revoke(String code, Instant now, String document) {
        return jdbc.sql(REVOKE)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("document", document)
                        .param("code", code)
                        .update()
                > 0;
    }

    private Connection connection(ResultSet row) throws SQLException {
        Optional<Instant> accepted = time(row.getObject("accepted", OffsetDateTime.class));
        Optional<Instant> revoked = time(row.getObject("revoked", OffsetDateTime.class));
        String custodian = row.getString("custodian");
        String by = row.getString("accepted_by");
        String version = row.getString("accepted_text");
        return new Connection(
                row.getString("code"),
                row.getString("title"),
                row.getString("agency"),
                AgencyType.valueOf(row.getString("type")),
                custodian,
                accounts.find(custodian)
                        .map(Account::subject)
                        .filter(Subject.Account::active)
                        .isPresent(),
                row.getString("purpose"),
                JdbcConnections.approval(row),
                accepted.map(at -> new Connection.Acceptance(by, version, at)),
                revoked,
                row.getString("document"),
                row.getString("secret_sha256"));
    }

    private static Optional<Instant> time(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static String lines(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining("\n"));
    }
}
