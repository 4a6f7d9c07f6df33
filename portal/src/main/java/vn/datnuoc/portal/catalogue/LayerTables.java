package vn.datnuoc.portal.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.portal.server.Dialect;

/**
 * The generated tables that hold the rows of layers and drafts; the only class that writes SQL with names which are not
 * fixed, besides {@link RowVersions} and {@link PublishedViews}. Each name is checked and quoted. A row belongs to the versions from {@code from_version} until before
 * {@code to_version}. Thread-safe.
 */
@Component
public final class LayerTables {

    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]{0,62}");
    private static final Pattern COLUMN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Set<String> RESERVED = Set.of("fid", "geom", "from_version", "to_version");

    private final DataSource database;
    private final Dialect dialect;

    LayerTables(DataSource database, Dialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    /** What is wrong with an attribute's name; empty when it can be a column. */
    public static Optional<String> nameProblem(String attribute) {
        if (RESERVED.contains(attribute.toLowerCase(Locale.ROOT))) {
            return Optional.of("tên thuộc tính dành riêng / reserved attribute name: " + attribute);
        }
        return COLUMN.matcher(attribute).matches()
                ? Optional.empty()
                : Optional.of("tên thuộc tính phải là chữ cái không dấu, số, _ / attribute name of ASCII letters,"
                        + " digits and _ expected: " + attribute);
    }

    /** Replaces a table of that name, which a kill may have left. */
    public void create(String table, Schema schema, CrsCode crs) {
        drop(table);
        String columns = schema.attributes().stream()
                .map(attribute -> ", " + column(attribute) + " " + type(attribute.type()))
                .collect(Collectors.joining());
        execute("create table " + quoted(table) + " (fid bigint not null, from_version bigint not null,"
                + " to_version bigint, geom " + geometry(schema, crs) + columns + ")");
    }

    public void drop(String table) {
        execute("drop table if exists " + quoted(table));
    }

    public void rename(String table, String to) {
        execute("alter table " + quoted(table) + " rename to " + quoted(to));
    }

    public boolean exists(String table) {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getTables(null, connection.getSchema(), table, null)) {
            return found.next();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for table " + table, e);
        }
    }

    /** Rows to be added in one version to a table just made; the caller closes it. */
    public RowWriter writer(String table, Schema schema, CrsCode crs, long version) {
        try {
            return dialect == Dialect.POSTGRESQL
                    ? new CopiedRows(
                            database.getConnection(),
                            copy(table, schema),
                            srid(crs),
                            version,
                            completion(table, schema))
                    : new BatchedRows(
                            database.getConnection(), insert(table, schema), schema, version, List.of(key(table)));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write table " + table, e);
        }
    }

    private static String insert(String table, Schema schema) {
        return "insert into " + quoted(table) + " (fid, from_version, geom" + columns(schema) + ") values (?, ?, ?"
                + ", ?".repeat(schema.attributes().size()) + ")";
    }

    private static String copy(String table, Schema schema) {
        return "copy " + quoted(table) + " (fid, from_version, geom" + columns(schema)
                + ") from stdin with (format binary)";
    }

    /** Keys and indexes, quicker made over all rows than kept while they come. */
    static List<String> completion(String table, Schema schema) {
        return List.of(
                "alter table " + quoted(table) + " add primary key (fid, from_version)",
                "create unique index on " + quoted(table) + " (fid) where to_version is null",
                "create index on " + quoted(table) + " using gist (geom)",
                "analyze " + quoted(table));
    }

    private static String key(String table) {
        return "create unique index on " + quoted(table) + " (fid, from_version)";
    }

    /** Before rows are looked for by their id: tables in H2 had no index once. */
    public void requireKey(String table) {
        if (dialect == Dialect.H2 && !hasIndex(table)) {
            execute(key(table));
        }
    }

    private boolean hasIndex(String table) {
        try (Connection connection = database.getConnection();
                ResultSet found = connection
                        .getMetaData()
                        .getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
            return found.next();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for the index of table " + table, e);
        }
    }

    /** The rows of a version, one by one from the database. */
    public void read(String table, Schema schema, long version, RowSink sink) {
        read(select(table, schema, ""), schema, List.of(version, version), sink);
    }

    /** Of the rows of a version those whose ids are in the table of a draft. */
    public void readAmong(String draft, String table, Schema schema, long version, RowSink sink) {
        String ids = "(select fid from " + quoted(draft) + ")";
        read(select(table, schema, ids), schema, List.of(version, version), sink);
    }

    /** Of the rows of a version those that a publication of changes after version {@code since} has touched. */
    void readTouched(LayerName layer, String table, Schema schema, long since, long version, RowSink sink) {
        String ids = "(select distinct fid from feature_change where layer = ? and version > ? and version <= ?)";
        List<Object> parameters = List.of(layer.toString(), since, version, version, version);
        read(select(table, schema, ids), schema, parameters, sink);
    }

    /** @param ids query that gives the column fid, its parameters first; empty for all rows */
    private String select(String table, Schema schema, String ids) {
        String geom = dialect == Dialect.POSTGRESQL ? "ST_AsBinary(t.geom)" : "t.geom";
        return "select t.fid, " + (schema.hasGeometry() ? geom : "null") + columns(schema)
                + " from " + (ids.isEmpty() ? "" : ids + " ids join ") + quoted(table) + " t"
                + (ids.isEmpty() ? "" : " on t.fid = ids.fid")
                + " where t.from_version <= ? and (t.to_version is null or t.to_version > ?)";
    }

    private void read(String sql, Schema schema, List<Object> parameters, RowSink sink) {
        try (Connection connection = database.getConnection()) {
            int isolation = connection.getTransactionIsolation();
            dialect.giveRowsAsFound(connection, true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(2_000);
                for (int i = 0; i < parameters.size(); i++) {
                    statement.setObject(i + 1, parameters.get(i));
                }
                give(statement, schema, sink);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolation);
                dialect.giveRowsAsFound(connection, false);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot execute: " + sql, e);
        }
    }

    /** Highest id that a row of any version has; 0 for none. */
    public long lastFid(String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(max(fid), 0) from " + quoted(table))) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read table " + table, e);
        }
    }

    private static void give(PreparedStatement statement, Schema schema, RowSink sink) throws SQLException {
        List<Attribute> attributes = schema.attributes();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                byte[] wkb = Optional.ofNullable(rows.getBytes(2)).orElse(new byte[0]);
                @Nullable Object[] values = new @Nullable Object[attributes.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = value(rows, i + 3, attributes.get(i).type());
                }
                sink.row(rows.getLong(1), wkb, values);
            }
        }
    }

    private static @Nullable Object value(ResultSet row, int column, AttributeType type) throws SQLException {
        Object value =
                switch (type) {
                    case STRING -> row.getString(column);
                    case INTEGER -> row.getLong(column);
                    case DECIMAL -> row.getDouble(column);
                    case DATE -> row.getObject(column, LocalDate.class);
                    case DATETIME -> instant(row.getObject(column, OffsetDateTime.class));
                    case BOOLEAN -> row.getBoolean(column);
                };
        return row.wasNull() ? null : value;
    }

    private static @Nullable Object instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot execute: " + sql, e);
        }
    }

    private String geometry(Schema schema, CrsCode crs) {
        return dialect == Dialect.POSTGRESQL
                ? "geometry(" + geometryType(schema.geometry()) + ", " + srid(crs) + ")"
                : "blob";
    }

    private static String geometryType(GeometryKind kind) {
        return switch (kind) {
            case POINT -> "Point";
            case MULTI_LINE_STRING -> "MultiLineString";
            case MULTI_POLYGON -> "MultiPolygon";
            case NONE -> "Geometry"; // absent in every row
        };
    }

    /** East comes first in PostGIS whatever the system, so CRS:84 is 4326 there. */
    static int srid(CrsCode crs) {
        return crs.equals(CrsCode.CRS84) ? 4326 : Integer.parseInt(crs.text().substring("EPSG:".length()));
    }

    static String columns(Schema schema) {
        return schema.attributes().stream()
                .map(attribute -> ", " + column(attribute))
                .collect(Collectors.joining());
    }

    static String column(Attribute attribute) {
        nameProblem(attribute.name()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return '"' + attribute.name() + '"';
    }

    static String quoted(String table) {
        if (!TABLE.matcher(table).matches()) {
            throw new IllegalArgumentException("no table name: " + table);
        }
        return '"' + table + '"';
    }

    private static String type(AttributeType type) {
        return switch (type) {
            case STRING -> "varchar";
            case INTEGER -> "bigint";
            case DECIMAL -> "double precision";
            case DATE -> "date";
            case DATETIME -> "timestamp with time zone";
            case BOOLEAN -> "boolean";
        };
    }
}
