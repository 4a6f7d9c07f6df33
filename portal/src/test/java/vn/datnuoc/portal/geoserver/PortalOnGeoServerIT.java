package vn.datnuoc.portal.geoserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.datnuoc.policy.caller.CalledRequest;
import vn.datnuoc.policy.caller.CallerCheck;
import vn.datnuoc.policy.caller.NamedCaller;
import vn.datnuoc.portal.RunningPortal;
import vn.datnuoc.portal.Visitor;
import vn.datnuoc.portal.server.ServerSettings;

/** The whole portal with another engine behind it: whose name travels, what does not, and what works without it. */
@DirtiesContext
class PortalOnGeoServerIT extends RunningPortal {

    private static final StubGeoServer STUB = StubGeoServer.start();
    private static final String MAP = "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&LAYERS=dd:thua_dat";

    @Autowired
    private ServerSettings settings;

    @DynamicPropertySource
    static void onGeoServer(DynamicPropertyRegistry registry) {
        registry.add("datnuoc.map-engine", () -> "geoserver");
        registry.add("datnuoc.geoserver.url", () -> STUB.url() + "/");
    }

    @AfterAll
    static void stop() {
        STUB.close();
    }

    @BeforeEach
    void answerAgain() {
        STUB.forget();
        STUB.answers(StubGeoServer.text(200, "image/png", "picture"));
    }

    @Test
    void anAccountTravelsByNameWhateverItHasLoggedInWith() throws IOException {
        assertThat(get("kt1", MAP).body()).isEqualTo("picture");
        assertThat(caller()).contains(new NamedCaller.Account("kt1"));
        Visitor visitor = visitor();
        visitor.logIn("kt1", "datnuoc-demo");
        visitor.get(MAP);
        assertThat(caller()).contains(new NamedCaller.Account("kt1"));
        assertThat(STUB.last().header("Cookie")).isEmpty();
    }

    @Test
    void whoUsesAPersonalKeyTravelsByItsIdAndNotByTheAccountsName() throws IOException {
        Visitor visitor = visitor();
        visitor.logIn("kt1", "datnuoc-demo");
        String made = visitor.postJson("/api/keys", "{\"title\":\"Thử\",\"services\":\"WMS\"}")
                .body();
        get("kt1:" + Visitor.find("\"key\":\"([^\"]+)\"", made), MAP);
        assertThat(caller()).contains(new NamedCaller.Key(Visitor.find("\"id\":\"([^\"]+)\"", made)));
    }

    @Test
    void nobodyTravelsWithoutName() {
        get("", MAP);
        assertThat(STUB.last().header("Authorization")).isEmpty();
    }

    @Test
    void passwordsAndWhatElseAClientSendsStayHere() {
        send(request("kt1", MAP)
                .header("Cookie", "DATNUOC=1")
                .header("X-Anything", "203.0.113.7")
                .header("Accept-Language", "en")
                .build());
        assertThat(STUB.last().headers().values())
                .noneMatch(
                        value -> value.contains("Basic") || value.contains("DATNUOC") || value.contains("203.0.113"));
        assertThat(STUB.last().header("Accept-Language")).isEmpty();
    }

    @Test
    void aWrongPasswordNeverGetsThere() {
        assertThat(get("kt1:wrong", MAP).statusCode()).isEqualTo(401);
        assertThat(STUB.asked()).isEmpty();
    }

    @Test
    void theSecureDoorAndTheComponentsAreTheSame() throws IOException {
        get("kt1", "/secure/dd/wms?REQUEST=GetMap&LAYERS=thua_dat");
        assertThat(STUB.last().uri().getPath()).isEqualTo("/geoserver/secure/dd/wms");
        assertThat(caller()).isPresent();
        assertThat(get("", "/secure/wms?REQUEST=GetCapabilities").statusCode()).isEqualTo(401);
        assertThat(get("kt1", "/khong/wms?REQUEST=GetCapabilities").statusCode())
                .isEqualTo(404);
    }

    @Test
    void searchIdentifyLayersAndLegendsNeedNoGeoServer() {
        for (String path : List.of(
                "/api/map/layers",
                "/api/map/search?q=dat+mui",
                "/api/map/identify?x=11693000&y=1007000&resolution=50&layers=ddbd:xa",
                "/wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetLegendGraphic&LAYER=ddbd:xa&FORMAT=image/png")) {
            assertThat(get("kt1", path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(STUB.asked()).isEmpty();
    }

    @Test
    void whenGeoServerSaysNoTheClientIsToldInItsProtocol() {
        STUB.answers(StubGeoServer.text(403, "text/plain", "no"));
        HttpResponse<String> answer = get("kt1", MAP);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ServiceExceptionReport");
    }

    @Test
    void aGeoServerThatBreaksOffLeavesNoAnswerThatLooksWhole() {
        STUB.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[500_000]);
        });
        assertThatThrownBy(() -> get("kt1", MAP)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aGeoServerThatHangsUpIs503WithinTwoSeconds() {
        STUB.answers(HttpExchange::close);
        Instant asked = Instant.now();
        HttpResponse<String> answer = get("kt1", MAP);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("ServiceExceptionReport");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    /** Checked as GeoServer checks it, with the key that the portal has published. */
    private Optional<NamedCaller> caller() throws IOException {
        Path published = settings.folder("keys").resolve("caller.pub");
        CallerCheck check = new CallerCheck(List.of(Files.readString(published).strip()), Clock.systemUTC());
        URI uri = STUB.last().uri();
        CalledRequest called = CalledRequest.of(
                STUB.url().toString(),
                "GET",
                uri.getRawPath().substring("/geoserver".length()),
                uri.getRawQuery(),
                new byte[0]);
        return check.caller(STUB.last().header("Authorization").orElseThrow().substring("Datnuoc ".length()), called);
    }
}
