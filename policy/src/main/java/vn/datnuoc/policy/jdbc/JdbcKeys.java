package vn.datnuoc.policy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.login.KeyText;

/** The personal keys as a log-in needs them. Thread-safe. */
public final class JdbcKeys {

    private static final String FIND =
            """
            select id, account, account_version, services, targets, highest_right, expires
            from personal_key
            where id = ? and revoked is null""";

    private static final String FIND_BY_SECRET = FIND + " and secret_hash = ?";

    private final Database database;
    private final Clock clock;

    public JdbcKeys(DataSource connections, Clock clock) {
        this.database = new Database(connections);
        this.clock = clock;
    }

    /**
     * A key that opens something now, if its account is still what it was.
     *
     * @param accountVersion the account's when the key was made
     * @param services doors that it opens: {@code WMS}, {@code WFS}, {@code API}
     */
    public record Kept(String id, String account, long accountVersion, Set<String> services, Reach reach) {

        public Kept {
            services = Set.copyOf(services);
        }
    }

    /** @throws PolicyUnavailableException when nobody can say */
    public Optional<Kept> find(KeyText text) {
        return database.query(FIND_BY_SECRET, this::good, text.id(), text.secretHash());
    }

    /** One whose secret somebody else has checked. @throws PolicyUnavailableException when nobody can say */
    public Optional<Kept> findChecked(String id) {
        return database.query(FIND, this::good, id);
    }

    private Optional<Kept> good(ResultSet row) throws SQLException {
        return row.next() && clock.instant().isBefore(expires(row)) ? Optional.of(kept(row)) : Optional.empty();
    }

    private static Instant expires(ResultSet row) throws SQLException {
        return row.getObject("expires", OffsetDateTime.class).toInstant();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Set<Target> targets = words(row.getString("targets")).map(Target::of).collect(Collectors.toSet());
        return new Kept(
                row.getString("id"),
                row.getString("account"),
                row.getLong("account_version"),
                words(row.getString("services")).collect(Collectors.toSet()),
                new Reach(targets, Set.of(Right.valueOf(row.getString("highest_right")))));
    }

    private static Stream<String> words(String commaSeparated) {
        return Stream.of(commaSeparated.split(",")).map(String::strip);
    }
}
