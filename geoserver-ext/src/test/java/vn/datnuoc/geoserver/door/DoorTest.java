package vn.datnuoc.geoserver.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.geoserver.catalog.Catalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.geoserver.PortalTables;
import vn.datnuoc.geoserver.SettledNode;
import vn.datnuoc.geoserver.access.Caller;
import vn.datnuoc.geoserver.layers.LayerUpkeep;
import vn.datnuoc.policy.Subject;

class DoorTest {

    private static final String PASSWORD = "datnuoc-demo";
    private static final int MAINTENANCE_PORT = 8081;

    @TempDir
    Path home;

    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();
    private PortalTables tables;
    private Node node;
    private Door door;

    @BeforeEach
    void aNodeThatServes() throws Exception {
        tables = new PortalTables();
        tables.addAccount("kt1", "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD));
        node = SettledNode.of(home, tables, "maintenance-port=" + MAINTENANCE_PORT);
        node.checked();
        door = new Door(node, new LayerUpkeep(node, emptyCatalog()));
    }

    private static Catalog emptyCatalog() {
        return (Catalog) Proxy.newProxyInstance(
                Catalog.class.getClassLoader(), new Class<?>[] {Catalog.class}, (self, method, arguments) -> null);
    }

    @AfterEach
    void close() throws Exception {
        SecurityContextHolder.clearContext();
        node.destroy();
    }

    @Test
    void whoSendsNothingGoesThroughAsThePublic() throws Exception {
        door.doFilter(request("/wms"), response, chain);
        assertThat(caller()).contains(Subject.ANONYMOUS);
    }

    @Test
    void whoLogsInGoesThroughAndGeoServerSeesNoCredentials() throws Exception {
        door.doFilter(withPassword(request("/wfs"), PASSWORD), response, chain);
        assertThat(caller().map(Subject::name)).contains("kt1");
        HttpServletRequest seen = seen();
        assertThat(seen.getHeader("authorization")).isNull();
        assertThat(seen.getHeaders("Authorization").hasMoreElements()).isFalse();
    }

    @Test
    void aWrongPasswordIsAskedForOnceMore() throws Exception {
        door.doFilter(withPassword(request("/wfs"), "sai"), response, chain);
        assertRefused(401);
        assertThat(response.getHeader("WWW-Authenticate")).startsWith("Basic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/web/",
                "/rest/layers.json",
                "/gwc/demo",
                "/wms/reflect",
                "/j_spring_security_check",
                "/cite/wfs"
            })
    void whatIsNoOgcServiceIsNotThere(String path) throws Exception {
        door.doFilter(request(path), response, chain);
        assertRefused(404);
    }

    @Test
    void theMaintenanceConnectorIsGeoServersOwn() throws Exception {
        MockHttpServletRequest request = withPassword(request("/web/"), "anything");
        request.setLocalPort(MAINTENANCE_PORT);
        door.doFilter(request, response, chain);
        assertThat(chain.getRequest()).isSameAs(request);
        assertThat(caller()).isEmpty();
    }

    @Test
    void twoValuesForOneParameterAreRefusedInAnyCase() throws Exception {
        MockHttpServletRequest request = request("/wms");
        request.addParameter("layers", "dd:thua_dat");
        request.addParameter("LAYERS", "dd:quy_hoach");
        door.doFilter(request, response, chain);
        assertRefused(400);
    }

    @Test
    void aCoverageIsAskedForWithOneSubsetForEachAxis() throws Exception {
        MockHttpServletRequest request = request("/wcs");
        request.addParameter("subset", "Long(104.7,104.8)", "Lat(8.5,8.6)");
        door.doFilter(request, response, chain);
        assertThat(seen().getParameterValues("subset")).hasSize(2);
    }

    @Test
    void atASecureAddressNobodyIsAnonymous() throws Exception {
        door.doFilter(request("/secure/wms"), response, chain);
        assertRefused(401);
    }

    @Test
    void atASecureAddressIsTheServiceOfTheSameName() throws Exception {
        door.doFilter(withPassword(request("/secure/wfs"), PASSWORD), response, chain);
        assertThat(seen().getRequestURI()).isEqualTo("/geoserver/wfs");
    }

    @Test
    void aFingerprintThatTheClientSendsIsOverwritten() throws Exception {
        MockHttpServletRequest request = request("/gwc/service/wmts");
        request.addParameter("DATNUOC", "0123456789abcdef0123456789abcdef");
        request.addParameter("datnuoc", "0123456789abcdef0123456789abcdef");
        request.addParameter("layer", "dd:thua_dat");
        door.doFilter(request, response, chain);
        assertThat(seen().getParameter("DATNUOC")).isEmpty();
        assertThat(seen().getParameterMap()).doesNotContainKey("datnuoc");
    }

    @Test
    void whileSomethingStandsAgainstItNothingIsServed() throws Exception {
        node.obstruct("tile-security", "off");
        door.doFilter(request("/wms"), response, chain);
        assertRefused(503);
        assertThat(response.getHeader("Retry-After")).isNotNull();
    }

    @Test
    void withoutTheDatabaseNothingIsServed() throws Exception {
        tables.update("drop table grants_version");
        door.doFilter(request("/wms"), response, chain);
        assertRefused(503);
    }

    @Test
    void withoutSettingsNothingIsServed() throws Exception {
        Node bare = SettledNode.in(home.resolve("nothing"));
        new Door(bare, new LayerUpkeep(bare, emptyCatalog())).doFilter(request("/wms"), response, chain);
        assertRefused(503);
    }

    /** What has gone through. */
    private HttpServletRequest seen() {
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }

    private void assertRefused(int status) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest()).isNull();
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    private static Optional<Subject> caller() {
        return Caller.subject(SecurityContextHolder.getContext().getAuthentication());
    }

    private static MockHttpServletRequest request(String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/geoserver" + path);
        request.setContextPath("/geoserver");
        request.setPathInfo(path);
        return request;
    }

    private static MockHttpServletRequest withPassword(MockHttpServletRequest request, String password) {
        byte[] credentials = ("kt1:" + password).getBytes(StandardCharsets.UTF_8);
        request.addHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        return request;
    }
}
