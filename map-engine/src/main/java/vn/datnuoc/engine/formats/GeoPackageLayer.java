package vn.datnuoc.engine.formats;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.formats.UnreadableFileException.Reason;

/**
 * What a GeoPackage says about its one feature table, or, when it has none, about its one table without a geometry.
 *
 * @param key the integer primary key, or {@code rowid} where there is none
 * @param geometryColumn empty for none
 * @param columns those that become attributes, in the order of the schema
 * @param notes what is left out
 */
record GeoPackageLayer(
        String table,
        String key,
        String geometryColumn,
        List<Column> columns,
        Schema schema,
        CrsCode crs,
        long rows,
        List<String> notes) {

    private static final String LAYERS =
            """
            SELECT g.table_name, g.column_name, g.geometry_type_name, s.organization, s.organization_coordsys_id, s.srs_name
            FROM gpkg_geometry_columns g
            JOIN gpkg_contents c ON lower(c.table_name) = lower(g.table_name) AND c.data_type = 'features'
            LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
            ORDER BY g.table_name""";

    /** QGIS keeps its styles in such a table. */
    private static final String TABLES =
            """
            SELECT table_name FROM gpkg_contents
            WHERE data_type IN ('attributes', 'aspatial') AND lower(table_name) <> 'layer_styles'
            ORDER BY table_name""";

    private static final String GEOMETRY_COLUMNS = "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_geometry_columns'";

    /** Views and virtual tables run whatever SQL their author liked; a plain table holds rows. */
    private static final String PLAIN_TABLE =
            "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? COLLATE NOCASE AND sql LIKE 'CREATE TABLE%'";

    private static final String TITLES_TABLE = "SELECT 1 FROM sqlite_master WHERE name = 'gpkg_data_columns'";
    private static final String TITLE =
            "SELECT title, description FROM gpkg_data_columns WHERE lower(table_name) = lower(?) AND column_name = ?";

    /** A column of the table as it is called there. */
    record Column(String name, AttributeType type) {}

    private record Found(
            String table,
            String geometryColumn,
            String geometryType,
            @Nullable String organization,
            int code,
            @Nullable String crsName) {

        static Found table(String name) {
            return new Found(name, "", "", null, 0, null);
        }

        boolean isTable() {
            return geometryColumn.isEmpty();
        }
    }

    static GeoPackageLayer find(Path file, Connection connection) throws SQLException {
        Found found = onlyLayer(file, connection);
        if (!exists(connection, PLAIN_TABLE, found.table)) {
            throw new UnreadableFileException(
                    Reason.UNSUPPORTED, file, "table " + found.table, "a table of its own expected, not a view");
        }
        return new Inspection(file, connection, found).layer();
    }

    String selectSql() {
        String names =
                columns.stream().map(c -> "," + GeoPackageTables.quoted(c.name)).collect(Collectors.joining());
        String from = " FROM " + GeoPackageTables.quoted(table);
        String quotedKey = key.equals("rowid") ? key : GeoPackageTables.quoted(key);
        String geometry = geometryColumn.isEmpty() ? "NULL" : GeoPackageTables.quoted(geometryColumn);
        return "SELECT " + quotedKey + "," + geometry + names + from + " ORDER BY 1";
    }

    private static Found onlyLayer(Path file, Connection connection) throws SQLException {
        List<Found> layers = layers(connection);
        if (layers.isEmpty()) {
            layers = tables(connection);
        }
        if (layers.isEmpty()) {
            throw new UnreadableFileException(Reason.EMPTY, file, "", "one layer or table expected, found none");
        } else if (layers.size() > 1) {
            String names = layers.stream().map(Found::table).collect(Collectors.joining(", "));
            throw new UnreadableFileException(Reason.SEVERAL_LAYERS, file, names, "one layer expected");
        }
        return layers.get(0);
    }

    private static List<Found> layers(Connection connection) throws SQLException {
        List<Found> layers = new ArrayList<>();
        if (!exists(connection, GEOMETRY_COLUMNS)) {
            return layers;
        }
        try (PreparedStatement statement = connection.prepareStatement(LAYERS);
                ResultSet row = statement.executeQuery()) {
            while (row.next() && layers.size() < 100) {
                layers.add(new Found(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6)));
            }
        }
        return layers;
    }

    private static List<Found> tables(Connection connection) throws SQLException {
        List<Found> tables = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(TABLES);
                ResultSet row = statement.executeQuery()) {
            while (row.next() && tables.size() < 100) {
                tables.add(Found.table(row.getString(1)));
            }
        }
        return tables;
    }

    private static boolean exists(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    /** Looks a layer over, column by column. */
    private static final class Inspection {
        private final Path file;
        private final Connection connection;
        private final Found found;
        private final AttributeNames names = new AttributeNames();
        private final List<Column> columns = new ArrayList<>();
        private final List<Attribute> attributes = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private final boolean titled;
        private String key = "rowid";

        Inspection(Path file, Connection connection, Found found) throws SQLException {
            this.file = file;
            this.connection = connection;
            this.found = found;
            this.titled = exists(connection, TITLES_TABLE);
        }

        GeoPackageLayer layer() throws SQLException {
            readColumns();
            Schema schema = new Schema(attributes, kind());
            return new GeoPackageLayer(found.table, key, found.geometryColumn, columns, schema, crs(), rows(), notes);
        }

        private void readColumns() throws SQLException {
            String sql = "PRAGMA table_info(" + GeoPackageTables.quoted(found.table) + ")";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    readColumn(row.getString("name"), row.getString("type").toUpperCase(Locale.ROOT), row.getInt("pk"));
                }
            }
        }

        private void readColumn(String name, String type, int primaryKey) throws SQLException {
            if (primaryKey == 1 && type.equals("INTEGER")) {
                key = name;
            } else if (!name.equalsIgnoreCase(found.geometryColumn)) {
                readAttribute(name, type);
            }
        }

        private void readAttribute(String name, String type) throws SQLException {
            if (type.startsWith("BLOB")) {
                notes.add("column " + name + " (" + type + ") was left out");
            } else if (columns.size() == AttributeNames.MAX_ATTRIBUTES) {
                throw new UnreadableFileException(
                        Reason.TOO_LARGE,
                        file,
                        "table " + found.table,
                        AttributeNames.MAX_ATTRIBUTES + " attributes at most");
            } else {
                Column column = new Column(name, attributeType(type));
                columns.add(column);
                attributes.add(attribute(column));
            }
        }

        /** GeoPackage 1.3, table 1; what is not in it is text. */
        private static AttributeType attributeType(String type) {
            return switch (type.replaceAll("[ (].*", "")) {
                case "BOOLEAN" -> AttributeType.BOOLEAN;
                case "TINYINT", "SMALLINT", "MEDIUMINT", "INT", "INTEGER", "BIGINT" -> AttributeType.INTEGER;
                case "FLOAT", "DOUBLE", "REAL", "NUMERIC", "DECIMAL" -> AttributeType.DECIMAL;
                case "DATE" -> AttributeType.DATE;
                case "DATETIME" -> AttributeType.DATETIME;
                default -> AttributeType.STRING;
            };
        }

        private Attribute attribute(Column column) throws SQLException {
            String name = names.free(column.name);
            if (titled) {
                try (PreparedStatement statement = connection.prepareStatement(TITLE)) {
                    statement.setString(1, found.table);
                    statement.setString(2, column.name);
                    try (ResultSet row = statement.executeQuery()) {
                        if (row.next()) {
                            return titledAttribute(name, column.type, row.getString(1), row.getString(2));
                        }
                    }
                }
            }
            return new Attribute(name, column.type, name, name);
        }

        private static Attribute titledAttribute(
                String name, AttributeType type, @Nullable String titleVi, @Nullable String titleEn) {
            return new Attribute(name, type, titleVi == null ? name : titleVi, titleEn == null ? name : titleEn);
        }

        private GeometryKind kind() throws SQLException {
            if (found.isTable()) {
                return GeometryKind.NONE;
            }
            return switch (found.geometryType.toUpperCase(Locale.ROOT)) {
                case "POINT" -> GeometryKind.POINT;
                case "LINESTRING", "MULTILINESTRING" -> GeometryKind.MULTI_LINE_STRING;
                case "POLYGON", "MULTIPOLYGON" -> GeometryKind.MULTI_POLYGON;
                default -> kindOfFirstGeometry();
            };
        }

        private GeometryKind kindOfFirstGeometry() throws SQLException {
            String column = GeoPackageTables.quoted(found.geometryColumn);
            String sql = "SELECT " + column + " FROM " + GeoPackageTables.quoted(found.table) + " WHERE " + column
                    + " IS NOT NULL LIMIT 1";
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                byte[] blob = row.next() ? row.getBytes(1) : null;
                if (blob == null) {
                    throw new UnreadableFileException(
                            Reason.EMPTY, file, "table " + found.table, "a geometry expected");
                }
                FlatGeometry geometry = new FlatGeometry();
                GeoPackageBlob.read(blob, geometry);
                return geometry.kind;
            } catch (MalformedGeometryException e) {
                throw new UnreadableFileException(
                        Reason.DAMAGED,
                        file,
                        "table " + found.table + ", first geometry",
                        String.valueOf(e.getMessage()),
                        e);
            }
        }

        private CrsCode crs() {
            if (found.isTable()) {
                return FeatureFile.CRS_OF_TABLES;
            }
            if ("EPSG".equalsIgnoreCase(found.organization) && found.code > 0) {
                return new CrsCode("EPSG:" + found.code);
            }
            return Optional.ofNullable(found.crsName)
                    .flatMap(ReferenceSystem::named)
                    .map(ReferenceSystem::code)
                    .orElseThrow(() -> new UnreadableFileException(
                            Reason.UNKNOWN_CRS,
                            file,
                            "gpkg_spatial_ref_sys",
                            "a reference system with an EPSG code expected, got " + found.organization + ":"
                                    + found.code));
        }

        private long rows() throws SQLException {
            String sql = "SELECT count(*) FROM " + GeoPackageTables.quoted(found.table);
            try (PreparedStatement statement = connection.prepareStatement(sql);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
