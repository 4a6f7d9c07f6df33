package vn.datnuoc.portal.catalogue;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.portal.server.Dialect;

/**
 * On PostgreSQL, the schema {@code published}: one view for each published vector layer or table with the rows of its active
 * version, for GeoServer, QGIS and psql. Thread-safe.
 */
@Component
class PublishedViews {

    private final JdbcClient jdbc;
    private final Dialect dialect;

    PublishedViews(JdbcClient jdbc, Dialect dialect) {
        this.jdbc = jdbc;
        this.dialect = dialect;
    }

    /**
     * Lets the layer's view show this version, as a part of the caller's transaction. Rights on the view come from the
     * default privileges of its schema.
     */
    void show(Published published) {
        if (dialect != Dialect.POSTGRESQL) {
            return;
        }
        String view = "published." + LayerTables.quoted(viewName(published));
        jdbc.sql("drop view if exists " + view).update();
        published.layer().schema().ifPresent(schema -> jdbc.sql(create(view, published, schema))
                .update());
    }

    private static String viewName(Published published) {
        return published.layer().name().toString().replace(':', '_');
    }

    /** The rows without an end in a version's table are those of the last version that was published from it. */
    private static String create(String view, Published published, Schema schema) {
        String geometry = schema.hasGeometry() ? ", geom" : "";
        return "create view " + view + " as select fid" + geometry + LayerTables.columns(schema) + " from "
                + LayerTables.quoted(published.table()) + " where to_version is null";
    }
}
