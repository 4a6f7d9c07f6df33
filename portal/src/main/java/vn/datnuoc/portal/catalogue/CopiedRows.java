package vn.datnuoc.portal.catalogue;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Adds rows by PostgreSQL's binary COPY, all in one transaction, in which the table also gets its keys and indexes. Used
 * by one thread.
 */
final class CopiedRows implements RowWriter {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NULL = -1;
    private static final int END = -1;

    /** PostgreSQL counts days and microseconds from here. */
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);

    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** In the type of an extended WKB geometry: the code of the reference system follows. */
    private static final int WITH_SRID = 0x20000000;

    private static final int BUFFER_BYTES = 1 << 18;

    private final Connection connection;
    private final PGCopyOutputStream copy;
    private final DataOutputStream out;
    private final int srid;
    private final long version;
    private final List<String> afterwards;
    private boolean broken;

    /**
     * @param sql COPY of the columns fid, from_version, geom and the attributes
     * @param srid EPSG code of the geometries
     * @param afterwards statements that complete the table
     */
    @SuppressWarnings("PMD.CloseResource")
    CopiedRows(Connection connection, String sql, int srid, long version, List<String> afterwards) throws SQLException {
        this.connection = connection;
        this.srid = srid;
        this.version = version;
        this.afterwards = List.copyOf(afterwards);
        connection.setAutoCommit(false);
        this.copy = new PGCopyOutputStream(connection.unwrap(PGConnection.class), sql, BUFFER_BYTES);
        this.out = new DataOutputStream(new BufferedOutputStream(copy, BUFFER_BYTES));
        begin();
    }

    private void begin() {
        try {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        } catch (IOException e) {
            throw failed("cannot begin to write rows", e);
        }
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        try {
            out.writeShort(3 + values.length);
            write(fid);
            write(version);
            geometry(wkb);
            for (Object value : values) {
                write(value);
            }
        } catch (IOException e) {
            throw failed("cannot write row " + fid, e);
        }
    }

    private void write(@Nullable Object value) throws IOException {
        if (value == null) {
            out.writeInt(NULL);
        } else if (value instanceof String text) {
            // PostgreSQL has no text with a NUL in it
            bytes(text.replace("\0", "").getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Long number) {
            eight(number);
        } else if (value instanceof Double number) {
            eight(Double.doubleToRawLongBits(number));
        } else if (value instanceof LocalDate date) {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) ChronoUnit.DAYS.between(EPOCH_DAY, date));
        } else if (value instanceof Instant instant) {
            eight(ChronoUnit.MICROS.between(EPOCH, instant));
        } else if (value instanceof Boolean truth) {
            out.writeInt(1);
            out.writeByte(truth ? 1 : 0);
        } else {
            throw new IllegalArgumentException("no value of an attribute: " + value.getClass());
        }
    }

    private void geometry(byte[] wkb) throws IOException {
        if (wkb.length == 0) {
            out.writeInt(NULL);
        } else {
            out.writeInt(wkb.length + Integer.BYTES);
            out.write(extendedHead(wkb));
            out.write(wkb, 5, wkb.length - 5);
        }
    }

    /** Byte order, type, and what plain WKB lacks: the reference system. */
    private byte[] extendedHead(byte[] wkb) {
        ByteOrder order = wkb[0] == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int type = ByteBuffer.wrap(wkb).order(order).getInt(1);
        return ByteBuffer.allocate(9)
                .order(order)
                .put(wkb[0])
                .putInt(type | WITH_SRID)
                .putInt(srid)
                .array();
    }

    private void eight(long bits) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(bits);
    }

    private void bytes(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private IllegalStateException failed(String what, IOException cause) {
        broken = true;
        return new IllegalStateException(what, cause);
    }

    @Override
    public void close() {
        try (connection) {
            if (broken) {
                connection.rollback();
            } else {
                complete();
            }
            connection.setAutoCommit(true);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("cannot write the last rows", e);
        }
    }

    private void complete() throws SQLException, IOException {
        out.writeShort(END);
        out.flush();
        copy.endCopy();
        try (Statement statement = connection.createStatement()) {
            for (String sql : afterwards) {
                statement.execute(sql);
            }
        }
        connection.commit();
    }
}
