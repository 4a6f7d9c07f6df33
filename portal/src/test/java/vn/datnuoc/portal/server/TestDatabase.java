package vn.datnuoc.portal.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/**
 * The database under the servers that tests start: H2 in their home, or with {@code -Ddatnuoc.test.database=postgis} one
 * of PostGIS for each home.
 */
public final class TestDatabase {

    private static final ConcurrentMap<Path, PostgisDatabase> BY_HOME = new ConcurrentHashMap<>();

    private TestDatabase() {}

    private static boolean isPostgis() {
        return "postgis".equals(System.getProperty("datnuoc.test.database"));
    }

    /** Servers with this home use that database, whatever the property says. */
    static void use(Path home, PostgisDatabase database) {
        BY_HOME.put(home.toAbsolutePath(), database);
    }

    /** Empty for H2; the same one each time for the same home. */
    static Optional<PostgisDatabase> of(Path home) {
        if (isPostgis()) {
            BY_HOME.computeIfAbsent(
                    home.toAbsolutePath(), key -> PostgisCluster.shared().createDatabase());
        }
        return Optional.ofNullable(BY_HOME.get(home.toAbsolutePath()));
    }

    /** For a portal in this process. */
    public static void register(DynamicPropertyRegistry registry, Path home) {
        of(home).ifPresent(database -> {
            registry.add("datnuoc.database.url", database::url);
            registry.add("datnuoc.database.user", database::user);
            registry.add("datnuoc.database.password", database::password);
        });
    }

    /** What a server's environment says about the database. */
    static Map<String, String> environment(PostgisDatabase database) {
        return Map.of(
                "DATNUOC_DATABASE_URL", database.url(),
                "DATNUOC_DATABASE_USER", database.user(),
                "DATNUOC_DATABASE_PASSWORD", database.password());
    }
}
