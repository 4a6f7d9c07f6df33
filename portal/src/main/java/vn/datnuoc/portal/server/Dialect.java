package vn.datnuoc.portal.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** Where the SQL of H2 and of PostgreSQL differs; everything else is written once for both. */
public enum Dialect {
    H2,
    POSTGRESQL;

    /** H2's default write delay loses acknowledged commits on kill -9; long geometries stay beside their row. */
    private static final String H2_OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;MAX_LENGTH_INPLACE_LOB=65536";

    private static final String POSTGRESQL_URL = "jdbc:postgresql:";

    static Dialect of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2") ? H2 : POSTGRESQL;
        } catch (SQLException e) {
            throw new IllegalStateException("datnuoc.database.url: no connection", e);
        }
    }

    /** Of PostgreSQL's driver, in seconds; what the URL says comes first. */
    static Map<String, String> driverSettings(String url) {
        return url.startsWith(POSTGRESQL_URL)
                ? Map.of(
                        "ApplicationName", "datnuoc",
                        "connectTimeout", "1",
                        "tcpKeepAlive", "true",
                        // longer than any index takes; ends the wait for a machine that is gone
                        "socketTimeout", "300")
                : Map.of();
    }

    /** Whoever may list processes or read a service file would see it. */
    static boolean holdsPassword(String url) {
        return url.startsWith(POSTGRESQL_URL) && url.contains("password=");
    }

    /**
     * Makes H2 give rows while it finds them, as PostgreSQL does in a transaction; otherwise it puts all of them into memory
     * and a file first. It lets go of what the statement sees before the last row is read: only for what is alone with the
     * data, or in a transaction of the level repeatable read.
     */
    public void giveRowsAsFound(Connection connection, boolean asFound) throws SQLException {
        if (this == H2) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution " + (asFound ? 1 : 0));
            }
        }
    }

    static String embedded(Path home) {
        return complete("jdbc:h2:file:" + home.resolve("database").resolve("datnuoc"));
    }

    static String complete(String url) {
        return url.startsWith("jdbc:h2:") && !url.contains("WRITE_DELAY") ? url + H2_OPTIONS : url;
    }
}
