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

/** An H2 database in memory with the portal's own tables of grants and rules. */
final class MemoryDatabase {
    private static final Path MIGRATIONS =
            Path.of("..", "portal", "src", "main", "resources", "db", "migration", "grants");

    private MemoryDatabase() {}

    static JdbcDataSource create() throws SQLException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        for (Path migration : migrations()) {
            execute(database, "runscript from '" + migration + "'");
        }
        return database;
    }

    static void execute(JdbcDataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Iterable<Path> migrations() {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
