package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class EmbeddedDatabaseTest {

    @TempDir
    Path home;

    private String url;
    private Path migrations;
    private EmbeddedDatabase database;

    @BeforeEach
    void firstVersion() throws IOException {
        migrations = Files.createDirectory(home.resolve("migrations"));
        url = Dialect.embedded(home);
        database = EmbeddedDatabase.of(url).orElseThrow();
        Files.writeString(migrations.resolve("V1__a.sql"), "CREATE TABLE a (x INT); INSERT INTO a VALUES (1);");
    }

    @Test
    void aMigrationThatEndsHalfwayIsUndoneAtTheNextStart() throws IOException {
        database.migrate(flyway());
        halfOfTheSecond();
        database.undoInterruptedMigration();
        assertThat(rows("SELECT COUNT(*) FROM a")).isEqualTo(1);
        assertThat(rows("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'B'"))
                .isZero();
        Files.writeString(migrations.resolve("V2__b.sql"), "CREATE TABLE b (x INT);");
        database.migrate(flyway());
        assertThat(rows("SELECT COUNT(*) FROM b")).isZero();
        database.undoInterruptedMigration();
        assertThat(rows("SELECT COUNT(*) FROM b")).isZero();
    }

    @Test
    void whoReadsSeesAllRowsWhileTheyAreReplaced() throws SQLException {
        try (Connection reader = source().getConnection();
                Connection writer = source().getConnection()) {
            execute(
                    writer,
                    "CREATE TABLE one (id VARCHAR(9) PRIMARY KEY, title VARCHAR)",
                    "CREATE TABLE many (one VARCHAR(9) REFERENCES one ON DELETE CASCADE, x INT, PRIMARY KEY (one, x))",
                    "INSERT INTO one SELECT x, 't' FROM SYSTEM_RANGE(1, 100)",
                    "INSERT INTO many SELECT id, 1 FROM one");
            writer.setAutoCommit(false);
            CompletableFuture<Void> replacing = CompletableFuture.runAsync(() -> replaceRows(writer));
            JdbcClient read = JdbcClient.create(new SingleConnectionDataSource(reader, true));
            while (!replacing.isDone()) {
                assertThat(read.sql("SELECT one.title FROM one LEFT JOIN many ON many.one = one.id ORDER BY one.id")
                                .query(String.class)
                                .list())
                        .hasSize(100);
            }
            replacing.join();
        }
    }

    private static void replaceRows(Connection writer) {
        try {
            for (int i = 0; i < 2_000; i++) {
                int id = 1 + i % 3;
                execute(
                        writer,
                        "DELETE FROM one WHERE id = '" + id + "'",
                        "INSERT INTO one VALUES ('" + id + "', 't')",
                        "INSERT INTO many VALUES ('" + id + "', 1)");
                writer.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void theFirstMigrationBeginsAnew() throws IOException {
        halfOfTheSecond();
        database.undoInterruptedMigration();
        Files.writeString(migrations.resolve("V2__b.sql"), "CREATE TABLE b (x INT);");
        database.migrate(flyway());
        assertThat(rows("SELECT COUNT(*) FROM a")).isEqualTo(1);
    }

    @Test
    void nothingIsUndoneUnderAServerThatIsMigrating() throws IOException {
        halfOfTheSecond();
        Process other = holderOf(home.resolve("database/datnuoc.mv.db"));
        try {
            assertThat(other.inputReader().readLine()).isEqualTo("locked");
            assertThatThrownBy(database::undoInterruptedMigration).hasMessageContaining("another server");
        } finally {
            other.destroy();
        }
    }

    /** Locks the file as another process's H2 does. */
    private static Process holderOf(Path file) throws IOException {
        String program =
                """
                import fcntl, sys
                with open(sys.argv[1], 'r+b') as file:
                    fcntl.lockf(file, fcntl.LOCK_EX)
                    print('locked', flush=True)
                    sys.stdin.read()
                """;
        return new ProcessBuilder("python3", "-c", program, file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void knowsOnlyFilesOfH2() {
        assertThat(EmbeddedDatabase.of("jdbc:postgresql://localhost/datnuoc")).isEmpty();
        assertThat(EmbeddedDatabase.of("jdbc:h2:file:/d/e;WRITE_DELAY=0"))
                .contains(new EmbeddedDatabase(Path.of("/d"), "e"));
    }

    private void halfOfTheSecond() throws IOException {
        Files.writeString(migrations.resolve("V2__b.sql"), "CREATE TABLE b (x INT); DROP TABLE nowhere;");
        assertThatThrownBy(() -> database.migrate(flyway())).isInstanceOf(FlywayException.class);
        assertThat(rows("SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'B'"))
                .isEqualTo(1);
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(source())
                .locations("filesystem:" + migrations)
                .load();
    }

    private int rows(String sql) {
        return JdbcClient.create(source()).sql(sql).query(Integer.class).single();
    }

    private JdbcDataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url.replace(";DB_CLOSE_ON_EXIT=FALSE", ""));
        source.setUser("sa");
        return source;
    }
}
