package vn.datnuoc.policy.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.Grants;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;

/**
 * The grants of the tables {@code grants} and {@code grant_rights}. Every change counts {@code grants_version} up in
 * its own transaction: it holds from the next decision in this process on, and within a second in every other.
 * Thread-safe.
 */
public final class JdbcGrants implements Grants {

    private static final String VERSION = "select version from grants_version";

    /** One row for each right; one row without a right for a grant that refuses all. */
    private static final String ALL =
            """
            select g.id, g.principal, g.target, g.from_time, g.until_time, g.document,
                   r.access_right, r.row_filter, r.area, r.hidden_attributes, r.min_meters_per_px, r.formats
            from grants g left join grant_rights r on r.grant_id = g.id
            order by g.id""";

    /** Locks the row until the end of the transaction: changes are made one after the other. */
    private static final String COUNT_UP = "update grants_version set version = version + 1";

    private static final String CONFLICT =
            """
            select id from grants
            where principal = ? and target = ? and id <> ?
              and from_time < ? and coalesce(until_time, ?) > ?""";

    private static final String REMOVE = "delete from grants where id = ?";

    private static final String ADD =
            """
            insert into grants (id, principal, target, from_time, until_time, document)
            values (?, ?, ?, ?, ?, ?)""";

    private static final String ADD_RIGHT =
            """
            insert into grant_rights
              (grant_id, access_right, row_filter, area, hidden_attributes, min_meters_per_px, formats)
            values (?, ?, ?, ?, ?, ?, ?)""";

    /** Stands for "without end" where SQL compares. */
    private static final OffsetDateTime FOREVER = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);

    private final Database database;
    private final RecentVersion version;

    public JdbcGrants(DataSource connections) {
        this.database = new Database(connections);
        this.version = new RecentVersion(this::readVersion, System::nanoTime);
    }

    @Override
    public long version() {
        return version.get();
    }

    private long readVersion() {
        return database.query(VERSION, rows -> {
            if (!rows.next()) {
                throw new IllegalArgumentException("grants_version has no row");
            }
            return rows.getLong(1);
        });
    }

    @Override
    public List<Grant> all() {
        return database.query(ALL, JdbcGrants::grants);
    }

    /**
     * Adds the grant, or replaces the one with its id. Times are kept to the microsecond.
     *
     * @throws ConflictException when another grant is for the same principal and target at the same time
     * @throws PolicyUnavailableException when the database does not take it
     */
    public void save(Grant grant) {
        change(transaction -> save(grant, transaction));
    }

    /**
     * As {@link #save(Grant)}, as a part of the caller's transaction. After the commit the caller calls
     * {@link #changed}.
     */
    public void save(Grant grant, Connection transaction) throws SQLException {
        Database.update(transaction, COUNT_UP);
        refuseConflict(grant, transaction);
        Database.update(transaction, REMOVE, grant.id());
        add(grant, transaction);
    }

    /** Removes the grant; one that does not exist is no error. */
    public void remove(String id) {
        change(transaction -> remove(id, transaction));
    }

    /** As {@link #remove(String)}, as a part of the caller's transaction, who calls {@link #changed} after the commit. */
    public void remove(String id, Connection transaction) throws SQLException {
        Database.update(transaction, COUNT_UP);
        Database.update(transaction, REMOVE, id);
    }

    /** The grants have changed in this process: the next decision sees it. */
    public void changed() {
        version.forget();
    }

    private void change(Database.Change change) {
        try {
            database.change(change);
        } finally {
            changed();
        }
    }

    private static void refuseConflict(Grant grant, Connection transaction) throws SQLException {
        OffsetDateTime until = grant.until().map(JdbcGrants::time).orElse(FOREVER);
        Optional<String> other = Database.find(
                transaction,
                CONFLICT,
                grant.principal().toString(),
                grant.target().toString(),
                grant.id(),
                until,
                FOREVER,
                time(grant.from()));
        if (other.isPresent()) {
            throw new ConflictException("grant %s is for %s and %s at the same time as grant %s"
                    .formatted(other.get(), grant.principal(), grant.target(), grant.id()));
        }
    }

    private static void add(Grant grant, Connection transaction) throws SQLException {
        Database.update(
                transaction,
                ADD,
                grant.id(),
                grant.principal().toString(),
                grant.target().toString(),
                time(grant.from()),
                grant.until().map(JdbcGrants::time),
                grant.document());
        for (Map.Entry<Right, Limits> right : grant.rights().entrySet()) {
            Limits limits = right.getValue();
            Database.update(
                    transaction,
                    ADD_RIGHT,
                    grant.id(),
                    right.getKey().name(),
                    limits.rows(),
                    limits.area().map(LimitsText::area),
                    LimitsText.names(limits.hiddenAttributes()),
                    limits.minMetersPerPixel(),
                    LimitsText.names(limits.formats()));
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static List<Grant> grants(ResultSet rows) throws SQLException {
        Map<String, Grant> byId = new LinkedHashMap<>();
        while (rows.next()) {
            byId.merge(rows.getString("id"), grant(rows), JdbcGrants::withRights);
        }
        return new ArrayList<>(byId.values());
    }

    /** @param next the same grant with a further right */
    private static Grant withRights(Grant grant, Grant next) {
        Map<Right, Limits> rights = new LinkedHashMap<>(grant.rights());
        rights.putAll(next.rights());
        return new Grant(
                grant.id(), grant.principal(), grant.target(), rights, grant.from(), grant.until(), grant.document());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(
                row.getString("id"),
                Principal.of(row.getString("principal")),
                Target.of(row.getString("target")),
                rights(row),
                row.getObject("from_time", OffsetDateTime.class).toInstant(),
                until(row.getObject("until_time", OffsetDateTime.class)),
                row.getString("document"));
    }

    private static Optional<Instant> until(@Nullable OffsetDateTime time) {
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }

    private static Map<Right, Limits> rights(ResultSet row) throws SQLException {
        Optional<String> right = Optional.ofNullable(row.getString("access_right"));
        return right.isEmpty() ? Map.of() : Map.of(Right.valueOf(right.get()), limits(row));
    }

    private static Limits limits(ResultSet row) throws SQLException {
        return new Limits(
                Optional.ofNullable(row.getString("row_filter")),
                Optional.ofNullable(row.getString("area")).map(LimitsText::area),
                LimitsText.names(row.getString("hidden_attributes")),
                row.getDouble("min_meters_per_px"),
                LimitsText.names(row.getString("formats")));
    }
}
