package vn.datnuoc.portal.catalogue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.portal.server.Dialect;

/**
 * The generated tables that hold the rows of layers and drafts; the only class that writes SQL with names which are not
 * fixed. Each name is checked and quoted. A row belongs to the versions from {@code from_version} until before
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
    public void create(String table, Schema schema) {
        drop(table);
        String columns = schema.attributes().stream()
                .map(attribute -> ", " + column(attribute) + " " + type(attribute.type()))
                .collect(Collectors.joining());
        execute("create table " + quoted(table) + " (fid bigint not null, from_version bigint not null,"
                + " to_version bigint, geom " + dialect.bytesType() + columns + ")");
    }

    public void drop(String table) {
        execute("drop table if exists " + quoted(table));
    }

    public void rename(String table, String to) {
        execute("alter table " + quoted(table) + " rename to " + quoted(to));
    }

    public boolean exists(String table) {
        try (Connection connection = database.getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, null, table, "fid")) {
            if (found.next()) {
                return true;
            }
            try (ResultSet upper = connection.getMetaData().getColumns(null, null, table, "FID")) {
                return upper.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot look for table " + table, e);
        }
    }

    /** Rows to be added in one version; the caller closes it. Rows are on disk when it is closed. */
    public RowWriter writer(String table, Schema schema, long version) {
        try {
            return new RowWriter(database.getConnection(), insert(table, schema), schema, version);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write table " + table, e);
        }
    }

    private static String insert(String table, Schema schema) {
        String columns = columns(schema);
        String marks = ", ?".repeat(schema.attributes().size());
        return "insert into " + quoted(table) + " (fid, from_version, geom" + columns + ") values (?, ?, ?" + marks
                + ")";
    }

    /** The rows of a version, one by one from the database. */
    public void read(String table, Schema schema, long version, RowSink sink) {
        String sql = "select fid, geom" + columns(schema) + " from " + quoted(table)
                + " where from_version <= ? and (to_version is null or to_version > ?)";
        try (Connection connection = database.getConnection()) {
            // PostgreSQL streams in a transaction only
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(2_000);
                statement.setLong(1, version);
                statement.setLong(2, version);
                give(statement, schema, sink);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read table " + table, e);
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

    private static String columns(Schema schema) {
        return schema.attributes().stream()
                .map(attribute -> ", " + column(attribute))
                .collect(Collectors.joining());
    }

    private static String column(Attribute attribute) {
        nameProblem(attribute.name()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return '"' + attribute.name() + '"';
    }

    private static String quoted(String table) {
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

    /** Adds rows in batches. Used by one thread. */
    public static final class RowWriter implements RowSink, AutoCloseable {

        private static final int BATCH = 5_000;

        private final Connection connection;
        private final PreparedStatement insert;
        private final List<Attribute> attributes;
        private final long version;
        private long rows;

        @SuppressWarnings("PMD.CloseResource")
        RowWriter(Connection connection, String sql, Schema schema, long version) throws SQLException {
            this.connection = connection;
            this.attributes = schema.attributes();
            this.version = version;
            connection.setAutoCommit(false);
            this.insert = connection.prepareStatement(sql);
        }

        @Override
        public void row(long fid, byte[] wkb, @Nullable Object[] values) {
            try {
                insert.setLong(1, fid);
                insert.setLong(2, version);
                insert.setBytes(3, wkb);
                for (int i = 0; i < values.length; i++) {
                    set(i + 4, values[i]);
                }
                insert.addBatch();
                if (++rows % BATCH == 0) {
                    flush();
                }
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write row " + fid, e);
            }
        }

        private void set(int parameter, @Nullable Object value) throws SQLException {
            if (value instanceof LocalDate date) {
                insert.setDate(parameter, Date.valueOf(date));
            } else if (value instanceof java.time.Instant instant) {
                insert.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
            } else if (value == null) {
                insert.setNull(parameter, sqlType(attributes.get(parameter - 4).type()));
            } else {
                insert.setObject(parameter, value);
            }
        }

        private static int sqlType(AttributeType type) {
            return switch (type) {
                case STRING -> java.sql.Types.VARCHAR;
                case INTEGER -> java.sql.Types.BIGINT;
                case DECIMAL -> java.sql.Types.DOUBLE;
                case DATE -> java.sql.Types.DATE;
                case DATETIME -> java.sql.Types.TIMESTAMP_WITH_TIMEZONE;
                case BOOLEAN -> java.sql.Types.BOOLEAN;
            };
        }

        private void flush() throws SQLException {
            insert.executeBatch();
            connection.commit();
        }

        public long rows() {
            return rows;
        }

        @Override
        public void close() {
            try (connection;
                    insert) {
                flush();
                connection.setAutoCommit(true);
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write the last rows", e);
            }
        }
    }
}
