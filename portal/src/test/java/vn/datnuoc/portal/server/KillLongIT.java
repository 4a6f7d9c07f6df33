package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.Visitor;

/**
 * A hundred kills -9 of one server, at random moments of its start and of uploads, publications, exports and grants that go
 * on at the same time. After each, what was acknowledged is there, and a snapshot that is damaged meanwhile is made anew.
 */
@Tag("database")
@Tag("long")
class KillLongIT {

    private static final int KILLS = Integer.getInteger("datnuoc.test.kills", 100);
    private static final int ROWS = 300;
    private static final String LAYER = "dd:kill";
    private static final String WHOLE = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=" + LAYER
            + "&OUTPUTFORMAT=application/geo+json&COUNT=100000";
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    private final Random random = new Random(20220507);
    /** Versions and numbers of grants: what was begun, and what the server said is done. */
    private final AtomicInteger begunVersion = new AtomicInteger();

    private final AtomicInteger version = new AtomicInteger();
    private final AtomicInteger grant = new AtomicInteger();
    private final List<String> exports = new CopyOnWriteArrayList<>();

    @Test
    void nothingThatWasAcknowledgedIsLostAndTheLogVerifies() throws IOException {
        Path home = folder.resolve("home");
        try (ServerProcess server = ServerProcess.start(home)) {
            publish(client(server));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 10 == 3) {
                damageASnapshot(home);
            }
            if (kill % 5 == 4) {
                killDuringItsStart(home);
            }
            ServerProcess server = ServerProcess.start(home);
            try {
                requireAcknowledged(client(server));
                workUntilKilled(server);
            } finally {
                server.kill();
            }
        }
        try (ServerProcess server = ServerProcess.start(home)) {
            requireAcknowledged(client(server));
            requireExports(client(server).as("kt1"));
            assertThat(version.get()).as("publications").isGreaterThan(KILLS / 4);
        }
        Datnuoc.withoutServer()
                .run("audit", "verify", home.resolve("audit").toString())
                .succeeded();
        record();
    }

    private void record() throws IOException {
        String database = System.getProperty("datnuoc.test.database", "h2");
        Files.writeString(
                ServerProcess.PROJECT.resolve("docs/reference/kills-" + database + ".md"),
                "# Kills\n\nWritten on " + LocalDate.now() + " by `script/test --long` (`KillLongIT`): " + KILLS
                        + " kills -9 during work and " + KILLS / 5 + " more during a start, over " + database
                        + ". What was acknowledged was there after each, damaged snapshots were made anew, and the log"
                        + " verifies.\n\n| acknowledged | |\n| --- | ---: |\n| version of the layer | " + version
                        + " |\n| exports | " + exports.size() + " |\n| grants | " + grant + " |\n");
    }

    private void killDuringItsStart(Path home) {
        ServerProcess starting = ServerProcess.launch(home);
        ServerProcess.pause(random.nextInt(6_000));
        starting.kill();
    }

    private void workUntilKilled(ServerProcess server) {
        Client client = client(server);
        List<CompletableFuture<Void>> work = Stream.<Runnable>of(
                        () -> publish(client), () -> export(client.as("kt1")), () -> grant(client.as("qt1")))
                .map(KillLongIT::untilTheServerIsGone)
                .toList();
        ServerProcess.pause(random.nextInt(4_000));
        server.kill();
        try {
            work.forEach(CompletableFuture::join);
        } catch (CompletionException wrong) {
            throw new AssertionError(server.output(), wrong);
        }
    }

    private static CompletableFuture<Void> untilTheServerIsGone(Runnable act) {
        return CompletableFuture.runAsync(
                () -> {
                    boolean there = true;
                    while (there) {
                        there = isDone(act);
                    }
                },
                command -> new Thread(command).start());
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    private void publish(Client client) {
        int next = begunVersion.incrementAndGet();
        HttpResponse<byte[]> added =
                client.as("cn1").post("/api/layers", "multipart/form-data; boundary=x", form(next));
        assertThat(added.statusCode()).as(Client.text(added)).isEqualTo(201);
        HttpResponse<byte[]> published =
                client.as("qt1").post("/api/layers/" + LAYER + "/publish", "application/json", "{}");
        assertThat(published.statusCode()).as(Client.text(published)).isEqualTo(200);
        version.set(next);
    }

    private void export(Client kt1) {
        HttpResponse<byte[]> asked = kt1.post(
                "/api/exports",
                "application/json",
                "{\"layer\": \"dd:thua_dat\", \"format\": \"GEOJSON\", \"purpose\": \"thử mất điện\"}");
        if (asked.statusCode() == 202) {
            exports.add(Visitor.find("\"id\":\"([^\"]+)\"", Client.text(asked)));
        } else {
            assertThat(asked.statusCode()).as(Client.text(asked)).isEqualTo(429);
        }
        ServerProcess.pause(200);
    }

    private void grant(Client qt1) {
        int next = grant.get() + 1;
        HttpResponse<byte[]> given = qt1.post(
                "/api/grants",
                "application/json",
                "{\"principal\": \"account:cn1\", \"target\": \"dcks:diem_ks\", \"rights\": {\"QUERY\": {}},"
                        + " \"document\": \"QD-" + next + "-\"}");
        assertThat(given.statusCode()).as(Client.text(given)).isBetween(200, 201);
        grant.set(next);
        ServerProcess.pause(50);
    }

    /** The last version that was acknowledged or, when the kill cut its answer off, the one after; whole and unmixed. */
    private void requireAcknowledged(Client client) {
        List<Integer> versions = new ArrayList<>();
        JSON.readTree(client.as("cn1").get("/wfs", WHOLE).body())
                .path("features")
                .forEach(row -> versions.add(row.path("properties").path("lan").asInt()));
        assertThat(versions).isNotEmpty().containsOnly(versions.get(0));
        assertThat(versions).hasSize(ROWS + versions.get(0));
        assertThat(versions.get(0)).isBetween(version.get(), begunVersion.get());
        version.set(versions.get(0));
        if (grant.get() > 0) {
            String grants = Client.text(client.as("qt1").get("/api/grants"));
            assertThat(grants).containsAnyOf("QD-" + grant.get() + "-", "QD-" + (grant.get() + 1) + "-");
            grant.set(grants.contains("QD-" + (grant.get() + 1) + "-") ? grant.get() + 1 : grant.get());
        }
        if (!exports.isEmpty()) {
            assertThat(stateOf(client.as("kt1"), exports.get(exports.size() - 1)))
                    .isIn("CHO", "DANG_XU_LY", "XONG");
        }
    }

    private void requireExports(Client kt1) {
        assertThat(exports).isNotEmpty();
        List<String> some = new ArrayList<>(exports);
        Collections.shuffle(some, random);
        await().atMost(Duration.ofMinutes(5))
                .until(() -> exports.stream().allMatch(id -> stateOf(kt1, id).equals("XONG")));
        assertThat(some.subList(0, Math.min(20, some.size()))).allSatisfy(id -> {
            HttpResponse<byte[]> file = kt1.get("/api/exports/" + id + "/file");
            assertThat(file.statusCode()).isEqualTo(200);
            Path zip = Files.write(folder.resolve("export.zip"), file.body());
            Datnuoc.withoutServer()
                    .run(
                            "check",
                            zip.toString(),
                            "--keys",
                            folder.resolve("home/keys/jwks.json").toString())
                    .succeeded();
        });
    }

    private static String stateOf(Client by, String id) {
        JsonNode export = JSON.readTree(by.get("/api/exports/" + id).body());
        return export.path("state").asString("");
    }

    /** One byte of one file is another. */
    private void damageASnapshot(Path home) throws IOException {
        try (Stream<Path> tree = Files.walk(home.resolve("snapshots"))) {
            List<Path> files = tree.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("kill"))
                    .toList();
            for (Path file : files) {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    long place = (long) (random.nextDouble() * bytes.length());
                    bytes.seek(place);
                    int was = bytes.read();
                    bytes.seek(place);
                    bytes.write(was ^ 0x55);
                }
            }
        }
    }

    private static String form(int version) {
        StringBuilder form = new StringBuilder();
        for (String field : List.of("name=" + LAYER, "title=Thử", "sensitivity=P", "key=so")) {
            String[] parts = field.split("=", 2);
            form.append("--x\r\nContent-Disposition: form-data; name=\"")
                    .append(parts[0])
                    .append("\"\r\n\r\n");
            form.append(parts[1]).append("\r\n");
        }
        form.append("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f.geojsonl\"\r\n\r\n");
        for (int i = 0; i < ROWS + version; i++) {
            form.append("{\"type\":\"Feature\",\"properties\":{\"so\":")
                    .append(i)
                    .append(",\"lan\":")
                    .append(version);
            form.append("},\"geometry\":{\"type\":\"Point\",\"coordinates\":[")
                    .append(105 + i * 1e-5)
                    .append(",9.1]}}\n");
        }
        return form.append("\r\n--x--\r\n").toString();
    }

    private static Client client(ServerProcess server) {
        return new Client(server.url(), server.home());
    }
}
