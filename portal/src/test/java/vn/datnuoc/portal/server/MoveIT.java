package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;
import vn.datnuoc.portal.Visitor;

/** {@code datnuoc move}: a portal on H2 goes on over PostgreSQL as if nothing had happened. */
class MoveIT {

    private static final String WFS = "SERVICE=WFS&VERSION=2.0.0&REQUEST=";
    private static final List<String> READ_WHOLE = List.of("dd:hai_lan", "tnn:gieng", "dd:quy_hoach");

    @TempDir
    Path folder;

    @Test
    void everythingIsThereAfterwardsAndTheSourceIsAsItWas() throws Exception {
        Path home = folder.resolve("home");
        Path zip = folder.resolve("kt1.zip");
        Map<String, String> answers;
        Visitor browser;
        try (ServerProcess onH2 = ServerProcess.start(home)) {
            work(onH2, zip);
            answers = answers(onH2);
            browser = Visitor.seeingRedirects(onH2.url());
            browser.logIn("kt1", Client.PASSWORD);
        }
        PostgisDatabase database = PostgisCluster.shared().createDatabase();
        String source = sha256(home.resolve("database/datnuoc.mv.db"));
        cutShort(home, database);
        assertThat(move(home, database).succeeded()).contains("đọc lại đều khớp");
        assertThat(sha256(home.resolve("database/datnuoc.mv.db"))).isEqualTo(source);
        assertThat(move(home, database).output()).contains("không trống");
        TestDatabase.use(home, database);
        try (ServerProcess onPostgis = ServerProcess.start(home)) {
            assertThat(answers(onPostgis)).isEqualTo(answers);
            assertThat(browser.at(onPostgis.url()).get("/tai-khoan").statusCode())
                    .isEqualTo(200);
            assertSameFile(onPostgis, zip);
            goesOn(onPostgis);
        }
        Datnuoc.withoutServer()
                .run("audit", "verify", home.resolve("audit").toString())
                .succeeded();
    }

    @Test
    void aHomeThatAServerUsesIsNotMoved() throws IOException {
        Path home = folder.resolve("home");
        PostgisDatabase database = PostgisCluster.shared().createDatabase();
        assertThat(move(home, database).output()).contains("no H2 database");
        Files.createDirectories(home.resolve("node"));
        Files.createDirectories(home.resolve("database"));
        Files.createFile(home.resolve("database/datnuoc.mv.db"));
        try (HeldFile held = Node.hold(home)) {
            assertThat(held).isNotNull();
            assertThat(move(home, database).output()).contains("a server uses it");
        }
    }

    /** Versions, a draft that waits, a grant and an export. */
    private void work(ServerProcess server, Path zip) throws IOException {
        Datnuoc cn1 = Datnuoc.as(client(server), "cn1");
        Datnuoc qt1 = Datnuoc.as(client(server), "qt1");
        for (int version = 1; version <= 2; version++) {
            add(cn1, "dd:hai_lan", version * 700).succeeded();
            qt1.run("layer", "publish", "dd:hai_lan").succeeded();
        }
        cn1.run("layer", "change", "dd:hai_lan", file(60, "đã đổi"), "--key", "so")
                .succeeded();
        qt1.run("layer", "publish", "dd:hai_lan").succeeded();
        add(cn1, "dd:cho_duyet", 50).succeeded();
        qt1.run(
                        "grant",
                        "set",
                        "account:kt1",
                        "dd:hai_lan",
                        "--right",
                        "EXPORT",
                        "--rows",
                        "so < 900",
                        "--document",
                        "QĐ 7")
                .succeeded();
        Datnuoc.as(client(server), "kt1")
                .run(
                        "export",
                        "dd:thua_dat",
                        "--format",
                        "GPKG",
                        "--purpose",
                        "trước khi chuyển",
                        "--output",
                        zip.toString())
                .succeeded();
    }

    private Program add(Datnuoc by, String layer, int rows) throws IOException {
        return by.run(
                "layer",
                "add",
                file(rows, "thửa"),
                "--name",
                layer,
                "--title",
                "Thử chuyển",
                "--sensitivity",
                "P",
                "--key",
                "so");
    }

    private String file(int rows, String name) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add("{\"type\":\"Feature\",\"properties\":{\"so\":" + i + ",\"ten\":\"" + name
                    + "\\t\\\\N \\\"số\\\" " + i + "\",\"ngay\":\"2026-05-0" + (1 + i % 9)
                    + "\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + (104.9 + i * 1e-5) + ",9.05]}}");
        }
        return Files.write(folder.resolve("rows.geojsonl"), lines).toString();
    }

    /** How many rows kt1 sees of every layer, every row of some, and what the JSON API tells. */
    private static Map<String, String> answers(ServerProcess server) {
        Client kt1 = client(server).as("kt1");
        Map<String, String> answers = new LinkedHashMap<>();
        String capabilities = Client.text(kt1.get("/wfs", WFS + "GetCapabilities"));
        Pattern.compile("<(?:wfs:)?Name>([^<]+)<")
                .matcher(capabilities)
                .results()
                .map(MatchResult::group)
                .map(name -> name.replaceAll("<[^>]*>|<", ""))
                .forEach(name -> answers.put(
                        name,
                        Visitor.find(
                                "numberMatched=\"(\\d+)\"",
                                Client.text(kt1.get("/wfs", WFS + "GetFeature&RESULTTYPE=hits&TYPENAMES=" + name)))));
        READ_WHOLE.forEach(name -> answers.put(
                name + " whole",
                Client.text(kt1.get("/wfs", WFS + "GetFeature&OUTPUTFORMAT=application/geo%2Bjson&TYPENAMES=" + name))
                        .replaceAll("\"timeStamp\":\"[^\"]*\"|localhost:\\d+", "")));
        answers.put("exports", Client.text(kt1.get("/api/exports")));
        answers.put("drafts", Client.text(client(server).as("qt1").get("/api/drafts")));
        answers.put("grants", Client.text(client(server).as("qt1").get("/api/grants")));
        answers.put("accounts", Client.text(client(server).as("qt1").get("/api/accounts")));
        assertThat(answers).hasSizeGreaterThan(30).containsEntry("dd:hai_lan", "900");
        return answers;
    }

    private void assertSameFile(ServerProcess server, Path zip) throws IOException {
        Client kt1 = client(server).as("kt1");
        String id = Visitor.find("\"id\":\"([^\"]+)\"", Client.text(kt1.get("/api/exports")));
        HttpResponse<byte[]> file = kt1.get("/api/exports/" + id + "/file");
        assertThat(file.body()).isEqualTo(Files.readAllBytes(zip));
        Datnuoc.withoutServer()
                .run(
                        "check",
                        zip.toString(),
                        "--keys",
                        server.home().resolve("keys/jwks.json").toString())
                .succeeded();
    }

    /** The draft that waited is published, and numbers go on where they were. */
    private void goesOn(ServerProcess server) throws IOException {
        Datnuoc.as(client(server), "qt1")
                .run("layer", "publish", "dd:cho_duyet")
                .succeeded();
        add(Datnuoc.as(client(server), "cn1"), "dd:hai_lan", 900).succeeded();
        Datnuoc.as(client(server), "qt2").run("layer", "publish", "dd:hai_lan").succeeded();
        assertThat(Client.text(client(server).get("/wfs", WFS + "GetFeature&RESULTTYPE=hits&TYPENAMES=dd:hai_lan")))
                .contains("numberMatched=\"900\"");
    }

    private static Program move(Path home, PostgisDatabase database) {
        return Program.run(TestDatabase.environment(database), command(home, database));
    }

    /** Killed in the middle: nothing of it stays in the way of the next. */
    private void cutShort(Path home, PostgisDatabase database) throws IOException {
        Path output = folder.resolve("move.out");
        ProcessBuilder builder = new ProcessBuilder(command(home, database))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(TestDatabase.environment(database));
        Process process = builder.start();
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> !process.isAlive() || Files.readString(output).contains("\n30/"));
        assertThat(process.isAlive()).as(Files.readString(output)).isTrue();
        process.destroyForcibly().onExit().join();
    }

    private static List<String> command(Path home, PostgisDatabase database) {
        return List.of(
                ServerProcess.PROJECT.resolve("script/datnuoc").toString(),
                "move",
                "--home",
                home.toString(),
                "--to",
                database.url(),
                "--to-user",
                database.user());
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static Client client(ServerProcess server) {
        return new Client(server.url(), server.home());
    }
}
