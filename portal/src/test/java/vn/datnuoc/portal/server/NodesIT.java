package vn.datnuoc.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.datnuoc.policy.postgis.PostgisCluster;
import vn.datnuoc.policy.postgis.PostgisDatabase;

/** Two portals over one PostgreSQL: what one changes holds on the other; without the database the answer is no. */
@Tag("postgis")
class NodesIT {

    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=ddbd:xa&STYLES=&CRS=EPSG:4326"
            + "&BBOX=8.5,104.5,9.5,105.5&WIDTH=200&HEIGHT=200&FORMAT=image/png";

    private static PostgisCluster cluster;
    private static ServerProcess first;
    private static ServerProcess second;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        cluster = PostgisCluster.start();
        PostgisDatabase database = cluster.createDatabase();
        first = node(folder.resolve("a/home"), database);
        Files.createDirectories(folder.resolve("b/home"));
        Files.createSymbolicLink(folder.resolve("b/home/rasters"), folder.resolve("a/home/rasters"));
        second = node(folder.resolve("b/home"), database);
    }

    private static ServerProcess node(Path home, PostgisDatabase database) {
        TestDatabase.use(home, database);
        return ServerProcess.start(home);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
        cluster.close();
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

    @Test
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
