package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kill -9 at bad moments: what was acknowledged is there at the next start, the rest finishes or fails cleanly. */
@Tag("database")
class KillIT {

    private static final int ROWS = 20_000;
    private static final int REMOVED = 1_500;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {2500, 4500, 7000})
    void duringTheLoadOfTheSamples(int millis) {
        ServerProcess first = ServerProcess.launch(folder.resolve("home"));
        ServerProcess.pause(millis);
        first.kill();
        try (ServerProcess second = ServerProcess.start(folder.resolve("home"))) {
            String capabilities = Client.text(
                    client(second).as("kt1").get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetCapabilities"));
            assertThat(capabilities).contains("dd:thua_dat", "dcks:cap_phep", "bhd:sat_lo", "ddbd:xa");
            assertThat(hits(client(second).as("kt1"), "dd:thua_dat")).isGreaterThanOrEqualTo(8000);
        }
        assertAuditVerifies();
    }

    @Test
    void duringUploadPublicationAndExport() throws IOException {
        Path parcels = parcels(folder.resolve("parcels.geojsonl"));
        Path zip = folder.resolve("out.zip");
        Program interrupted;
        String[] export = {
            "export", "dd:da_nhan", "--format", "GPKG", "--purpose", "thử mất điện", "--output", zip.toString()
        };
        try (ServerProcess server = start()) {
            add(as("cn1", server), parcels, "dd:da_nhan").succeeded();
            interrupted = killDuring(server, 900, () -> add(as("cn1", server), parcels, "dd:dang_gui"));
        }
        try (ServerProcess server = start()) {
            String drafts = as("qt1", server).run("draft", "list").succeeded();
            assertThat(drafts).contains("dd:da_nhan");
            assertWholeOrAbsent(drafts, "dd:dang_gui", interrupted);
            killDuring(server, 1500, () -> as("qt1", server).run("layer", "publish", "dd:da_nhan"));
        }
        try (ServerProcess server = start()) {
            if (status(client(server), "dd:da_nhan") != 200) {
                as("qt1", server).run("layer", "publish", "dd:da_nhan").succeeded();
            }
            assertThat(hits(client(server), "dd:da_nhan")).isEqualTo(ROWS);
            killDuring(server, 900, () -> as("kt1", server).run(export));
        }
        try (ServerProcess server = start()) {
            as("kt1", server).run(export).succeeded();
        }
        String keys = folder.resolve("home/keys/jwks.json").toString();
        Datnuoc.withoutServer().run("check", zip.toString(), "--keys", keys).succeeded();
        assertThat(partFiles(folder.resolve("home"))).isEmpty();
        assertAuditVerifies();
    }

    /** The version before or the new one, never a part of its changes. */
    @Test
    void duringPublicationsOfChanges() throws IOException {
        Path parcels = parcels(folder.resolve("parcels.geojsonl"));
        try (ServerProcess server = start()) {
            add(as("cn1", server), parcels, "dd:sua_giua", "--key", "so").succeeded();
            as("qt1", server).run("layer", "publish", "dd:sua_giua").succeeded();
        }
        int rows = ROWS;
        for (int millis : new int[] {900, 1300}) {
            Path gone = numbers(folder.resolve("gone.txt"), ROWS - rows, REMOVED);
            try (ServerProcess server = start()) {
                as("cn1", server)
                        .run("layer", "change", "dd:sua_giua", "--removed", gone.toString())
                        .succeeded();
                killDuring(server, millis, () -> as("qt1", server).run("layer", "publish", "dd:sua_giua"));
            }
            try (ServerProcess server = start()) {
                assertThat(hits(client(server), "dd:sua_giua")).isIn(rows, rows - REMOVED);
                if (hits(client(server), "dd:sua_giua") == rows) {
                    as("qt1", server).run("layer", "publish", "dd:sua_giua").succeeded();
                }
                rows -= REMOVED;
                assertThat(hits(client(server), "dd:sua_giua")).isEqualTo(rows);
            }
        }
        assertAuditVerifies();
    }

    private static Path numbers(Path file, int from, int count) throws IOException {
        return Files.write(
                file,
                IntStream.range(from, from + count).mapToObj(Integer::toString).toList());
    }

    private ServerProcess start() {
        return ServerProcess.start(folder.resolve("home"));
    }

    private static Datnuoc as(String account, ServerProcess server) {
        return Datnuoc.as(client(server), account);
    }

    /** What was acknowledged is there; what was not is there whole, if the kill only cut the answer off, or not at all. */
    private static void assertWholeOrAbsent(String drafts, String name, Program interrupted) {
        List<String> lines = drafts.lines().filter(line -> line.contains(name)).toList();
        assertThat(lines).hasSizeBetween(interrupted.exit() == 0 ? 1 : 0, 1);
        assertThat(lines).allMatch(line -> line.endsWith(" " + ROWS));
    }

    private static Program killDuring(ServerProcess server, int millis, Supplier<Program> work) {
        CompletableFuture<Program> running = CompletableFuture.supplyAsync(work);
        ServerProcess.pause(millis);
        server.kill();
        return running.join();
    }

    private void assertAuditVerifies() {
        Datnuoc.withoutServer()
                .run("audit", "verify", folder.resolve("home/audit").toString())
                .succeeded();
    }

    private static List<Path> partFiles(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private static Client client(ServerProcess server) {
        return new Client(server.url(), server.home());
    }

    private static Program add(Datnuoc by, Path file, String name, String... options) {
        List<String> command = new ArrayList<>(List.of("layer", "add", file.toString(), "--name", name));
        command.addAll(List.of("--title", "Thử mất điện", "--sensitivity", "P"));
        command.addAll(List.of(options));
        return by.run(command.toArray(String[]::new));
    }

    private static int status(Client client, String layer) {
        return client.get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=" + layer)
                .statusCode();
    }

    private static int hits(Client client, String layer) {
        String text = Client.text(
                client.get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&RESULTTYPE=hits&TYPENAMES=" + layer));
        Matcher matcher = Pattern.compile("numberMatched=\"(\\d+)\"").matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static Path parcels(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            for (int i = 0; i < ROWS; i++) {
                double x = 104.9 + (i % 200) * 0.001;
                int line = i / 200;
                double y = 9.0 + line * 0.001;
                out.printf(
                        Locale.ROOT,
                        "{\"type\":\"Feature\",\"properties\":{\"so\":%d},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":"
                                + "[[[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f],[%.4f,%.4f]]]}}%n",
                        i,
                        x,
                        y,
                        x + 0.0009,
                        y,
                        x + 0.0009,
                        y + 0.0009,
                        x,
                        y + 0.0009,
                        x,
                        y);
            }
        }
        return file;
    }
}
