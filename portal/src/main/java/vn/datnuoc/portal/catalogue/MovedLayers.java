package vn.datnuoc.portal.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.portal.server.Dialect;

/** What only the catalogue knows of a move to PostgreSQL: the tables of layers and drafts, and the views on them. */
public final class MovedLayers {

    private static final String DESCRIPTIONS =
            """
            select table_name, description from layer_version where table_name <> ''
            union all select concat('draft_', cast(id as varchar(20))), description from draft""";

    private final JdbcClient source;
    private final Connection target;
    private final DataSource targetAlone;
    private final JsonMapper json = JsonMapper.shared();

    /** @param target PostgreSQL, in the caller's transaction */
    public MovedLayers(DataSource source, Connection target) {
        this.source = JdbcClient.create(source);
        this.target = target;
        this.targetAlone = new SingleConnectionDataSource(target, true);
    }

    /** The tables that hold rows of layers, some of which may not be there. */
    public Map<String, Rows> tables() {
        Map<String, Rows> tables = new LinkedHashMap<>();
        source.sql(DESCRIPTIONS)
                .query((row, number) -> {
                    Description description = json.readValue(row.getString(2), Description.class);
                    String table = row.getString(1);
                    rows(description).ifPresent(rows -> tables.put(table, rows));
                    return table;
                })
                .list();
        return tables;
    }

    private static Optional<Rows> rows(Description description) {
        return description.schema().map(schema -> new Rows(schema, new CrsCode(description.crs())));
    }

    /** Makes the table, still without keys and indexes. */
    public void create(String table, Rows rows) {
        new LayerTables(targetAlone, Dialect.POSTGRESQL).create(table, rows.schema, rows.crs);
    }

    /** Adds keys and indexes. */
    public void complete(String table, Rows rows) throws SQLException {
        try (Statement statement = target.createStatement()) {
            for (String step : LayerTables.completion(table, rows.schema)) {
                statement.execute(step);
            }
        }
    }

    /** Lets the view of every layer show its active version. */
    public void show() {
        JdbcClient jdbc = JdbcClient.create(targetAlone);
        PublishedViews views = new PublishedViews(jdbc, Dialect.POSTGRESQL);
        Catalogue catalogue = new Catalogue(jdbc, json, views, Clock.systemUTC());
        catalogue.layers().forEach(layer -> catalogue.published(layer.name()).ifPresent(views::show));
    }

    /** What is known of the rows in a table. */
    public record Rows(Schema schema, CrsCode crs) {

        /** Of the geometries, as PostGIS knows their reference system. */
        public int srid() {
            return LayerTables.srid(crs);
        }
    }
}
