package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * Writes a GeoPackage 1.3 with one table, of features with their R-tree or of rows without a geometry, and its marking. The same rows and timestamp give the same bytes. The
 * file is made without a journal: one that is not {@linkplain #finish() finished} is deleted.
 */
public final class GeoPackageWriter implements FeatureWriter {
    private static final int BATCH_ROWS = 1000;
    private static final DateTimeFormatter DATE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final GeoPackageTables tables;
    private final Schema schema;
    private final Connection connection;
    private final PreparedStatement insertRow;
    private final Optional<GeoPackageIndex> index;
    private final FlatGeometry geometry = new FlatGeometry();
    private final Envelope extent = new Envelope();
    private int pending;
    private boolean finished;

    /**
     * Begins a new file.
     *
     * @param table name of the table: letters, digits and underscores
     * @param title for people, shown as the layer's identifier
     * @param written recorded as the time of the last change
     */
    public static GeoPackageWriter create(
            Path file, String table, String title, Schema schema, CrsCode crs, Marking marking, Instant written) {
        try {
            Files.deleteIfExists(file);
            GeoPackageTables tables = new GeoPackageTables(
                    table, title, schema, ReferenceSystem.of(crs), marking, DATE_TIME.format(written));
            return new GeoPackageWriter(file, tables, schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private GeoPackageWriter(Path file, GeoPackageTables tables, Schema schema) throws SQLException {
        this.file = file;
        this.tables = tables;
        this.schema = schema;
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        prepareFile(connection);
        tables.create(connection);
        insertRow = connection.prepareStatement(insertSql(schema, tables.table()));
        index = schema.hasGeometry() ? Optional.of(new GeoPackageIndex(tables.table(), connection)) : Optional.empty();
    }

    private static void prepareFile(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size=4096");
            statement.execute("PRAGMA journal_mode=OFF");
            statement.execute("PRAGMA synchronous=OFF");
            statement.execute("PRAGMA cache_size=-65536");
            statement.execute("PRAGMA application_id=" + 0x47504B47);
            statement.execute("PRAGMA user_version=10300");
        }
        connection.setAutoCommit(false);
    }

    /** Its parameters are the fid, the attributes, and then the geometry if there is one. */
    private static String insertSql(Schema schema, String table) {
        String columns = schema.attributes().stream()
                .map(a -> "," + GeoPackageTables.quoted(a.name()))
                .collect(Collectors.joining());
        String geometry = schema.hasGeometry() ? ",geom" : "";
        int marks = schema.attributes().size() + (schema.hasGeometry() ? 1 : 0);
        return "INSERT INTO \"" + table + "\" (fid" + columns + geometry + ") VALUES (?" + ",?".repeat(marks) + ")";
    }

    @Override
    public void row(long fid, @Nullable Geometry jts, @Nullable Object[] values) {
        row(fid, jts == null ? new byte[0] : new WKBWriter(2).write(jts), values);
    }

    @Override
    public void row(long fid, byte[] wkb, @Nullable Object[] values) {
        try {
            addGeometry(fid, wkb);
            addValues(values);
            insertRow.setLong(1, fid);
            insertRow.addBatch();
            if (++pending == BATCH_ROWS) {
                flush();
            }
        } catch (SQLException e) {
            throw failure(file, e);
        }
    }

    private void addGeometry(long fid, byte[] wkb) throws SQLException {
        int parameter = 2 + schema.attributes().size();
        if (wkb.length > 0) {
            Wkb.read(ByteBuffer.wrap(wkb), geometry);
            checkKind(fid);
            Envelope box = geometry.envelope();
            insertRow.setBytes(parameter, blob(box));
            addBox(fid, box);
        } else if (schema.hasGeometry()) {
            insertRow.setBytes(parameter, null);
        }
    }

    private void checkKind(long fid) {
        boolean severalPoints = geometry.kind == GeometryKind.POINT && geometry.points > 1;
        if (geometry.kind != schema.geometry() || severalPoints) {
            throw new IllegalArgumentException("feature " + fid + ": " + schema.geometry() + " expected, got "
                    + (severalPoints ? "several points" : geometry.kind));
        }
    }

    private void addBox(long fid, Envelope box) throws SQLException {
        if (!geometry.isEmpty() && index.isPresent()) {
            extent.expandToInclude(box);
            index.get().add(fid, box);
        }
    }

    /** GeoPackage 1.3, 2.1.3: header with the envelope (but for points and empty geometries), then WKB. */
    private byte[] blob(Envelope box) {
        boolean withBox = geometry.kind != GeometryKind.POINT && !geometry.isEmpty();
        ByteBuffer out =
                ByteBuffer.allocate(8 + (withBox ? 32 : 0) + geometry.wkbSize()).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G').put((byte) 'P').put((byte) 0);
        out.put((byte) (1 | (withBox ? 1 << 1 : 0) | (geometry.isEmpty() ? 1 << 4 : 0)));
        out.putInt(tables.crs().epsg());
        if (withBox) {
            out.putDouble(box.getMinX()).putDouble(box.getMaxX());
            out.putDouble(box.getMinY()).putDouble(box.getMaxY());
        }
        geometry.putWkb(out);
        return out.array();
    }

    private void addValues(@Nullable Object[] values) throws SQLException {
        List<Attribute> attributes = schema.attributes();
        if (values.length != attributes.size()) {
            throw new IllegalArgumentException(values.length + " values for " + attributes.size() + " attributes");
        }
        for (int i = 0; i < values.length; i++) {
            insertRow.setObject(2 + i, stored(attributes.get(i).type(), values[i]));
        }
    }

    private static @Nullable Object stored(AttributeType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case STRING, INTEGER, DECIMAL -> value;
            case DATE -> ((LocalDate) value).toString();
            case DATETIME -> DATE_TIME.format((Instant) value);
            case BOOLEAN -> (Boolean) value ? 1 : 0;
        };
    }

    private void flush() throws SQLException {
        insertRow.executeBatch();
        if (index.isPresent()) {
            index.get().flush();
        }
        pending = 0;
    }

    @Override
    public void finish() {
        try {
            flush();
            insertRow.close();
            tables.describe(connection, extent);
            if (index.isPresent()) {
                index.get().createTriggers();
                index.get().close();
            }
            connection.commit();
            connection.close();
            sync();
            finished = true;
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sync() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            connection.close();
            Files.deleteIfExists(file);
        } catch (SQLException e) {
            throw failure(file, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static UncheckedIOException failure(Path file, SQLException cause) {
        return new UncheckedIOException(new IOException("cannot write the GeoPackage " + file, cause));
    }
}
