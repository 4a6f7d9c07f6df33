package vn.datnuoc.geoserver.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.jdbc.JdbcCatalogue;
import vn.datnuoc.policy.jdbc.JdbcGrants;
import vn.datnuoc.policy.jdbc.PublishedLayer;

/** More layers than the sample data has, and one account that may see all of all of them. The portal must be stopped. */
record ManyLayers(DataSource database) {

    static final String ACCOUNT = "kt1";
    private static final Pattern LISTED = Pattern.compile("<Name>([a-z]+:[a-z0-9_]+)</Name>");

    /** Copies of the gauges, whose style is small: each with a row in the catalogue and a view of its own, over the same rows. */
    private static final String COPIES =
            """
            insert into layer (name, position, active_version)
            select 'dd:nhieu_' || i, 1000 + i, 1 from generate_series(1, %1$d) i;
            insert into layer_version (layer, version, table_name, description, row_count, min_x, min_y, max_x, max_y,
                published)
            select 'dd:nhieu_' || i, 1, v.table_name, v.description, v.row_count, v.min_x, v.min_y, v.max_x, v.max_y,
                v.published
            from layer l join layer_version v on v.layer = l.name and v.version = l.active_version,
                generate_series(1, %1$d) i
            where l.name = 'kttv:tram_tv';
            do $$ begin
              for i in 1..%1$d loop
                execute 'create view published.dd_nhieu_' || i || ' as select * from published.kttv_tram_tv';
              end loop;
            end $$;
            analyze layer, layer_version;
            update catalogue_version set version = version + 1;
            """;

    void fillUpTo(int layers) {
        execute(COPIES.formatted(layers - published().size()));
        grantAll();
    }

    /** The account's own grant decides before any other. */
    void grantAll() {
        JdbcGrants grants = new JdbcGrants(database);
        execute("delete from grants where principal = 'account:" + ACCOUNT + "'");
        for (PublishedLayer layer : published()) {
            grants.save(grant(layer.name()));
        }
    }

    private static Grant grant(LayerName layer) {
        return new Grant(
                "many-" + layer,
                new Principal.OfAccount(ACCOUNT),
                new Target.OfLayer(layer),
                Map.of(Right.EXPORT, Limits.NONE),
                Instant.now().minusSeconds(60),
                Optional.empty(),
                "test");
    }

    private List<PublishedLayer> published() {
        return new JdbcCatalogue(database).layers();
    }

    /** Layers in the capabilities of WMS, in their order. */
    static List<String> listed(Ogc server) {
        String capabilities = server.get(
                        "/wms", Map.of("service", "WMS", "version", "1.3.0", "request", "GetCapabilities"))
                .text();
        return LISTED.matcher(capabilities).results().map(found -> found.group(1)).toList();
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
