package vn.datnuoc.policy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Validity;

/** The accounts as a log-in needs them, read anew each time: a lock holds from the next request on. Thread-safe. */
public final class JdbcAccounts {

    private static final String FIND =
            """
            select a.name, a.kind, a.agency, g.type, a.password_hash, a.must_change_password, a.state, a.expires,
                   a.duties_version, a.version, g.valid_from, g.valid_until
            from account a join agency g on g.code = a.agency
            where a.name = ?""";

    private final Database database;
    private final Clock clock;

    public JdbcAccounts(DataSource connections, Clock clock) {
        this.database = new Database(connections);
        this.clock = clock;
    }

    /**
     * An account as it is kept.
     *
     * @param subject what the policy decides on; inactive unless it may be used
     * @param version grows with every change of the account
     */
    public record Kept(Subject.Account subject, AccountStanding standing, String passwordHash, long version) {

        @Override
        public String toString() {
            return "account " + subject.name();
        }
    }

    /** @throws PolicyUnavailableException when nobody can say */
    public Optional<Kept> find(String name) {
        return database.query(FIND, row -> row.next() ? Optional.of(kept(row)) : Optional.empty(), name);
    }

    private Kept kept(ResultSet row) throws SQLException {
        AccountStanding standing = standing(row, clock);
        Subject.Account subject = new Subject.Account(
                row.getString("name"),
                AccountKind.valueOf(row.getString("kind")),
                row.getString("agency"),
                AgencyType.valueOf(row.getString("type")),
                standing == AccountStanding.ACTIVE);
        return new Kept(subject, standing, row.getString("password_hash"), row.getLong("version"));
    }

    /**
     * Whether the account may be used today.
     *
     * @param row of {@code account} with {@code valid_from} and {@code valid_until} of its agency
     */
    public static AccountStanding standing(ResultSet row, Clock clock) throws SQLException {
        AccountStanding.Kept kept = new AccountStanding.Kept(
                row.getString("state").equals("LOCKED"),
                day(row, "expires"),
                day(row, "valid_from"),
                day(row, "valid_until"),
                Optional.ofNullable(row.getString("duties_version")),
                row.getBoolean("must_change_password"));
        return kept.on(LocalDate.now(clock.withZone(Validity.ZONE)));
    }

    private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class));
    }
}
