package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the guides work as they stand, but for the port. */
@ExtendWith(SampleServer.class)
class DocumentedCommandsIT {

    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private final Client server;

    DocumentedCommandsIT(Client server) {
        this.server = server;
    }

    @Test
    void qgisGuide(@TempDir Path folder) throws IOException {
        List<String> commands = commandsOf("docs/how-to/qgis.md");
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            runIn(folder, command);
        }
        assertThat(folder.resolve("parcels.gpkg")).isNotEmptyFile();
        assertThat(folder.resolve("odt.gpkg")).isNotEmptyFile();
        assertThat(folder.resolve("map.png")).isNotEmptyFile();
    }

    /** On a server of its own, for it publishes a layer. */
    @Test
    void commandLineGuide(@TempDir Path folder) throws IOException {
        try (ServerProcess own = ServerProcess.start(folder.resolve("home"))) {
            for (String command : commandsOf("docs/how-to/command-line.md")) {
                runIn(folder, command.replace("http://localhost:8080", own.url()));
            }
        }
        assertThat(folder.resolve("thua_dat.zip")).isNotEmptyFile();
    }

    private static List<String> commandsOf(String document) throws IOException {
        return BLOCK.matcher(Files.readString(ServerProcess.PROJECT.resolve(document)))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private void runIn(Path folder, String command) {
        String here = command.replace("http://localhost:8080", server.url())
                .replaceAll("(?<![\\w/])(script|data-samples|styles)/", ServerProcess.PROJECT + "/$1/");
        Program.run("bash", "-euo", "pipefail", "-c", "cd '" + folder + "'\n" + here)
                .succeeded();
    }
}
