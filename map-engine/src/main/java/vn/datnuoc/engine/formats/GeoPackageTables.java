package vn.datnuoc.engine.formats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.Schema;

/**
 * The tables of a GeoPackage 1.3 with one table of features, or of rows without a geometry: definitions, column titles,
 * marking. Clauses are those of OGC 12-128r17.
 *
 * @param written time of the last change as the standard spells it
 */
record GeoPackageTables(
        String table, String title, Schema schema, ReferenceSystem crs, Marking marking, String written) {

    private static final String[] CORE = {
        """
        CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
          organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
          description TEXT)""",
        """
        CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
          identifier TEXT UNIQUE, description TEXT DEFAULT '',
          last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
          CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
        """
        CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
          geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
          CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
          CONSTRAINT uk_gc_table_name UNIQUE (table_name),
          CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
          CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
        """
        CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
          definition TEXT NOT NULL, scope TEXT NOT NULL,
          CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""",
        """
        CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT,
          description TEXT, mime_type TEXT, constraint_name TEXT,
          CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name),
          CONSTRAINT gdc_tn UNIQUE (table_name, name))""",
        """
        CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL,
          value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
          CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))"""
    };

    private static final String[] METADATA = {
        """
        CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL,
          md_scope TEXT NOT NULL DEFAULT 'dataset', md_standard_uri TEXT NOT NULL,
          mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '')""",
        """
        CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT,
          row_id_value INTEGER, timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
          md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
          CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
          CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id))"""
    };

    private static final String STANDARD = "http://www.geopackage.org/spec130/#extension_";

    GeoPackageTables {
        if (!table.matches("[A-Za-z][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("table '" + table + "': letters, digits and underscores expected");
        }
        checkColumns(schema.attributes());
    }

    private static void checkColumns(List<Attribute> attributes) {
        Set<String> names = new HashSet<>(Set.of("fid", Schema.GEOMETRY_NAME));
        for (Attribute attribute : attributes) {
            if (!names.add(attribute.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("attribute '" + attribute.name() + "': the name is already taken");
            }
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Before the rows: all tables but the index. */
    void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : CORE) {
                statement.execute(sql);
            }
            statement.execute(tableSql());
        }
        insertReferenceSystems(connection);
    }

    private String tableSql() {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE \"" + table + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        if (schema.hasGeometry()) {
            sql.append(", geom ").append(geometryType());
        }
        for (Attribute attribute : schema.attributes()) {
            sql.append(", ").append(quoted(attribute.name())).append(' ').append(columnType(attribute.type()));
        }
        return sql.append(')').toString();
    }

    private String geometryType() {
        return switch (schema.geometry()) {
            case POINT -> "POINT";
            case MULTI_LINE_STRING -> "MULTILINESTRING";
            case MULTI_POLYGON -> "MULTIPOLYGON";
            case NONE -> throw new IllegalStateException(table + " has no geometry");
        };
    }

    private static String columnType(AttributeType type) {
        return switch (type) {
            case STRING -> "TEXT";
            case INTEGER -> "INTEGER";
            case DECIMAL -> "DOUBLE";
            case DATE -> "DATE";
            case DATETIME -> "DATETIME";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    /** 1.1.2.1.2: three rows are required, whatever the data use. */
    private void insertReferenceSystems(Connection connection) throws SQLException {
        ReferenceSystem wgs84 = ReferenceSystem.of(4326).orElseThrow();
        String sql = "INSERT OR REPLACE INTO gpkg_spatial_ref_sys VALUES (?,?,?,?,?,?)";
        insert(connection, sql, "Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian");
        insert(connection, sql, "Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic");
        for (ReferenceSystem system : List.of(wgs84, crs)) {
            insert(connection, sql, system.name(), system.epsg(), "EPSG", system.epsg(), system.wkt(), system.name());
        }
    }

    /** After the rows: contents, titles, extensions, marking. */
    void describe(Connection connection, Envelope extent) throws SQLException {
        insertContents(connection, extent);
        if (schema.hasGeometry()) {
            insertGeometryColumn(connection);
        }
        insertTitles(connection);
        if (schema.hasGeometry()) {
            insertExtension(connection, table, Schema.GEOMETRY_NAME, "gpkg_rtree_index", "rtree", "write-only");
        }
        insertExtension(connection, "gpkg_data_columns", null, "gpkg_schema", "schema", "read-write");
        insertExtension(connection, "gpkg_data_column_constraints", null, "gpkg_schema", "schema", "read-write");
        if (!marking.isEmpty()) {
            insertMarking(connection);
        }
    }

    private void insertContents(Connection connection, Envelope extent) throws SQLException {
        boolean none = extent.isNull();
        insert(
                connection,
                "INSERT INTO gpkg_contents VALUES (?,?,?,?,?,?,?,?,?,?)",
                table,
                schema.hasGeometry() ? "features" : "attributes",
                title,
                marking.lines(),
                written,
                none ? null : extent.getMinX(),
                none ? null : extent.getMinY(),
                none ? null : extent.getMaxX(),
                none ? null : extent.getMaxY(),
                schema.hasGeometry() ? crs.epsg() : null);
    }

    private void insertGeometryColumn(Connection connection) throws SQLException {
        insert(
                connection,
                "INSERT INTO gpkg_geometry_columns VALUES (?,'geom',?,?,0,0)",
                table,
                geometryType(),
                crs.epsg());
    }

    private void insertTitles(Connection connection) throws SQLException {
        for (Attribute attribute : schema.attributes()) {
            insert(
                    connection,
                    "INSERT INTO gpkg_data_columns VALUES (?,?,NULL,?,?,NULL,NULL)",
                    table,
                    attribute.name(),
                    attribute.titleVi(),
                    attribute.titleEn());
        }
    }

    private static void insertExtension(
            Connection connection, String table, @Nullable String column, String name, String anchor, String scope)
            throws SQLException {
        insert(
                connection,
                "INSERT INTO gpkg_extensions VALUES (?,?,?,?,?)",
                table,
                column,
                name,
                STANDARD + anchor,
                scope);
    }

    /** In the form in which GDAL, and with it QGIS, reads metadata back as items of the layer. */
    private void insertMarking(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : METADATA) {
                statement.execute(sql);
            }
        }
        String xml = "<GDALMultiDomainMetadata>\n<Metadata>\n" + marking.xml("<MDI key=\"", "</MDI>\n")
                + "</Metadata>\n" + "</GDALMultiDomainMetadata>\n";
        insert(connection, "INSERT INTO gpkg_metadata VALUES (1,'dataset','http://gdal.org','text/xml',?)", xml);
        insert(connection, "INSERT INTO gpkg_metadata_reference VALUES ('table',?,NULL,NULL,?,1,NULL)", table, written);
        insertExtension(connection, "gpkg_metadata", null, "gpkg_metadata", "metadata", "read-write");
        insertExtension(connection, "gpkg_metadata_reference", null, "gpkg_metadata", "metadata", "read-write");
    }

    private static void insert(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
