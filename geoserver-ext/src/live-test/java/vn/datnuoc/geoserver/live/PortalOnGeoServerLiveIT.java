package vn.datnuoc.geoserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.geoserver.live.Together.Servers;
import vn.datnuoc.policy.Grant;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.caller.CalledRequest;
import vn.datnuoc.policy.caller.CallerKey;
import vn.datnuoc.policy.caller.NamedCaller;
import vn.datnuoc.policy.jdbc.JdbcGrants;

/** A portal on its embedded engine and one on GeoServer, over one database: each account sees the same on both. */
@ExtendWith(Together.class)
class PortalOnGeoServerLiveIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern WMS_LAYER = Pattern.compile("<Name>([a-z]+:[a-z0-9_]+)</Name>");
    private static final int SIDE_PX = 400;
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** Of the province, in degrees; kt1 sees the uses of land in its south alone. */
    private static final Envelope SOUTH = new Envelope(104.6, 105.3, 8.5, 8.9);

    private static final String AREA_GRANT = "live area";
    private static final LayerName USES = LayerName.of("dd:hien_trang");

    private static Portal embedded;
    private static Portal onGeoServer;
    private static GeoServerNode node;
    private static JdbcGrants grants;

    @BeforeAll
    static void start(Servers servers, @TempDir Path folder) {
        grants = new JdbcGrants(servers.database().dataSource());
        Limits south = new Limits(
                Optional.empty(), Optional.of(new GeometryFactory().toGeometry(SOUTH)), Set.of(), 0, Set.of());
        grants.save(toKt1(AREA_GRANT, USES, Map.of(Right.QUERY, south)));
        embedded = servers.portal();
        node = servers.first();
        onGeoServer = Portal.onGeoServer(folder, servers.database(), embedded, node, servers.second());
        Processes.pause(A_SECOND.toMillis());
    }

    @AfterAll
    static void stop() {
        grants.remove(AREA_GRANT);
        onGeoServer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kt1", "qt1"})
    void eachAccountSeesTheSameLayers(String account) {
        assertThat(mapLayers(onGeoServer, account))
                .hasSizeGreaterThan(10)
                .isEqualTo(mapLayers(embedded, account));
    }

    @Test
    void theLayersOfTheAccountsDiffer() {
        assertThat(mapLayers(onGeoServer, "kt1")).isNotEqualTo(mapLayers(onGeoServer, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'',  ddbd:xa",
        "'',  dd:hien_trang",
        "'',  tnn:song_kenh",
        "kt1, dd:hien_trang",
        "kt1, dd:thua_dat",
        "qt1, dd:hien_trang",
        "qt1, bhd:rung_nm"
    })
    void theMapIsTheSame(String account, String layer) {
        BufferedImage ours = map(embedded, account, layer).picture();
        BufferedImage theirs = map(onGeoServer, account, layer).picture();
        assertThat(paintedPixels(theirs)).as("pixels painted").isGreaterThan(100);
        assertThat(differing(ours, theirs)).as("share of pixels that differ").isLessThan(0.06);
    }

    @Test
    void anAreaInTheGrantEndsTheMapThere() {
        assertThat(paintedPixels(map(onGeoServer, "kt1", USES.toString()).picture()))
                .isBetween(1L, paintedPixels(map(onGeoServer, "", USES.toString()).picture()) / 2);
    }

    @ParameterizedTest
    @CsvSource({"'', ddbd:xa", "kt1, dd:thua_dat", "kt1, dd:hien_trang", "qt1, dcks:diem_ks"})
    void theFeaturesAreTheSame(String account, String layer) {
        assertThat(count(onGeoServer, account, layer)).isPositive().isEqualTo(count(embedded, account, layer));
    }

    @Test
    void whatIsHiddenFromAnAccountIsNotThereForIt() {
        assertThat(map(onGeoServer, "", "dd:thua_dat").status()).isEqualTo(404);
        assertThat(map(onGeoServer, "", "dd:thua_dat").text().replace("thua_dat", "LAYER"))
                .isEqualTo(map(onGeoServer, "", "dd:khong_co").text().replace("khong_co", "LAYER"));
    }

    @Test
    void aGrantWithdrawnIsRefusedWithinASecond() {
        LayerName points = LayerName.of("dcks:diem_ks");
        grants.save(toKt1("live deny", points, Map.of()));
        Processes.pause(A_SECOND.toMillis());
        assertThat(map(onGeoServer, "kt1", points.toString()).status()).isEqualTo(404);
        grants.remove("live deny");
        Processes.pause(A_SECOND.toMillis());
        assertThat(map(onGeoServer, "kt1", points.toString()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("ofThePortalItself")
    void listSearchIdentifyAndLegendsAreTheSame(String path, Map<String, String> parameters) {
        Ogc.Answer answer = as("kt1", onGeoServer).get(path, parameters);
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(as("kt1", embedded).get(path, parameters).body());
    }

    static Stream<Arguments> ofThePortalItself() {
        return Stream.of(
                Arguments.of("/api/map/layers", Map.of()),
                Arguments.of("/api/map/search", Map.of("q", "dat mui")),
                Arguments.of(
                        "/api/map/identify",
                        Map.of("x", "11693000", "y", "1007000", "resolution", "50", "layers", "ddbd:xa,dd:hien_trang")),
                Arguments.of(
                        "/wms",
                        Map.of("SERVICE", "WMS", "REQUEST", "GetLegendGraphic", "LAYER", "ddbd:xa")));
    }

    @Test
    void linksInCapabilitiesLeadToThePortal() {
        String capabilities = as("kt1", onGeoServer).get("/secure/wms", capabilities()).text();
        assertThat(capabilities).contains(embedded.url() + "/secure/ows?").doesNotContain("/geoserver/");
    }

    @Test
    void aTokenIsGoodForItsRequestAlone() {
        CallerKey key = embedded.callerKey();
        NamedCaller kt1 = new NamedCaller.Account("kt1");
        Instant now = Instant.now();
        CalledRequest called = called(node.url(), "GET", "/wms");
        assertThat(status("GET", "/wms", key.token(kt1, called, now))).isEqualTo(200);
        assertThat(status("GET", "/ows", key.token(kt1, called, now))).isEqualTo(401);
        assertThat(status("POST", "/wms", key.token(kt1, called, now))).isEqualTo(401);
        assertThat(status("GET", "/wms", key.token(kt1, called, now.minusSeconds(30)))).isEqualTo(401);
        assertThat(status("GET", "/wms", key.token(kt1, called("http://other/geoserver", "GET", "/wms"), now)))
                .isEqualTo(401);
        assertThat(status("GET", "/wms", key.token(new NamedCaller.Account("khong.co"), called, now)))
                .isEqualTo(403);
        assertThat(status("GET", "/wms", "account:kt1~" + now.toEpochMilli() + "~" + "A".repeat(86)))
                .isEqualTo(401);
    }

    @Test
    void thatOfAnotherPortalIsRefused(@TempDir Path elsewhere) throws IOException {
        String token = CallerKey.loadOrCreate(elsewhere)
                .token(new NamedCaller.Account("kt1"), called(node.url(), "GET", "/wms"), Instant.now());
        assertThat(status("GET", "/wms", token)).isEqualTo(401);
    }

    private static CalledRequest called(String audience, String method, String path) {
        return CalledRequest.of(audience, method, path, QUERY, new byte[0]);
    }

    private static final String QUERY = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetCapabilities";

    private static int status(String method, String path, String token) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(node.url() + path + "?" + QUERY))
                .header("Authorization", "Datnuoc " + token)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Ogc as(String account, Portal portal) {
        return new Ogc(
                portal.url(),
                account.isEmpty() ? Optional.empty() : Optional.of(account + ":" + Portal.PASSWORD));
    }

    private static Map<String, String> capabilities() {
        return Map.of("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetCapabilities");
    }

    private static Set<String> mapLayers(Portal portal, String account) {
        return WMS_LAYER.matcher(as(account, portal).get("/wms", capabilities()).text())
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Ogc.Answer map(Portal portal, String account, String layer) {
        Map<String, String> parameters = new HashMap<>(Map.of(
                "SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetMap", "LAYERS", layer, "STYLES", "",
                "CRS", "EPSG:3857", "FORMAT", "image/png", "TRANSPARENT", "TRUE"));
        parameters.put("BBOX", layer.equals("dd:thua_dat") ? "11767600,1039200,11769600,1041200" : box());
        parameters.put("WIDTH", Integer.toString(SIDE_PX));
        parameters.put("HEIGHT", Integer.toString(SIDE_PX));
        return as(account, portal).get("/wms", parameters);
    }

    /** The whole province. */
    private static String box() {
        return "11640000,950000,11780000,1090000";
    }

    private static long count(Portal portal, String account, String layer) {
        String hits = as(account, portal)
                .get(
                        "/wfs",
                        Map.of(
                                "SERVICE", "WFS", "VERSION", "2.0.0", "REQUEST", "GetFeature", "TYPENAMES", layer,
                                "RESULTTYPE", "hits"))
                .text();
        return Pattern.compile("numberMatched=\"([0-9]+)\"")
                .matcher(hits)
                .results()
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(hits));
    }

    private static boolean isPainted(int argb) {
        return argb >>> 24 > 40;
    }

    private static long paintedPixels(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, SIDE_PX, SIDE_PX, null, 0, SIDE_PX))
                .filter(PortalOnGeoServerLiveIT::isPainted)
                .count();
    }

    /** Edges are drawn with other neighbours of a pixel, so each pixel may be that of a neighbour on the other picture. */
    private static double differing(BufferedImage one, BufferedImage other) {
        long differing = 0;
        for (int y = 1; y < SIDE_PX - 1; y++) {
            for (int x = 1; x < SIDE_PX - 1; x++) {
                differing += isNear(one.getRGB(x, y), other, x, y) ? 0 : 1;
            }
        }
        return differing / (double) (SIDE_PX * SIDE_PX);
    }

    private static boolean isNear(int argb, BufferedImage other, int x, int y) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (isSimilar(argb, other.getRGB(x + dx, y + dy))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSimilar(int one, int other) {
        if (!isPainted(one) || !isPainted(other)) {
            return isPainted(one) == isPainted(other);
        }
        int distance = 0;
        for (int shift : List.of(0, 8, 16)) {
            distance += Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF));
        }
        return distance < 90;
    }

    private static Grant toKt1(String id, LayerName layer, Map<Right, Limits> rights) {
        return new Grant(
                id,
                new Principal.OfAccount("kt1"),
                new Target.OfLayer(layer),
                rights,
                Instant.now().minusSeconds(60),
                Optional.empty(),
                "test");
    }
}
