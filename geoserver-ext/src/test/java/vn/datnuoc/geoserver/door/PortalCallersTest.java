package vn.datnuoc.geoserver.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.datnuoc.audit.JsonLine;
import vn.datnuoc.geoserver.MemoryNode;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.caller.CalledRequest;
import vn.datnuoc.policy.caller.CallerKey;
import vn.datnuoc.policy.caller.NamedCaller;

/** Requests that the portal passes on for its callers. */
class PortalCallersTest {

    private static final NamedCaller KT1 = new NamedCaller.Account("kt1");
    private static final String QUERY = "REQUEST=GetMap&SERVICE=WMS";

    @TempDir
    Path home;

    private final Clock clock = Clock.fixed(MemoryNode.NOW, ZoneOffset.UTC);
    private CallerKey portal;
    private MemoryNode node;
    private LogIn logIn;

    @BeforeEach
    void kt1HasAKeyAndAConnection() throws Exception {
        portal = CallerKey.loadOrCreate(Files.createDirectory(home.resolve("keys")));
        node = new MemoryNode(home, clock, List.of(portal.publicKey()));
        node.tables().addAccount("kt1", "{bcrypt}none");
        node.tables()
                .addKey("abcdefgh", "kt1", "abcdefghijklmnopqrstuvwxyz234567", "WMS", MemoryNode.NOW.plusSeconds(60));
        node.tables().addConnection("kn-vilis", "kt1", "bí mật", MemoryNode.NOW);
        logIn = new LogIn(clock);
    }

    @AfterEach
    void close() throws Exception {
        node.close();
    }

    @Test
    void anAccountIsReadFromTheDatabaseAndRecordedOnce() throws IOException {
        for (int i = 0; i < 2; i++) {
            assertThat(logIn(KT1).name()).isEqualTo("kt1");
        }
        assertThat(node.lines()).singleElement().satisfies(line -> {
            assertThat(JsonLine.text(line, "detail")).startsWith("channel=PORTAL");
            assertThat(line).containsValue("kt1");
        });
    }

    @Test
    void aKeyReachesNoFurtherThanWithoutThePortal() throws IOException {
        assertThat(logIn(new NamedCaller.Key("abcdefgh")))
                .asInstanceOf(type(Subject.Account.class))
                .satisfies(account -> assertThat(account.reach().rights()).containsExactly(Right.QUERY));
        assertRefused(403, request(new NamedCaller.Key("abcdefgh"), "/wfs"), "WFS");
    }

    @Test
    void aConnectionCallsFromItsOwnAddressNotFromThePortals() throws IOException {
        Subject here = logIn(new NamedCaller.Connection("kn-vilis", "127.0.0.1"));
        Subject elsewhere = logIn(new NamedCaller.Connection("kn-vilis", "203.0.113.7"));
        assertThat(here.barred(MemoryNode.NOW)).isEmpty();
        assertThat(elsewhere.barred(MemoryNode.NOW)).isPresent();
    }

    @Test
    void anAccountThatIsLockedOrUnknownIsRefused() throws IOException {
        node.tables().update("update account set state = 'LOCKED', version = 2 where name = 'kt1'");
        assertRefused(403, request(KT1, "/wms"), "WMS");
        assertRefused(403, request(new NamedCaller.Key("abcdefgh"), "/wms"), "WMS");
        assertRefused(403, request(new NamedCaller.Account("khong.co"), "/wms"), "WMS");
        assertRefused(403, request(new NamedCaller.Connection("kn-khong-co", "127.0.0.1"), "/wms"), "WMS");
    }

    @Test
    void aKeyThatIsRevokedIsRefused() throws IOException {
        node.tables().update("update personal_key set revoked = now()");
        assertRefused(403, request(new NamedCaller.Key("abcdefgh"), "/wms"), "WMS");
    }

    @Test
    void aTokenOpensNoOtherPathQueryMethodOrBody() throws IOException {
        MockHttpServletRequest otherPath = request(KT1, "/wms");
        otherPath.setRequestURI("/geoserver/secure/wms");
        MockHttpServletRequest otherQuery = request(KT1, "/wms");
        otherQuery.setQueryString(QUERY + "&LAYERS=dd:thua_dat");
        MockHttpServletRequest otherMethod = request(KT1, "/wms");
        otherMethod.setMethod("POST");
        MockHttpServletRequest otherBody = request(KT1, "/wms");
        otherBody.setContent("<x/>".getBytes(StandardCharsets.UTF_8));
        for (MockHttpServletRequest other : List.of(otherPath, otherQuery, otherMethod, otherBody)) {
            assertRefused(401, other, "WMS");
        }
    }

    @Test
    void aTokenIsNothingAfterThirtySeconds() throws IOException {
        Instant before = MemoryNode.NOW.minusSeconds(30);
        assertRefused(401, request(portal, before, MemoryNode.ADDRESS, KT1, "/wms"), "WMS");
    }

    @Test
    void aTokenForAnotherNodeOrOfAnotherPortalIsNothing() throws IOException {
        CallerKey other = CallerKey.loadOrCreate(Files.createDirectory(home.resolve("other")));
        assertRefused(401, request(other, MemoryNode.NOW, MemoryNode.ADDRESS, KT1, "/wms"), "WMS");
        assertRefused(401, request(portal, MemoryNode.NOW, "http://gs2.example:8080/geoserver", KT1, "/wms"), "WMS");
    }

    @Test
    void aLongFormIsReadAndBound() throws IOException {
        byte[] form = "REQUEST=GetMap&CQL_FILTER=ten+=+%27%C4%90%E1%BA%A5t%27".getBytes(StandardCharsets.US_ASCII);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/geoserver/wms");
        request.setContextPath("/geoserver");
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent(form);
        CalledRequest called = CalledRequest.of(MemoryNode.ADDRESS, "POST", "/wms", "", form);
        request.addHeader("Authorization", "Datnuoc " + portal.token(KT1, called, MemoryNode.NOW));
        PortalRequest read = (PortalRequest) PortalRequest.of(request);
        assertThat(logIn.subject(read, "WMS", node.equipment()).name()).isEqualTo("kt1");
        assertThat(read.getParameter("CQL_FILTER")).isEqualTo("ten = 'Đất'");
        assertThat(read.getInputStream().readAllBytes()).isEqualTo(form);
    }

    @Test
    void aFormThatCannotBeReadIsRefused() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/geoserver/wms");
        request.addHeader("Authorization", "Datnuoc x");
        request.setContentType("application/x-www-form-urlencoded");
        request.setContent("LAYERS=%zz".getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> PortalRequest.of(request))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(400));
    }

    @Test
    void aBodyThatIsTooLongIsRefusedUnread() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/geoserver/wfs");
        request.addHeader("Authorization", "Datnuoc x");
        request.setContent(new byte[256 * 1024 + 1]);
        assertThatThrownBy(() -> PortalRequest.of(request))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(413));
    }

    private Subject logIn(NamedCaller caller) throws IOException {
        return logIn.subject(PortalRequest.of(request(caller, "/wms")), "WMS", node.equipment());
    }

    private MockHttpServletRequest request(NamedCaller caller, String path) {
        return request(portal, MemoryNode.NOW, MemoryNode.ADDRESS, caller, path);
    }

    private MockHttpServletRequest request(
            CallerKey key, Instant issued, String audience, NamedCaller caller, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/geoserver" + path);
        request.setContextPath("/geoserver");
        request.setQueryString(QUERY);
        CalledRequest called = CalledRequest.of(audience, "GET", path, QUERY, new byte[0]);
        request.addHeader("Authorization", "Datnuoc " + key.token(caller, called, issued));
        return request;
    }

    private void assertRefused(int status, MockHttpServletRequest request, String service) {
        assertThatThrownBy(() -> logIn.subject(PortalRequest.of(request), service, node.equipment()))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(status));
    }
}
