package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/** The guide to PostgreSQL works as it stands, but for the port and the way to become the superuser. */
@Tag("postgis")
class PostgresqlGuideIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void fromAnEmptyServerToARoleThatReadsWhatIsPublished() throws IOException, SQLException {
        List<String> commands = commands();
        try (PostgisCluster cluster = PostgisCluster.start()) {
            run(commands.get(0), cluster);
            try (ServerProcess server = start(commands.get(1), cluster)) {
                assertThat(server.url()).startsWith("http");
                assertThat(run(commands.get(2), cluster)).contains("dd:thua_dat", "EPSG:9207", "RASTER");
            }
            assertReaderReadsOnlyWhatIsMeantForIt(reader(cluster));
        }
    }

    @Test
    void anAddressWithAPasswordInItIsRefused() {
        assertThatThrownBy(() -> ServerProcess.start(
                        folder.resolve("home"), "--database", "jdbc:postgresql://localhost/datnuoc?password=abc"))
                .hasMessageContaining("datnuoc.database.url: no password in it expected")
                .hasMessageContaining("PGPASSFILE");
    }

    private static List<String> commands() throws IOException {
        String guide = Files.readString(ServerProcess.PROJECT.resolve("docs/how-to/postgresql.md"));
        return BLOCK.matcher(guide).results().map(block -> block.group(1)).toList();
    }

    private String run(String command, PostgisCluster cluster) {
        String here = at(cluster, command).replace("sudo -u postgres psql", superuserPsql(cluster));
        return Program.run("bash", "-euo", "pipefail", "-c", "cd '" + folder + "'\n" + here)
                .succeeded();
    }

    private static String superuserPsql(PostgisCluster cluster) {
        return "PGPASSWORD=" + cluster.password() + " psql -h localhost -U postgres -p " + cluster.port();
    }

    private static String at(PostgisCluster cluster, String command) {
        return command.replace("5432", String.valueOf(cluster.port()));
    }

    /** As the guide has it, with a home of its own. */
    private ServerProcess start(String command, PostgisCluster cluster) {
        String options = at(cluster, command).replace("\\\n", " ").strip();
        assertThat(options).startsWith("PGPASSFILE=datnuoc.pgpass script/server ");
        String[] words = options.substring(options.indexOf("--")).split(" +");
        Map<String, String> environment =
                Map.of("PGPASSFILE", folder.resolve("datnuoc.pgpass").toString());
        return ServerProcess.start(folder.resolve("home"), environment, words);
    }

    private PostgisDatabase reader(PostgisCluster cluster) throws IOException {
        String line = Files.readString(folder.resolve("reader.pgpass")).strip();
        return new PostgisDatabase(
                cluster.port(), "datnuoc", "datnuoc_reader", line.substring(line.lastIndexOf(':') + 1));
    }

    private static void assertReaderReadsOnlyWhatIsMeantForIt(PostgisDatabase reader) throws SQLException {
        try (Connection connection = reader.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String readable : List.of("published.dd_thua_dat", "account", "personal_key", "grants", "layer")) {
                assertThat(statement.execute("select * from " + readable)).isTrue();
            }
            for (String secret : List.of("authenticator", "draft", "exports", "log_in_session", "dd_thua_dat")) {
                assertRefused(statement, "select * from " + secret);
            }
            assertRefused(statement, "update grants_version set version = 1");
            assertRefused(statement, "delete from published.dd_thua_dat");
            assertRefused(statement, "create table mine (n int)");
        }
    }

    private static void assertRefused(Statement statement, String sql) {
        assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("permission denied");
    }
}
