package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;
import vn.datnuoc.portal.Visitor;

/** Two portals over one PostgreSQL: what one changes holds on the other; without the database the answer is no. */
@Tag("postgis")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NodesIT {

    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=ddbd:xa&STYLES=&CRS=EPSG:4326"
            + "&BBOX=8.5,104.5,9.5,105.5&WIDTH=200&HEIGHT=200&FORMAT=image/png";

    private static PostgisCluster cluster;
    private static PostgisDatabase database;
    private static Path shared;
    private static ServerProcess first;
    private static ServerProcess second;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        cluster = PostgisCluster.start();
        database = cluster.createDatabase();
        shared = Files.createDirectories(folder.resolve("shared"));
        first = node(folder.resolve("a/home"), "a");
        second = node(folder.resolve("b/home"), "b");
        first.url();
        second.url();
    }

    /** Returns at once: both start together over an empty database. */
    private static ServerProcess node(Path home, String name) {
        TestDatabase.use(home, database);
        return ServerProcess.launch(home, Map.of("DATNUOC_SHARED", shared.toString(), "DATNUOC_AUDIT_NODE", name));
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        cluster.close();
    }

    @Test
    void nodesThatStartTogetherLoadTheSamplesOnceAndSignWithOneKey() throws SQLException {
        assertThat(number("select count(*) from layer_version where layer in (select layer from draft where author ="
                        + " 'samples')"))
                .isEqualTo(42);
        assertThat(number("select count(*) from layer_version where version > 1 and layer in (select layer from draft"
                        + " where author = 'samples')"))
                .isZero();
        String keys = Client.text(client(first).get("/.well-known/jwks.json"));
        assertThat(Client.text(client(second).get("/.well-known/jwks.json"))).isEqualTo(keys);
    }

    @Test
    void aSessionBegunOnOneNodeGoesOnOnTheOtherAndEndsOnBoth() {
        Visitor here = Visitor.seeingRedirects(first.url());
        here.logIn("kt1", Client.PASSWORD);
        Visitor there = here.at(second.url());
        assertThat(there.get("/tai-khoan").statusCode()).isEqualTo(200);
        assertThat(there.post("/dang-xuat").statusCode()).isLessThan(400);
        assertThat(here.get("/api/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionEndedFromAnotherBrowserOnTheOtherNodeIsVoidFromItsNextRequestOn() {
        Visitor here = Visitor.seeingRedirects(first.url());
        here.logIn("kt1", Client.PASSWORD);
        Visitor elsewhere = Visitor.seeingRedirects(second.url());
        elsewhere.logIn("kt1", Client.PASSWORD);
        elsewhere.post("/tai-khoan/phien/ket-thuc");
        assertThat(here.get("/api/sessions").statusCode()).isEqualTo(401);
        assertThat(elsewhere.at(first.url()).get("/api/sessions").statusCode()).isEqualTo(200);
    }

    @Test
    void anExportAskedForOnOneNodeIsFetchedOnTheOther() {
        String id = asked(client(first).as("kt1"), "dd:thua_dat");
        Client there = client(second).as("kt1");
        await().atMost(Duration.ofSeconds(20)).until(() -> stateOf(there, id).equals("XONG"));
        HttpResponse<byte[]> file = there.get("/api/exports/" + id + "/file");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).startsWith('P', 'K');
    }

    @Test
    void whatAKilledNodeHadInHandTheOtherFinishes() throws SQLException {
        List<String> ids = IntStream.range(0, 12)
                .mapToObj(i -> asked(client(first).as("kt1"), "dd:thua_dat"))
                .toList();
        Client there = client(second).as("kt1");
        await().pollInterval(Duration.ofMillis(20))
                .until(() -> number("select count(*) from exports where state = 'DANG_XU_LY' and rows_done > 0") > 0);
        first.kill();
        try {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> ids.stream().allMatch(id -> stateOf(there, id).equals("XONG")));
            assertThat(number("select max(attempt) from exports")).isEqualTo(2);
            assertThat(ids).allSatisfy(id -> assertThat(
                            there.get("/api/exports/" + id + "/file").statusCode())
                    .isEqualTo(200));
            assertThat(shared.resolve("exports"))
                    .isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        } finally {
            first = node(first.home(), "a");
            first.url();
        }
        Datnuoc.withoutServer()
                .run("audit", "verify", shared.resolve("audit").toString())
                .succeeded();
    }

    @Test
    void underMixedLoadEachAnswerIsWholeOfOneVersionAndNobodyElses(@TempDir Path folder) throws IOException {
        MixedLoad load = new MixedLoad(client(first), client(second), folder);
        load.prepare();
        MixedLoad.Report report = load.run(Duration.ofSeconds(20), Duration.ofSeconds(5));
        assertThat(report.faults()).isEmpty();
        assertThat(report.answers()).hasSize(7);
    }

    /** OWSLib, GDAL and QGIS count on by STARTINDEX; each of their sets of pages has to be one whole version. */
    @Test
    void clientsJoinPagesOfOneVersionWhilePublicationsHappenOnTheOtherNode(@TempDir Path folder) throws IOException {
        publishPages(0, folder);
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger published = new AtomicInteger();
        CompletableFuture<Void> publications = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                publishPages(published.get() + 1, folder);
                published.incrementAndGet();
                ServerProcess.pause(1_000);
            }
        });
        do {
            assertThat(readPages()).contains("owslib ", "gdal_wfs ", "qgis ");
        } while (published.get() < 3 && !publications.isDone());
        over.set(true);
        publications.join();
    }

    private static String readPages() {
        return Program.run(List.of(
                        "/usr/bin/python3",
                        "src/test/python/pages_client.py",
                        first.url(),
                        "kt1",
                        Client.PASSWORD,
                        "dd:trang_ghep",
                        "400"))
                .succeeded();
    }

    private static void publishPages(int version, Path folder) {
        String rows = IntStream.range(0, 400 + version)
                .mapToObj(i -> "{\"type\":\"Feature\",\"properties\":{\"so\":" + i + ",\"lan\":" + version
                        + "},\"geometry\":{\"type\":\"Point\",\"coordinates\":[" + (105 + i * 1e-5) + ",9.2]}}\n")
                .collect(Collectors.joining());
        try {
            String file =
                    Files.writeString(folder.resolve("trang.geojsonl"), rows).toString();
            Datnuoc.as(client(second), "qt1")
                    .run("layer", "add", file, "--name", "dd:trang_ghep", "--title", "Trang", "--sensitivity", "P")
                    .succeeded();
            Datnuoc.as(client(second), "qt2")
                    .run("layer", "publish", "dd:trang_ghep")
                    .succeeded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNodeWithTheNameOfAnotherDoesNotStart(@TempDir Path folder) {
        ServerProcess third = node(folder.resolve("home"), "b");
        assertThatThrownBy(third::url)
                .hasMessageContaining("datnuoc.audit.node")
                .hasMessageNotContaining("\tat ");
    }

    @Test
    void aGrantWithdrawnOnOneNodeIsRefusedOnTheOtherWithinASecond() {
        assertThat(features(second, "kt1", "dcks:diem_ks")).isEqualTo(200);
        HttpResponse<byte[]> withdrawn = client(first)
                .as("qt1")
                .post(
                        "/api/grants",
                        "application/json",
                        "{\"principal\": \"account:kt1\", \"target\": \"dcks:diem_ks\", \"rights\": {},"
                                + " \"document\": \"QĐ 5\"}");
        assertThat(withdrawn.statusCode()).as(Client.text(withdrawn)).isBetween(200, 201);
        assertThat(millisUntil(() -> features(second, "kt1", "dcks:diem_ks") == 404))
                .isLessThan(1_000);
    }

    /** The last: whoever is unlocked gets another password. */
    @Test
    @Order(Integer.MAX_VALUE)
    void anAccountLockedOnOneNodeIsRefusedOnTheOther() {
        assertThat(features(second, "cn1", "ddbd:xa")).isEqualTo(200);
        HttpResponse<byte[]> locked = client(first)
                .as("qt1")
                .post(
                        "/api/accounts/cn1/lock",
                        "application/json",
                        "{\"reason\": \"DE_NGHI\", \"requester\": \"Giám đốc Sở\", \"document\": \"CV 77\"}");
        assertThat(locked.statusCode()).isEqualTo(200);
        assertThat(features(second, "cn1", "ddbd:xa")).isEqualTo(401);
    }

    @Test
    void aPublicationOnOneNodeAppearsOnTheOther(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("mot.geojsonl");
        Files.writeString(
                file,
                "{\"type\":\"Feature\",\"properties\":{\"so\":1},\"geometry\":{\"type\":\"Point\","
                        + "\"coordinates\":[105,9]}}\n");
        Datnuoc.as(client(first), "qt1")
                .run(
                        "layer",
                        "add",
                        file.toString(),
                        "--name",
                        "dd:hai_nut",
                        "--title",
                        "Hai nút",
                        "--sensitivity",
                        "P")
                .succeeded();
        Datnuoc.as(client(second), "qt2").run("layer", "publish", "dd:hai_nut").succeeded();
        assertThat(features(second, Client.NOBODY, "dd:hai_nut")).isEqualTo(200);
        assertThat(millisUntil(() -> features(first, Client.NOBODY, "dd:hai_nut") == 200))
                .isLessThan(10_000);
    }

    @Test
    void bothNodesDrawTheRastersOfASharedFolder() {
        String map = MAP.replace("ddbd:xa", "vt:ndvi");
        assertThat(client(second).as("kt1").get("/wms", map).headers().firstValue("Content-Type"))
                .hasValue("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "'', /wms, text/xml, ServiceException",
        "kt1, /wms, text/xml, ServiceException",
        "'', /wfs, application/xml, ows:ExceptionText",
        "kt1, /wfs, application/xml, ows:ExceptionText",
        "kt1, /api/exports, application/problem+json, detail"
    })
    void withoutTheDatabaseEveryDoorRefusesWithinTwoSecondsAndAnswersAgainByItself(
            String account, String path, String contentType, String part) {
        String query =
                path.equals("/wms") ? MAP : "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=ddbd:xa&COUNT=1";
        assertThat(client(first).as(account).get(path, query).statusCode()).isEqualTo(200);
        cluster.stop();
        try {
            for (ServerProcess node : List.of(first, second)) {
                ServerProcess.pause(600);
                long start = System.nanoTime();
                HttpResponse<byte[]> refused = client(node).as(account).get(path, query);
                assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Content-Type").orElse(""))
                        .startsWith(contentType);
                assertThat(Client.text(refused)).contains("hãy thử lại").contains(part);
            }
        } finally {
            cluster.restart();
        }
        assertThat(millisUntil(() -> client(first).as(account).get(path, query).statusCode() == 200))
                .isLessThan(5_000);
    }

    /** @return the export's id */
    private static String asked(Client by, String layer) {
        HttpResponse<byte[]> answer = by.post(
                "/api/exports",
                "application/json",
                "{\"layer\": \"" + layer + "\", \"format\": \"GPKG\", \"purpose\": \"thử hai nút\"}");
        assertThat(answer.statusCode()).as(Client.text(answer)).isEqualTo(202);
        return Visitor.find("\"id\":\"([^\"]+)\"", Client.text(answer));
    }

    private static String stateOf(Client by, String id) {
        return Visitor.find("\"state\":\"([^\"]+)\"", Client.text(by.get("/api/exports/" + id)));
    }

    private static long number(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private static Client client(ServerProcess node) {
        return new Client(node.url(), node.home());
    }

    private static int features(ServerProcess node, String account, String layer) {
        return client(node)
                .as(account)
                .get("/wfs", "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&COUNT=1&TYPENAMES=" + layer)
                .statusCode();
    }

    private static long millisUntil(BooleanSupplier fact) {
        long start = System.nanoTime();
        while (!fact.getAsBoolean() && System.nanoTime() - start < 20_000_000_000L) {
            ServerProcess.pause(20);
        }
        return (System.nanoTime() - start) / 1_000_000;
    }
}
