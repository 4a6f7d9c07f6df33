package vn.datnuoc.portal.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.Target;
import vn.datnuoc.policy.caller.CalledRequest;
import vn.datnuoc.policy.caller.CallerCheck;
import vn.datnuoc.policy.caller.CallerKey;
import vn.datnuoc.policy.caller.NamedCaller;

/** What goes to a GeoServer and what comes back, over HTTP, without the rest of the portal. */
class GeoServerTest {

    private static final Subject KT1 =
            new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);
    private static final Map<String, String> MAP =
            Map.of("SERVICE", "WMS", "VERSION", "1.3.0", "REQUEST", "GetMap", "LAYERS", "dd:thua_dat");
    private static final Duration WAITING = Duration.ofMillis(400);
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    private final StubGeoServer stub = StubGeoServer.start();
    private final PassedBody bodies = new PassedBody(WAITING);
    private CallerKey key;

    @BeforeEach
    void ownKey() throws IOException {
        key = CallerKey.loadOrCreate(folder);
    }

    @AfterEach
    void close() {
        bodies.close();
        stub.close();
    }

    @Test
    void passesOnServiceAndParametersAndNothingElse() throws IOException {
        OgcResponse answer = handle(request("/secure/dd/wms", MAP, KT1));
        assertThat(text(answer)).isEqualTo("picture");
        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(stub.last().method()).isEqualTo("GET");
        assertThat(stub.last().uri())
                .hasToString("/geoserver/secure/dd/wms?LAYERS=dd%3Athua_dat&REQUEST=GetMap&SERVICE=WMS&VERSION=1.3.0");
        assertThat(stub.last().headers().keySet())
                .isSubsetOf("Authorization", "User-Agent", "X-datnuoc-portal", "Host", "Content-length", "Connection");
    }

    @Test
    void namesTheCallerForThisRequestAlone() {
        handle(request("/wms", MAP, KT1));
        CallerCheck check = new CallerCheck(List.of(key.publicKey()), Clock.systemUTC());
        URI uri = stub.last().uri();
        CalledRequest called = CalledRequest.of(stub.url().toString(), "GET", "/wms", uri.getRawQuery(), new byte[0]);
        assertThat(check.caller(token(), called)).contains(new NamedCaller.Account("kt1"));
    }

    private String token() {
        String header = stub.last().header("Authorization").orElseThrow();
        assertThat(header).startsWith("Datnuoc ");
        return header.substring("Datnuoc ".length());
    }

    @Test
    void whoIsNobodyTravelsWithoutToken() {
        handle(request("/wms", MAP, Subject.ANONYMOUS));
        assertThat(stub.last().header("Authorization")).isEmpty();
    }

    @Test
    void aReachThatNoKeyExplainsGoesNowhere() {
        Reach narrow = new Reach(Set.of(new Target.All()), Set.of(Right.VIEW));
        Subject narrowed =
                new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true, narrow);
        assertThat(handle(request("/wms", MAP, narrowed)).status()).isEqualTo(500);
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void legendsAndDaysOfRastersComeFromTheEmbeddedEngine() throws IOException {
        assertThat(text(handle(request("/wms", Map.of("REQUEST", "GetLegendGraphic"), KT1))))
                .isEqualTo("embedded");
        assertThat(text(handle(request("/wms", Map.of("REQUEST", "GetMap", "TIME", "2024-02-15"), KT1))))
                .isEqualTo("embedded");
        assertThat(stub.asked()).isEmpty();
    }

    @Test
    void aDocumentIsPostedAsItCame() throws IOException {
        OgcRequest request = new OgcRequest(
                Map.of(),
                "<wfs:GetFeature/>".getBytes(StandardCharsets.UTF_8),
                "http://localhost/wfs",
                Optional.of("WFS"),
                Optional.empty(),
                KT1,
                Optional.empty(),
                "r1");
        assertThat(text(handle(request))).isEqualTo("picture");
        assertThat(stub.last().method()).isEqualTo("POST");
        assertThat(stub.last().header("Content-Type")).contains("text/xml");
        assertThat(stub.last().body()).isEqualTo("<wfs:GetFeature/>");
    }

    @Test
    void whatIsTooLongForAnAddressIsPostedAsAForm() {
        handle(request("/wms", Map.of("REQUEST", "GetMap", "CQL_FILTER", "x".repeat(20_000)), KT1));
        assertThat(stub.last().method()).isEqualTo("POST");
        assertThat(stub.last().uri().getRawQuery()).isNull();
        assertThat(stub.last().body()).contains("CQL_FILTER=xxx", "REQUEST=GetMap");
    }

    @Test
    void ofTheAnswersHeadersOnlyTypeAndFileNameComeBack() {
        stub.answers(exchange -> {
            exchange.getResponseHeaders().set("Set-Cookie", "JSESSIONID=1");
            exchange.getResponseHeaders().set("Server", "Jetty");
            exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=a.csv");
            StubGeoServer.text(200, "text/csv", "a,b").to(exchange);
        });
        assertThat(handle(request("/wfs", MAP, KT1)).headers())
                .isEqualTo(Map.of("Content-Disposition", "attachment; filename=a.csv"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (StubGeoServer elsewhere = StubGeoServer.start()) {
            stub.answers(exchange -> {
                exchange.getResponseHeaders().set("Location", elsewhere.url().toString());
                exchange.sendResponseHeaders(302, -1);
            });
            assertThat(handle(request("/wms", MAP, KT1)).status()).isEqualTo(500);
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void anExceptionReportIsAnErrorWhateverItsStatus() throws IOException {
        stub.answers(StubGeoServer.text(200, "text/xml", wms("LayerNotDefined", "Could not find layer dd:thua_dat")));
        OgcResponse answer = handle(request("/wms", MAP, KT1));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(text(answer)).contains("code=\"LayerNotDefined\"", "Could not find layer dd:thua_dat");
    }

    @Test
    void anExceptionComesAsThePictureThatTheClientWants() {
        stub.answers(StubGeoServer.text(200, "text/xml", wms("LayerNotDefined", "Could not find layer dd:thua_dat")));
        OgcResponse answer =
                handle(request("/wms", Map.of("REQUEST", "GetMap", "EXCEPTIONS", "INIMAGE", "SERVICE", "WMS"), KT1));
        assertThat(answer.contentType()).isEqualTo("image/png");
        assertThat(stub.last().uri().getRawQuery()).doesNotContain("EXCEPTIONS");
    }

    @Test
    void anExceptionOfWfsKeepsItsCodeLocatorAndStatus() throws IOException {
        stub.answers(
                StubGeoServer.text(
                        400,
                        "application/xml",
                        """
                <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">
                  <ows:Exception exceptionCode="InvalidParameterValue" locator="typeName">
                    <ows:ExceptionText>Feature type dd:khong_co unknown</ows:ExceptionText>
                  </ows:Exception>
                </ows:ExceptionReport>"""));
        OgcResponse answer = handle(request("/wfs", Map.of("SERVICE", "WFS", "VERSION", "2.0.0"), KT1));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer))
                .contains("exceptionCode=\"InvalidParameterValue\"", "locator=\"typeName\"", "dd:khong_co unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.NullPointerException\n\tat org.geoserver.wms.GetMap.run(GetMap.java:123)",
                "Rendering process failed\n\tat org.geoserver.wms.GetMap.run(GetMap.java:123)",
                "org.postgresql.util.PSQLException: ERROR: column nope does not exist"
            })
    void nothingOfGeoServersInsideIsTold(String message) throws IOException {
        stub.answers(StubGeoServer.text(200, "text/xml", wms("NoApplicableCode", message)));
        assertThat(text(handle(request("/wms", MAP, KT1)))).doesNotContain("org.", "java.", ".java:");
    }

    @ParameterizedTest
    @CsvSource({"500, text/html", "200, text/html", "502, text/plain"})
    void aPageOfTheContainersIsNeverPassedOn(int status, String type) throws IOException {
        stub.answers(StubGeoServer.text(status, type, "<h1>java.lang.Error at org.eclipse.jetty</h1>"));
        OgcResponse answer = handle(request("/wms", MAP, KT1));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).contains("request r1").doesNotContain("jetty");
    }

    @ParameterizedTest
    @CsvSource({"401, 503", "403, 403", "404, 404", "503, 503"})
    void aRefusalKeepsItsMeaning(int ofGeoServer, int ofPortal) {
        stub.answers(StubGeoServer.text(ofGeoServer, "text/plain", "no"));
        OgcResponse answer = handle(request("/wms", MAP, KT1));
        assertThat(answer.status()).isEqualTo(ofPortal);
        assertThat(answer.contentType()).startsWith("text/xml");
    }

    @Test
    void aGeoServerThatIsAwayIs503WithinTwoSeconds() {
        stub.close();
        Instant asked = Instant.now();
        // an address of the range for documentation: nobody answers, and nobody refuses
        OgcResponse answer =
                handle(request("/wms", MAP, KT1), List.of(stub.url(), URI.create("http://192.0.2.1:8080/geoserver")));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(Duration.between(asked, Instant.now())).isLessThan(SOON);
    }

    @Test
    void anotherNodeIsAskedWhenOneIsAway() {
        StubGeoServer away = StubGeoServer.start();
        away.close();
        for (int i = 0; i < 4; i++) {
            assertThat(handle(request("/wms", MAP, KT1), List.of(away.url(), stub.url()))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aKeptConnectionThatWasJustClosedIsNoFault() {
        AtomicInteger calls = new AtomicInteger();
        stub.answers(exchange -> {
            if (calls.incrementAndGet() == 1) {
                exchange.close();
            } else {
                StubGeoServer.text(200, "image/png", "picture").to(exchange);
            }
        });
        OgcRequest form = request("/wms", Map.of("REQUEST", "GetMap", "CQL_FILTER", "x".repeat(20_000)), KT1);
        assertThat(handle(form).status()).isEqualTo(200);
    }

    @Test
    void aGeoServerThatSaysNothingIs503AfterTheWaitingTime() {
        stub.answers(exchange -> pause(WAITING.multipliedBy(3)));
        assertThat(handle(request("/wms", MAP, KT1)).status()).isEqualTo(503);
    }

    @Test
    void anAnswerIsPassedOnWhileItComes() throws IOException {
        CountDownLatch firstPieceSeen = new CountDownLatch(1);
        stub.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("first".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            await(firstPieceSeen);
            exchange.getResponseBody().write(" last".getBytes(StandardCharsets.UTF_8));
        });
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        handle(request("/wfs", MAP, KT1)).body().writeTo(new OutputStream() {
            @Override
            public void write(int one) {
                received.write(one);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                received.write(bytes, offset, length);
                firstPieceSeen.countDown();
            }
        });
        assertThat(received).hasToString("first last");
    }

    @Test
    void anAnswerThatStopsHalfWayBreaksOff() {
        CountDownLatch end = new CountDownLatch(1);
        stub.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            await(end);
        });
        OgcResponse answer = handle(request("/wfs", MAP, KT1));
        assertThatThrownBy(() -> answer.body().writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(IOException.class);
        end.countDown();
    }

    @Test
    void aClientThatHasGoneEndsTheCallToGeoServer() {
        CountDownLatch cutOff = new CountDownLatch(1);
        stub.answers(exchange -> writeUntilCutOff(exchange, cutOff));
        OgcResponse answer = handle(request("/wfs", MAP, KT1));
        assertThatThrownBy(() -> answer.body().writeTo(new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("the client has gone");
                    }
                }))
                .hasMessage("the client has gone");
        await(cutOff);
    }

    private static void writeUntilCutOff(HttpExchange exchange, CountDownLatch cutOff) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            while (true) {
                exchange.getResponseBody().write(new byte[65_536]);
            }
        } catch (IOException e) {
            cutOff.countDown();
            throw e;
        }
    }

    private static String wms(String code, String message) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
                  <ServiceException code="%s" locator="layers">
                      %s
                </ServiceException></ServiceExceptionReport>"""
                .formatted(code, message);
    }

    private static OgcResponse ofTheEmbeddedEngine(OgcRequest request) {
        return new OgcResponse(
                200, "image/png", Map.of(), out -> out.write("embedded".getBytes(StandardCharsets.UTF_8)));
    }

    private OgcResponse handle(OgcRequest request) {
        return handle(request, List.of(stub.url()));
    }

    private OgcResponse handle(OgcRequest request, List<URI> nodes) {
        GeoServerClient client = new GeoServerClient(new GeoServerSettings(nodes, WAITING), key, Clock.systemUTC());
        return new GeoServer(client, bodies, GeoServerTest::ofTheEmbeddedEngine).handle(request);
    }

    /** @param path {@code /secure/dd/wms} */
    private static OgcRequest request(String path, Map<String, String> parameters, Subject subject) {
        List<String> steps = new ArrayList<>(List.of(path.substring(1).split("/", -1)));
        steps.remove("secure");
        String service = steps.get(steps.size() - 1);
        return new OgcRequest(
                parameters,
                new byte[0],
                "http://localhost:8080" + path,
                Optional.of(service.toUpperCase(Locale.ROOT)),
                steps.size() > 1 ? Component.ofCode(steps.get(0)) : Optional.empty(),
                subject,
                Optional.empty(),
                "r1");
    }

    private static String text(OgcResponse response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        response.body().writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
