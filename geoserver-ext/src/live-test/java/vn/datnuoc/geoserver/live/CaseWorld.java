package vn.datnuoc.geoserver.live;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.datnuoc.policy.AccountStanding;
import vn.datnuoc.policy.AddressRange;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.cases.PolicyCases;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.policy.login.SecretHash;

/**
 * The subjects and grants of the policy cases in the portal's tables, beside its own accounts and agencies and in place of
 * its grants, which {@link #close} puts back. A case has its own time, the servers have the present: all times are moved
 * alike, and what is still to come is moved an hour further.
 */
final class CaseWorld implements AutoCloseable {

    private static final String SECRET = "of-the-cases-1";
    private static final Duration MARGIN = Duration.ofHours(1);
    private static final String HERE = "127.0.0.1/32";

    private static final String AGENCY =
            """
            insert into agency (code, name, type) values (?, ?, ?) on conflict (code) do nothing""";

    private static final String REQUEST =
            """
            insert into account_request (agency, document, purpose, kind, layers, person, scheme, identifier, account,
                state, asked_by, asked)
            values (?, 'test', 'test', ?, '', 'test', 'MA_CAN_BO', ?, ?, 'APPROVED', 'system', now())""";

    private static final String ACCOUNT =
            """
            insert into account (name, kind, person, agency, password_hash, must_change_password, state, demo, version,
                created, identifier, duties_version, duties_accepted, request)
            values (?, ?, 'test', ?, ?, false, ?, false, 1, now(), ?, ?, now(),
                (select max(id) from account_request where account = ?))""";

    private static final String CONNECTION =
            """
            insert into connections (code, title, agency, custodian, purpose, scope, addresses, from_time, until_time,
                document, secret_sha256, accepted, accepted_by, accepted_text, revoked)
            values (?, 'test', ?, ?, 'test', ?, ?, ?::timestamptz, ?::timestamptz, 'test', ?,
                case when ? then now() end, 'cn1', ?, case when ? then now() end)
            on conflict (code) do update set from_time = excluded.from_time, until_time = excluded.until_time""";

    private final DataSource database;
    private final JdbcGrants grants;
    private final List<Grant> before;

    CaseWorld(DataSource database) {
        this.database = database;
        this.grants = new JdbcGrants(database);
        this.before = grants.all();
    }

    /** How a subject of the cases logs in; empty: not at all. */
    static Optional<String> credentials(Subject subject) {
        if (subject instanceof Subject.Connection connection) {
            return Optional.of(code(connection.code()) + ":" + SECRET);
        }
        return subject instanceof Subject.Account account
                ? Optional.of(here(account.name()) + ":" + SECRET)
                : Optional.empty();
    }

    /** The name that an account or an agency of the cases has in the portal. */
    private static String here(String name) {
        return "case-" + name.replace('_', '-');
    }

    private static String code(String ofConnection) {
        return "kn-" + here(ofConnection);
    }

    void addAccounts() {
        String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(SECRET);
        for (Subject subject : PolicyCases.world().subjects().values()) {
            if (subject instanceof Subject.Account account) {
                add(account, hash);
            }
        }
    }

    private void add(Subject.Account account, String hash) {
        String name = here(account.name());
        String agency = here(account.agency());
        String kind = account.kind().name();
        update(AGENCY, agency, agency, account.agencyType().name());
        update(REQUEST, agency, kind, name, name);
        update(
                ACCOUNT,
                name,
                kind,
                agency,
                hash,
                account.active() ? "ACTIVE" : "LOCKED",
                name,
                AccountStanding.DUTIES,
                name);
    }

    /** From now on these grants hold, and no others; connections stand as they did at that time. */
    void holds(List<Grant> all, Instant at) {
        Instant now = Instant.now();
        PolicyCases.world().subjects().values().stream()
                .filter(Subject.Connection.class::isInstance)
                .map(Subject.Connection.class::cast)
                .forEach(connection -> add(connection, at, now));
        hold(all.stream()
                .flatMap(grant -> here(grant.target()).map(target -> moved(grant, target, at, now)))
                .toList());
    }

    private void hold(List<Grant> all) {
        update("delete from grants");
        update("update grants_version set version = version + 1");
        all.forEach(grants::save);
    }

    @Override
    public void close() {
        hold(before);
    }

    private void add(Subject.Connection connection, Instant at, Instant now) {
        boolean known = connection.approval().addresses().stream()
                .anyMatch(range -> range.contains(connection.address()));
        Set<String> addresses = known
                ? Set.of(HERE)
                : connection.approval().addresses().stream()
                        .map(AddressRange::toString)
                        .collect(Collectors.toSet());
        update(
                CONNECTION,
                code(connection.code()),
                here(connection.agency()),
                here(connection.custodian()),
                connection.approval().scope().stream()
                        .flatMap(CaseWorld::here)
                        .map(Target::toString)
                        .collect(Collectors.joining("\n")),
                String.join("\n", addresses),
                moved(connection.approval().from(), at, now).toString(),
                moved(connection.approval().until(), at, now).toString(),
                SecretHash.of(SECRET),
                connection.approval().dutiesAccepted(),
                AccountStanding.DUTIES,
                connection.approval().revoked());
    }

    private static Grant moved(Grant grant, Target target, Instant at, Instant now) {
        return new Grant(
                grant.target() instanceof Target.OfLayer ? grant.id() + " " + target : grant.id(),
                here(grant.principal()),
                target,
                grant.rights(),
                moved(grant.from(), at, now),
                grant.until().map(until -> moved(until, at, now)),
                grant.document());
    }

    private static Principal here(Principal principal) {
        if (principal instanceof Principal.OfAccount account) {
            return new Principal.OfAccount(here(account.name()));
        }
        if (principal instanceof Principal.OfAgency agency) {
            return new Principal.OfAgency(here(agency.code()));
        }
        return principal instanceof Principal.OfConnection connection
                ? new Principal.OfConnection(code(connection.code()))
                : principal;
    }

    /** A layer of the cases is here its features and its raster twin. */
    private static Stream<Target> here(Target target) {
        return target instanceof Target.OfLayer layer
                ? Stream.of(CaseLayers.name(layer.name()), CaseLayers.raster(layer.name()))
                        .map(Target.OfLayer::new)
                : Stream.of(target);
    }

    private static Instant moved(Instant time, Instant at, Instant now) {
        Instant moved = now.plus(Duration.between(at, time));
        return time.isAfter(at) ? moved.plus(MARGIN) : moved;
    }

    private void update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
