package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;
import vn.datnuoc.engine.LayerSource.RowSink;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/** The one table of a GeoPackage, of features or of rows without a geometry. The database is opened as immutable: nothing beside the file is read or made. */
final class GeoPackageFile implements FeatureFile {
    /** no value and no geometry may be larger */
    private static final int MAX_VALUE_BYTES = 128 << 20;

    private final Path file;
    private final Connection connection;
    private final GeoPackageLayer layer;
    private final FlatGeometry geometry = new FlatGeometry();

    static GeoPackageFile open(Path file) {
        checkLength(file);
        Connection connection = null;
        try {
            connection = connect(file);
            return new GeoPackageFile(file, connection, GeoPackageLayer.find(file, connection));
        } catch (SQLException e) {
            closeQuietly(connection, e);
            throw damaged(file, "", e);
        } catch (RuntimeException e) {
            closeQuietly(connection, e);
            throw e;
        }
    }

    private GeoPackageFile(Path file, Connection connection, GeoPackageLayer layer) {
        this.file = file;
        this.connection = connection;
        this.layer = layer;
    }

    /** The header knows how many pages there are; SQLite itself notices missing ones only when it needs them. */
    private static void checkLength(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer header = ByteBuffer.allocate(100).order(ByteOrder.BIG_ENDIAN);
            channel.read(header, 0);
            if (header.hasRemaining()) {
                throw new UnreadableFileException(
                        Reason.TRUNCATED, file, "byte " + header.position(), "100 bytes of header");
            }
            int pageSize = header.getShort(16) & 0xFFFF;
            long expected = Integer.toUnsignedLong(header.getInt(28)) * (pageSize == 1 ? 65536 : pageSize);
            if (expected > channel.size()) {
                throw new UnreadableFileException(
                        Reason.TRUNCATED, file, "byte " + channel.size(), "a file of " + expected + " bytes expected");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection =
                DriverManager.getConnection("jdbc:sqlite:file:" + file.toUri().getRawPath() + "?mode=ro&immutable=1");
        ((SQLiteConnection) connection).setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, MAX_VALUE_BYTES);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema=OFF");
            statement.execute("PRAGMA cell_size_check=ON");
        }
        return connection;
    }

    private static void closeQuietly(@Nullable Connection connection, Exception reason) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    @Override
    public Schema schema() {
        return layer.schema();
    }

    @Override
    public CrsCode crs() {
        return layer.crs();
    }

    @Override
    public long rowsHint() {
        return layer.rows();
    }

    @Override
    public ReadReport read(RowSink sink) {
        CheckedRows rows = new CheckedRows(sink, schema().geometry(), crs());
        layer.notes().forEach(rows::note);
        try (Statement statement = connection.createStatement();
                ResultSet results = statement.executeQuery(layer.selectSql())) {
            while (results.next()) {
                readRow(results, rows);
            }
            return rows.report();
        } catch (SQLException e) {
            throw damaged(file, "table " + layer.table() + ", row " + rows.nextRow(), e);
        }
    }

    private void readRow(ResultSet results, CheckedRows rows) throws SQLException {
        long fid = results.getLong(1);
        List<GeoPackageLayer.Column> columns = layer.columns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(columns.get(i), results.getObject(3 + i), rows);
        }
        byte[] blob = results.getBytes(2);
        if (blob != null && readGeometry(blob, rows)) {
            rows.row(fid, geometry, values);
        } else {
            rows.row(fid, values);
        }
    }

    private boolean readGeometry(byte[] blob, CheckedRows rows) {
        try {
            if (GeoPackageBlob.read(blob, geometry)) {
                rows.note(CheckedRows.HEIGHTS_DROPPED);
            }
            return true;
        } catch (MalformedGeometryException e) {
            rows.problem(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private static @Nullable Object value(GeoPackageLayer.Column column, @Nullable Object stored, CheckedRows rows) {
        try {
            return stored == null ? null : AttributeValues.of(column.type(), stored);
        } catch (IllegalArgumentException e) {
            rows.problem(column.name() + ": " + e.getMessage());
            return null;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException("cannot close " + file, e));
        }
    }

    private static UnreadableFileException damaged(Path file, String place, SQLException cause) {
        Reason reason = Files.isReadable(file) ? Reason.DAMAGED : Reason.UNSUPPORTED;
        return new UnreadableFileException(
                reason, file, place, "a sound GeoPackage expected: " + cause.getMessage(), cause);
    }
}
