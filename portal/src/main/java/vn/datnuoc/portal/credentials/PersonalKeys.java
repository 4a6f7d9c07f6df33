package vn.datnuoc.portal.credentials;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.accounts.Account;

/** The personal keys in the database. */
@Repository
class PersonalKeys {

    private static final String COLUMNS =
            """
            select id, account, account_version, title, services, targets, highest_right, created, expires, last_used, last_address, revoked
            from personal_key
            """;
    private static final String FIND = COLUMNS + "where id = :id and secret_hash = :hash";
    private static final String LIST = COLUMNS + "where account = :account order by created desc";
    private static final String ADD =
            """
            insert into personal_key
                (id, account, account_version, title, secret_hash, services, targets, highest_right, created, expires)
            values (:id, :account, :version, :title, :hash, :services, :targets, :right, :created, :expires)""";
    private static final String TOUCHED =
            "update personal_key set last_used = :now, last_address = :address where id = :id";
    private static final String REVOKE =
            "update personal_key set revoked = :now where id = :id and account = :account and revoked is null";

    private static final String REVOKE_ALL =
            "update personal_key set revoked = :now where account = :account and revoked is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return the key whole, which is shown once and then known to its holder only */
    KeyText create(Account account, String title, KeyScope scope, Instant expires) {
        KeyText text = new KeyText(RandomText.of(5), RandomText.of(20));
        jdbc.sql(ADD)
                .param("id", text.id())
                .param("account", account.name())
                .param("version", account.version())
                .param("title", title)
                .param("hash", text.secretHash())
                .param("services", KeyService.text(scope.services()))
                .param("targets", scope.targetsText())
                .param("right", scope.right().name())
                .param("created", Instants.column(clock.instant()))
                .param("expires", Instants.column(expires))
                .update();
        return text;
    }

    /** The key, when it is known and good now. */
    Optional<PersonalKey> find(KeyText text) {
        Instant now = clock.instant();
        return jdbc.sql(FIND)
                .param("id", text.id())
                .param("hash", text.secretHash())
                .query((row, number) -> key(row))
                .optional()
                .filter(found -> found.isGoodAt(now));
    }

    void touch(String id, String address) {
        jdbc.sql(TOUCHED)
                .param("now", Instants.column(clock.instant()))
                .param("address", address)
                .param("id", id)
                .update();
    }

    /** All of the account, the newest first. */
    List<PersonalKey> list(String account) {
        return jdbc.sql(LIST)
                .param("account", account)
                .query((row, number) -> key(row))
                .list();
    }

    /** @return whether there was such a key and it was still good */
    boolean revoke(String account, String id) {
        return jdbc.sql(REVOKE)
                        .param("now", Instants.column(clock.instant()))
                        .param("id", id)
                        .param("account", account)
                        .update()
                > 0;
    }

    void revokeAll(String account) {
        jdbc.sql(REVOKE_ALL)
                .param("now", Instants.column(clock.instant()))
                .param("account", account)
                .update();
    }

    private static PersonalKey key(ResultSet row) throws SQLException {
        return new PersonalKey(
                row.getString("id"),
                row.getString("account"),
                row.getLong("account_version"),
                row.getString("title"),
                new KeyScope(
                        KeyService.parse(row.getString("services")),
                        KeyScope.targets(row.getString("targets")),
                        Right.valueOf(row.getString("highest_right"))),
                Instants.of(row, "created"),
                Instants.of(row, "expires"),
                Instants.optional(row, "last_used"),
                Optional.ofNullable(row.getString("last_address")),
                Instants.optional(row, "revoked"));
    }
}
