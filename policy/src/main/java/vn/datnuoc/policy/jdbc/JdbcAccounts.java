package vn.datnuoc.policy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Validity;

/**
 * The accounts as a log-in on a node of another program needs them: a lock holds there within a second. Those that ask with
 * every request are read four times a second. Thread-safe.
 */
public final class JdbcAccounts {

    private static final String FIND =
            """
            select a.name, a.kind, a.agency, g.type, a.password_hash, a.must_change_password, a.state, a.expires,
                   a.duties_version, a.version, g.valid_from, g.valid_until
            from account a join agency g on g.code = a.agency
            where a.name = ?""";

    private static final long MAX_AGE_NANOS = Duration.ofMillis(250).toNanos();
    private static final int MOST_READINGS = 10_000;

    private final Database database;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final ConcurrentMap<String, Reading> readings = new ConcurrentHashMap<>();

    public JdbcAccounts(DataSource connections, Clock clock) {
        this(connections, clock, System::nanoTime);
    }

    JdbcAccounts(DataSource connections, Clock clock, LongSupplier nanoTime) {
        this.database = new Database(connections);
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    private record Reading(Kept account, long atNanos) {}

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

    /**
     * As it was a quarter of a second ago at most.
     *
     * @throws PolicyUnavailableException when nobody can say
     */
    public Optional<Kept> find(String name) {
        return find(name, Long.MIN_VALUE);
    }

    /** @param version that it has by now, as somebody has seen: what was read of one before does not count */
    public Optional<Kept> find(String name, long version) {
        long now = nanoTime.getAsLong();
        Reading last = readings.get(name);
        if (last == null || now - last.atNanos >= MAX_AGE_NANOS || last.account.version() < version) {
            return readNow(name, now);
        }
        return Optional.of(last.account);
    }

    /** Only what may be used is kept: a refusal is found out anew each time. */
    private Optional<Kept> readNow(String name, long now) {
        Optional<Kept> account = read(name);
        if (account.filter(kept -> kept.subject.active()).isEmpty()) {
            readings.remove(name);
            return account;
        }
        if (readings.size() >= MOST_READINGS) {
            readings.clear();
        }
        readings.put(name, new Reading(account.get(), now));
        return account;
    }

    private Optional<Kept> read(String name) {
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
