package vn.datnuoc.portal.server;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/**
 * The database under the servers that tests start: H2 in their home, or with {@code -Ddatnuoc.test.database=postgis} one
 * of PostGIS for each home.
 */
public final class TestDatabase {

    private static final ConcurrentMap<Path, PostgisDatabase> BY_HOME = new ConcurrentHashMap<>();

    private TestDatabase() {}

    public static boolean isPostgis() {
        return "postgis".equals(System.getProperty("datnuoc.test.database"));
    }

    /** Empty for H2; the same one each time for the same home. */
    public static Optional<PostgisDatabase> of(Path home) {
        return isPostgis()
                ? Optional.of(BY_HOME.computeIfAbsent(
                        home.toAbsolutePath(), key -> PostgisCluster.shared().createDatabase()))
                : Optional.empty();
    }

    /** What a server's environment says about the database. */
    static Map<String, String> environment(PostgisDatabase database) {
        return Map.of(
                "DATNUOC_DATABASE_URL", database.url(),
                "DATNUOC_DATABASE_USER", database.user(),
                "DATNUOC_DATABASE_PASSWORD", database.password());
    }
}
