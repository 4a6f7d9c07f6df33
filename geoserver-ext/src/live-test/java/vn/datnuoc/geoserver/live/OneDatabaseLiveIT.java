package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.datnuoc.geoserver.live.Together.Servers;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.jdbc.JdbcGrants;

/** Two GeoServer nodes and a portal over one database. */
@ExtendWith(Together.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OneDatabaseLiveIT {

    private static final LayerName PLAN = LayerName.of("dd:quy_hoach_pc");
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    /** How long a node takes for the answer itself is no part of it. */
    @Test
    @Order(1)
    void aGrantWithdrawnIsRefusedByBothNodesWithinASecond(Servers servers) {
        JdbcGrants grants = new JdbcGrants(servers.database().dataSource());
        grants.save(toPublic("live", Map.of(Right.QUERY, Limits.NONE)));
        for (GeoServerNode node : List.of(servers.first(), servers.second())) {
            timeUntil(() -> isReadable(node));
        }
        grants.remove("live");
        Processes.pause(A_SECOND.toMillis());
        for (GeoServerNode node : List.of(servers.first(), servers.second())) {
            assertThat(isReadable(node)).isFalse();
        }
    }

    @Test
    @Order(2)
    void aPublicationAppearsInBothNodes(Servers servers) throws IOException {
        Path file = Files.writeString(
                folder.resolve("one.geojson"),
                """
                {"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[105.1,9.1]},
                "properties":{"ten":"một"}}]}""");
        servers.portal()
                .command("cn1", "layer", "add", file.toString(), "--name", "ddbd:moi_pc", "--title", "Mới", "--sensitivity", "P");
        servers.portal().command("qt1", "layer", "publish", "ddbd:moi_pc");
        for (GeoServerNode node : List.of(servers.first(), servers.second())) {
            LayerDoors doors = new LayerDoors(nobody(node), LayerName.of("ddbd:moi_pc"));
            assertThat(timeUntil(() -> doors.isListedInWms() && doors.isListedInWfs()))
                    .isLessThan(A_SECOND.multipliedBy(5));
        }
    }

    @Test
    @Order(3)
    void whatGeoServerWouldLeakIsClosed(Servers servers) {
        JdbcGrants grants = new JdbcGrants(servers.database().dataSource());
        grants.save(toPublic(
                "leak",
                Map.of(Right.QUERY, new Limits(Optional.empty(), Optional.empty(), java.util.Set.of("so_qd"), 0, java.util.Set.of()))));
        Processes.pause(A_SECOND.toMillis());
        Ogc ogc = nobody(servers.first());
        for (Map<String, String> more : List.of(
                Map.of("cql_filter", "so_qd = '10/QĐ-UBND'"),
                Map.of("sortby", "so_qd"),
                Map.of("sld_body", "<StyledLayerDescriptor version=\"1.0.0\"/>"),
                Map.of("sld", "http://127.0.0.1/a.sld"),
                Map.of("remote_ows_type", "WFS", "remote_ows_url", "http://127.0.0.1/"),
                Map.of("styles", "dd:thua_dat"))) {
            assertThat(ogc.get("/wms", map(more))).as("%s", more).matches(Ogc.Answer::isException);
        }
        for (String path : List.of("/web/", "/rest/layers.json", "/gwc/demo", "/gwc/rest/layers", "/gwc/service/tms/1.0.0",
                "/gwc/service/wms", "/wms/reflect", "/TestWfsPost", "/wms/kml", "/web/wicket/bookmarkable/org.geoserver.web.demo.MapPreviewPage")) {
            assertThat(ogc.get(path, Map.of("layers", PLAN.toString())).status()).as(path).isIn(400, 401, 403, 404);
        }
        grants.remove("leak");
    }

    @Test
    @Order(4)
    void aStoppedDatabaseIs503WithinTwoSecondsAndComesBackByItself(Servers servers) {
        servers.cluster().stop();
        try {
            for (GeoServerNode node : List.of(servers.first(), servers.second())) {
                assertThat(timeUntil(() -> capabilities(node).status() == 503)).isLessThan(A_SECOND.multipliedBy(2));
                for (int i = 0; i < 5; i++) {
                    Instant asked = Instant.now();
                    assertThat(capabilities(node).status()).isEqualTo(503);
                    assertThat(Duration.between(asked, Instant.now())).isLessThan(A_SECOND.multipliedBy(2));
                }
            }
        } finally {
            servers.cluster().restart();
        }
        for (GeoServerNode node : List.of(servers.first(), servers.second())) {
            assertThat(timeUntil(() -> capabilities(node).status() == 200)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static Map<String, String> map(Map<String, String> more) {
        Map<String, String> parameters = new java.util.HashMap<>(Map.of(
                "service", "WMS", "version", "1.1.1", "request", "GetMap", "layers", PLAN.toString(), "styles", "",
                "bbox", "104.7,8.5,105.1,9.2", "width", "50", "height", "50", "srs", "EPSG:4326"));
        parameters.put("format", "image/png");
        parameters.putAll(more);
        return parameters;
    }

    private static Ogc.Answer capabilities(GeoServerNode node) {
        return nobody(node).get("/wms", Map.of("service", "WMS", "version", "1.3.0", "request", "GetCapabilities"));
    }

    private static boolean isReadable(GeoServerNode node) {
        return !new LayerDoors(nobody(node), PLAN).features("application/json").isException();
    }

    private static Ogc nobody(GeoServerNode node) {
        return new Ogc(node.url(), Optional.empty());
    }

    private static Grant toPublic(String id, Map<Right, Limits> rights) {
        return new Grant(
                id,
                new Principal.Everybody(),
                new Target.OfLayer(PLAN),
                rights,
                Instant.now().minusSeconds(60),
                Optional.empty(),
                "test");
    }

    private static Duration timeUntil(BooleanSupplier claim) {
        long begin = System.nanoTime();
        while (!claim.getAsBoolean()) {
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMinutes(1));
            Processes.pause(20);
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
