package vn.datnuoc.policy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import vn.datnuoc.policy.AddressRange;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.ConnectionApproval;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;

/** The connections as a log-in needs them: read anew each time, their custodians as {@link JdbcAccounts} has them. Thread-safe. */
public final class JdbcConnections {

    private static final String FIND =
            """
            select c.code, c.agency, a.type, c.custodian, c.scope, c.addresses, c.from_time, c.until_time,
                   c.accepted, c.revoked, c.secret_sha256
            from connections c join agency a on a.code = c.agency
            where c.code = ?""";

    private final Database database;
    private final JdbcAccounts accounts;

    public JdbcConnections(DataSource connections, JdbcAccounts accounts) {
        this.database = new Database(connections);
        this.accounts = accounts;
    }

    /** @param secretHash SHA-256 of its secret, in hexadecimal */
    public record Kept(
            String code,
            String agency,
            AgencyType agencyType,
            String custodian,
            boolean custodianActive,
            ConnectionApproval approval,
            String secretHash) {

        /** What the policy decides on when it calls from this address. */
        public Subject.Connection subject(String address) {
            return new Subject.Connection(code, agency, agencyType, custodian, custodianActive, approval, address);
        }

        @Override
        public String toString() {
            return "connection " + code;
        }
    }

    /** @throws PolicyUnavailableException when nobody can say */
    public Optional<Kept> find(String code) {
        Optional<Kept> found =
                database.query(FIND, row -> row.next() ? Optional.of(kept(row)) : Optional.empty(), code);
        return found.map(kept -> new Kept(
                kept.code,
                kept.agency,
                kept.agencyType,
                kept.custodian,
                accounts.find(kept.custodian)
                        .filter(account -> account.subject().active())
                        .isPresent(),
                kept.approval,
                kept.secretHash));
    }

    /** Before its custodian is looked at. */
    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getString("code"),
                row.getString("agency"),
                AgencyType.valueOf(row.getString("type")),
                row.getString("custodian"),
                false,
                approval(row),
                row.getString("secret_sha256"));
    }

    /** @param row of {@code connections} */
    public static ConnectionApproval approval(ResultSet row) throws SQLException {
        return new ConnectionApproval(
                set(row.getString("scope"), Target::of),
                time(row, "from_time"),
                time(row, "until_time"),
                set(row.getString("addresses"), AddressRange::of),
                row.getObject("accepted", OffsetDateTime.class) != null,
                row.getObject("revoked", OffsetDateTime.class) != null);
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static <T> Set<T> set(String lines, Function<String, T> read) {
        return lines.lines().map(read).collect(Collectors.toUnmodifiableSet());
    }
}
