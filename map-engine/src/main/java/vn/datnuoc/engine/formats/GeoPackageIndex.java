package vn.datnuoc.engine.formats;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.locationtech.jts.geom.Envelope;

/** The R-tree over the geometries of a GeoPackage's feature table (OGC 12-128r17, annex F.3); a table has none. */
final class GeoPackageIndex implements AutoCloseable {
    /** The index follows later changes; the functions are those of whatever program makes them. */
    private static final String[] TRIGGERS = {
        """
        CREATE TRIGGER "${i}_insert" AFTER INSERT ON "${t}" WHEN (new.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
        BEGIN INSERT OR REPLACE INTO "${i}" VALUES
          (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END""",
        """
        CREATE TRIGGER "${i}_update1" AFTER UPDATE OF geom ON "${t}"
          WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
        BEGIN INSERT OR REPLACE INTO "${i}" VALUES
          (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END""",
        """
        CREATE TRIGGER "${i}_update2" AFTER UPDATE OF geom ON "${t}"
          WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
        BEGIN DELETE FROM "${i}" WHERE id = OLD.fid; END""",
        """
        CREATE TRIGGER "${i}_update3" AFTER UPDATE ON "${t}"
          WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
        BEGIN DELETE FROM "${i}" WHERE id = OLD.fid; INSERT OR REPLACE INTO "${i}" VALUES
          (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END""",
        """
        CREATE TRIGGER "${i}_update4" AFTER UPDATE ON "${t}"
          WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
        BEGIN DELETE FROM "${i}" WHERE id IN (OLD.fid, NEW.fid); END""",
        """
        CREATE TRIGGER "${i}_delete" AFTER DELETE ON "${t}" WHEN old.geom NOT NULL
        BEGIN DELETE FROM "${i}" WHERE id = OLD.fid; END"""
    };

    private final String table;
    private final String name;
    private final Connection connection;
    private final PreparedStatement insert;

    /** Makes the index, still without a row. */
    GeoPackageIndex(String table, Connection connection) throws SQLException {
        this.table = table;
        this.name = "rtree_" + table + "_geom";
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIRTUAL TABLE \"" + name + "\" USING rtree(id, minx, maxx, miny, maxy)");
        }
        this.insert = connection.prepareStatement("INSERT INTO " + name + " VALUES (?,?,?,?,?)");
    }

    void add(long fid, Envelope box) throws SQLException {
        insert.setLong(1, fid);
        insert.setDouble(2, box.getMinX());
        insert.setDouble(3, box.getMaxX());
        insert.setDouble(4, box.getMinY());
        insert.setDouble(5, box.getMaxY());
        insert.addBatch();
    }

    void flush() throws SQLException {
        insert.executeBatch();
    }

    /** After the rows, for they call functions that we do not have. */
    void createTriggers() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : TRIGGERS) {
                statement.execute(sql.replace("${i}", name).replace("${t}", table));
            }
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
