package vn.datnuoc.portal.catalogue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.Schema;

/** Adds rows in batches, each a transaction. Used by one thread. */
final class BatchedRows implements RowWriter {

    private static final int BATCH = 5_000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final List<Attribute> attributes;
    private final long version;
    private final List<String> afterwards;
    private long rows;

    /**
     * @param sql with parameters fid, from_version, geom and the attributes in the order of the schema
     * @param afterwards statements that complete the table
     */
    @SuppressWarnings("PMD.CloseResource")
    BatchedRows(Connection connection, String sql, Schema schema, long version, List<String> afterwards)
            throws SQLException {
        this.connection = connection;
        this.attributes = schema.attributes();
        this.version = version;
        this.afterwards = List.copyOf(afterwards);
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement(sql);
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        try {
            insert.setLong(1, fid);
            insert.setLong(2, version);
            insert.setBytes(3, wkb.length == 0 ? null : wkb);
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
        } else if (value instanceof Instant instant) {
            insert.setObject(parameter, instant.atOffset(ZoneOffset.UTC));
        } else if (value == null) {
            insert.setNull(parameter, sqlType(attributes.get(parameter - 4).type()));
        } else {
            insert.setObject(parameter, value);
        }
    }

    private static int sqlType(AttributeType type) {
        return switch (type) {
            case STRING -> Types.VARCHAR;
            case INTEGER -> Types.BIGINT;
            case DECIMAL -> Types.DOUBLE;
            case DATE -> Types.DATE;
            case DATETIME -> Types.TIMESTAMP_WITH_TIMEZONE;
            case BOOLEAN -> Types.BOOLEAN;
        };
    }

    private void flush() throws SQLException {
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() {
        try (connection;
                insert) {
            flush();
            connection.setAutoCommit(true);
            complete();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write the last rows", e);
        }
    }

    private void complete() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : afterwards) {
                statement.execute(sql);
            }
        }
    }
}
