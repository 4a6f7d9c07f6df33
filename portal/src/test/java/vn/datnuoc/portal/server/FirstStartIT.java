package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.portal.Visitor;

/** The server as a province starts it for the first time: no samples, no account with a known password. */
class FirstStartIT {

    @TempDir
    Path folder;

    @Test
    void theFirstAdministratorIsAPersonWhoAcceptsTheDutiesAndChoosesAPassword() throws IOException {
        Path home = folder.resolve("home");
        try (ServerProcess server =
                ServerProcess.start(home, "--no-demo", "--administrator", "Nguyễn Văn Quy <quynv@so.example.vn>")) {
            Path file = home.resolve("admin-password");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            String password = Files.readString(file).strip();
            assertThat(server.output()).contains("quynv", file.toString()).doesNotContain(password);
            Visitor quynv = new Visitor(server.url());
            quynv.logIn("quynv", password);
            assertThat(quynv.get("/tai-khoan").uri().getPath()).isEqualTo("/tai-khoan/trach-nhiem");
            assertThat(new Visitor(server.url())
                            .logIn("qt1", "datnuoc-demo")
                            .uri()
                            .getPath())
                    .isEqualTo("/dang-nhap");
        }
        try (ServerProcess again = ServerProcess.start(home, "--no-demo")) {
            assertThat(again.output()).as("there is an administrator").doesNotContain("one-time password");
        }
    }

    @Test
    void withoutANamedPersonItDoesNotStart() {
        assertThatThrownBy(() -> ServerProcess.start(folder.resolve("home"), "--no-demo"))
                .hasMessageContaining("--administrator")
                .hasMessageNotContaining("\tat ");
        assertThatThrownBy(() -> ServerProcess.start(
                        folder.resolve("home"),
                        "--no-demo",
                        "--administrator",
                        "Phòng Đo đạc <phong.dd@so.example.vn>"))
                .hasMessageContaining("một người cụ thể");
    }

    @Test
    void aKillInTheMiddleOfTheFirstMigrationIsUndone() {
        Path home = folder.resolve("home");
        Path saved = home.resolve("database/before-migration.zip");
        ServerProcess first = ServerProcess.launch(home);
        await().pollInterval(Duration.ofMillis(1)).until(() -> Files.exists(saved));
        first.kill();
        assertThat(saved).exists();
        try (ServerProcess second = ServerProcess.start(home)) {
            assertThat(second.output()).contains("loading samples 42/42");
            assertThat(saved).doesNotExist();
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsNamedWithoutAStackTrace() {
        assertThatThrownBy(() -> ServerProcess.start(
                        folder.resolve("home"), "--database", "jdbc:postgresql://127.0.0.1:9/datnuoc"))
                .hasMessageContaining("jdbc:postgresql://127.0.0.1:9/datnuoc")
                .hasMessageContaining("refused")
                .hasMessageNotContaining("\tat ");
    }
}
