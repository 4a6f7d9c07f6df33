package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Personal keys from the command line to GDAL, and what the server's log says of them. */
@ExtendWith(SampleServer.class)
class KeyCommandIT {

    private static final Pattern KEY = Pattern.compile("dnk_[a-z2-7]{40}");
    private static final String WFS = "/secure/wfs?SERVICE=WFS&REQUEST=GetCapabilities";

    private final Client server;

    KeyCommandIT(Client server) {
        this.server = server;
    }

    @Test
    void aKeyIsMadeListedUsedByGdalAndRevoked() {
        Datnuoc kt1 = Datnuoc.as(server, "kt1");
        String key = made(kt1, "GDAL", "--services", "WFS", "--layers", "dd");
        String id = key.substring(4, 12);

        assertThat(kt1.run("key", "list").succeeded()).contains(id, "GDAL").doesNotContain(key);
        assertThat(layers(key)).contains("dd:thua_dat").doesNotContain("tnn:");

        kt1.run("key", "revoke", id).succeeded();
        assertThat(bearer(key, WFS).statusCode()).isEqualTo(401);
        assertThat(kt1.run("key", "list").succeeded()).contains(id + "  -");
    }

    @Test
    void logInKeepsASessionForTheCommandsToComeAndLogOutEndsIt(@TempDir Path folder) throws Exception {
        String session = folder.resolve("session").toString();
        Datnuoc.as(server, "cn1").run("--session", session, "log-in").succeeded();
        Datnuoc kept = new Datnuoc(java.util.List.of("--url", server.url(), "--session", session));

        assertThat(kept.run("key", "list").succeeded()).contains("Không có khóa");
        assertThat(Files.getPosixFilePermissions(Path.of(session))).hasSize(2);

        kept.run("log-out").succeeded();
        assertThat(kept.run("key", "list").exit()).isEqualTo(1);
    }

    @Test
    void noKeyIsEverInTheLog() {
        String key = made(Datnuoc.as(server, "kt1"), "log");
        bearer(key, WFS);
        assertThat(bearer(key, WFS + "&key=" + key).statusCode()).isEqualTo(400);
        HttpResponse<byte[]> answer = server.as("kt1")
                .post("/api/keys", "application/json", "{\"title\":\"x\",\"services\":\"" + key + "\"}");
        assertThat(answer.statusCode()).isEqualTo(400);

        assertThat(server.logLines().filter(line -> line.contains("services=dnk_")))
                .isNotEmpty();
        assertThat(server.logLines().filter(line -> KEY.matcher(line).find())).isEmpty();
    }

    private static String made(Datnuoc datnuoc, String title, String... options) {
        String[] command = new String[options.length + 3];
        System.arraycopy(new String[] {"key", "create", title}, 0, command, 0, 3);
        System.arraycopy(options, 0, command, 3, options.length);
        String output = datnuoc.run(command).succeeded();
        Matcher key = KEY.matcher(output);
        assertThat(key.find()).as(output).isTrue();
        return key.group();
    }

    private String layers(String key) {
        return Program.run(
                        "ogrinfo",
                        "-ro",
                        "--config",
                        "GDAL_HTTP_USERPWD",
                        "kt1:" + key,
                        "WFS:" + server.url() + "/secure/wfs")
                .succeeded();
    }

    private HttpResponse<byte[]> bearer(String key, String path) {
        return server.send(
                HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", "Bearer " + key));
    }
}
