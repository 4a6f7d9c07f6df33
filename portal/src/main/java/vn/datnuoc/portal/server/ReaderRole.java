package vn.datnuoc.portal.server;

import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On PostgreSQL, gives the role of {@code datnuoc.database.reader} what a GeoServer with the extension reads, at each
 * start: the published layers, the catalogue, grants, and the accounts, keys and connections that log in. It changes
 * nothing, and sees neither drafts nor exports nor sessions nor authenticators.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReaderRole implements ApplicationRunner {

    private static final List<String> READABLE = List.of(
            "agency",
            "account",
            "personal_key",
            "connections",
            "grants",
            "grant_rights",
            "grants_version",
            "validity_rules",
            "layer",
            "layer_version",
            "catalogue_version",
            "published_layer",
            "published_raster");

    private final JdbcClient jdbc;
    private final Dialect dialect;
    private final DatabaseSettings settings;
    private final StartTurn turn;

    ReaderRole(JdbcClient jdbc, Dialect dialect, DatabaseSettings settings, StartTurn turn) {
        this.jdbc = jdbc;
        this.dialect = dialect;
        this.settings = settings;
        this.turn = turn;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (dialect == Dialect.POSTGRESQL) {
            settings.reader().ifPresent(role -> turn.alone(() -> grant(role)));
        }
    }

    /** @param role a plain name, which the settings have checked */
    private void grant(String role) {
        execute("grant select on " + String.join(", ", READABLE) + " to " + role);
        execute("grant usage on schema public, published to " + role);
        execute("grant select on all tables in schema published to " + role);
        // for the views that publications will make
        execute("alter default privileges in schema published grant select on tables to " + role);
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
