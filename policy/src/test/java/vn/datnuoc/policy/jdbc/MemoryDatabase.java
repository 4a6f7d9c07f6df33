package vn.datnuoc.policy.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;

/** An H2 database in memory with the portal's own tables: those of grants and rules, or of other features. */
final class MemoryDatabase {
    private static final Path MIGRATIONS = Path.of("..", "portal", "src", "main", "resources", "db", "migration");

    private MemoryDatabase() {}

    static JdbcDataSource create() throws SQLException {
        return create("grants");
    }

    /** @param features folders of migrations, in the order of their numbers */
    static JdbcDataSource create(String... features) throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (String feature : features) {
            for (Path migration : migrations(feature)) {
                execute(database, "runscript from '" + migration + "'");
            }
        }
        return database;
    }

    static void execute(JdbcDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Iterable<Path> migrations(String feature) {
        try (Stream<Path> files = Files.list(MIGRATIONS.resolve(feature))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
