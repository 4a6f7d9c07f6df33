package vn.datnuoc.samples;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** Writes one layer as a GeoPackage 1.3 whose bytes depend on nothing but the rows. */
final class GeoPackage {
    private static final String LAST_CHANGE = "2026-01-01T00:00:00.000Z";
    // PROJ's WKT: GeoTools' own has wrong signs in TOWGS84.
    private static final String VN2000 =
            "PROJCS[\"VN-2000 / TM-3 104-30\",GEOGCS[\"VN-2000\",DATUM[\"Vietnam_2000\",SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6756\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AUTHORITY[\"EPSG\",\"4756\"]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],PARAMETER[\"central_meridian\",104.5],PARAMETER[\"scale_factor\",0.9999],PARAMETER[\"false_easting\",500000],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AUTHORITY[\"EPSG\",\"9207\"]]";

    private static final String[] TABLES = {
        "PRAGMA application_id = 1196444487",
        "PRAGMA user_version = 10300",
        "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY, organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)",
        "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '', last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)",
        "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, PRIMARY KEY (table_name, column_name))",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433],AUTHORITY[\"EPSG\",\"4326\"]]', NULL)",
        "INSERT INTO gpkg_spatial_ref_sys VALUES ('VN-2000 / TM-3 104-30', 9207, 'EPSG', 9207, '" + VN2000 + "', NULL)",
    };

    private GeoPackage() {}

    static void write(Path file, SampleLayer layer, List<Row> rows) throws IOException, SQLException {
        Files.deleteIfExists(file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String sql : TABLES) {
                    statement.execute(sql);
                }
                statement.execute(layer.createTable());
            }
            describe(connection, layer, rows);
            insert(connection, layer, rows);
            connection.commit();
        }
    }

    private static void describe(Connection connection, SampleLayer layer, List<Row> rows) throws SQLException {
        Envelope extent = new Envelope();
        rows.forEach(row -> extent.expandToInclude(row.geometry().getEnvelopeInternal()));
        bind(
                connection,
                "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, 9207)",
                layer.table(),
                layer.table(),
                layer.title() + ". " + layer.notice(),
                LAST_CHANGE,
                extent.getMinX(),
                extent.getMinY(),
                extent.getMaxX(),
                extent.getMaxY());
        bind(
                connection,
                "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, 9207, 0, 0)",
                layer.table(),
                layer.geometryType());
    }

    private static void bind(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static void insert(Connection connection, SampleLayer layer, List<Row> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(layer.insert())) {
            for (Row row : rows) {
                statement.setBytes(1, binary(row.geometry()));
                int column = 2;
                for (String attribute : layer.attributes().keySet()) {
                    Object value = row.value(attribute).orElse(null);
                    statement.setObject(column++, value instanceof java.time.LocalDate ? value.toString() : value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** GeoPackage 1.3, 2.1.3: header, envelope of polygons and lines, WKB. */
    private static byte[] binary(Geometry geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        Envelope box = geometry.getEnvelopeInternal();
        boolean point = geometry.getDimension() == 0;
        ByteBuffer blob = ByteBuffer.allocate((point ? 8 : 40) + wkb.length).order(ByteOrder.LITTLE_ENDIAN);
        blob.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put((byte) (point ? 1 : 3))
                .putInt(9207);
        if (!point) {
            blob.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return blob.put(wkb).array();
    }
}
