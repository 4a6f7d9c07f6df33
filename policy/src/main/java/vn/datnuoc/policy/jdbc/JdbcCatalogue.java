package vn.datnuoc.policy.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import vn.datnuoc.policy.LayerName;

/** The published layers in PostgreSQL, as the view {@code published_layer} shows them. Thread-safe. */
public final class JdbcCatalogue {

    private static final String VERSION = "select version from catalogue_version";

    private static final String LAYERS =
            """
            select l.name, l.title_vi, l.title_en, l.summary, l.attribution, l.crs, l.kind, l.view_name, l.version, l.sld,
                   l.min_x, l.min_y, l.max_x, l.max_y,
                   (select r.file from published_raster r where r.layer = l.name order by r.day desc limit 1) as raster
            from published_layer l
            order by l.name""";

    private final Database database;

    public JdbcCatalogue(DataSource connections) {
        this.database = new Database(connections);
    }

    /** Grows with every publication. @throws PolicyUnavailableException when nobody can say */
    public long version() {
        return database.query(VERSION, rows -> {
            if (!rows.next()) {
                throw new IllegalArgumentException("catalogue_version has no row");
            }
            return rows.getLong(1);
        });
    }

    /** By name. @throws PolicyUnavailableException when they cannot be read */
    public List<PublishedLayer> layers() {
        return database.queryPatiently(LAYERS, rows -> {
            List<PublishedLayer> layers = new ArrayList<>();
            while (rows.next()) {
                layers.add(layer(rows));
            }
            return layers;
        });
    }

    private static PublishedLayer layer(ResultSet row) throws SQLException {
        return new PublishedLayer(
                LayerName.of(row.getString("name")),
                row.getString("title_vi"),
                row.getString("title_en"),
                row.getString("summary"),
                row.getString("attribution"),
                row.getString("crs"),
                PublishedLayer.Kind.valueOf(row.getString("kind")),
                Optional.of(row.getString("view_name")).filter(view -> !view.isEmpty()),
                Optional.ofNullable(row.getString("raster")),
                new PublishedLayer.Extent(
                        row.getDouble("min_x"), row.getDouble("min_y"), row.getDouble("max_x"), row.getDouble("max_y")),
                row.getLong("version"),
                row.getString("sld"));
    }
}
