package vn.datnuoc.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.policy.Reach;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.accounts.LoggedIn;

/** What Spring puts into a session is there again after the way through the database. */
class SessionContentTest {

    private static final LoggedIn HOLDER =
            new LoggedIn("quynv", 7, false, new Attempt("10.0.0.9", false, Channel.SESSION), true, Reach.WHOLE);

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/quan-tri");

    @Test
    void whoHasLoggedInStaysWithTheSecondFactor() {
        request.getSession().setAttribute("SPRING_SECURITY_CONTEXT", context());
        MockHttpServletRequest later = afterTheDatabase();
        SecurityContext context = (SecurityContext) later.getSession().getAttribute("SPRING_SECURITY_CONTEXT");
        assertThat(context.getAuthentication())
                .extracting(Authentication::getPrincipal)
                .isEqualTo(HOLDER);
    }

    @Test
    void theTokenOfFormsStays() {
        HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();
        String token = tokens.loadDeferredToken(request, new MockHttpServletResponse())
                .get()
                .getToken();
        assertThat(tokens.loadToken(afterTheDatabase()))
                .extracting(CsrfToken::getToken)
                .isEqualTo(token);
    }

    @Test
    void theWantedPageStays() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.saveRequest(request, new MockHttpServletResponse());
        assertThat(cache.getRequest(afterTheDatabase(), new MockHttpServletResponse()))
                .extracting(SavedRequest::getRedirectUrl, STRING)
                .endsWith("/quan-tri?continue");
    }

    @Test
    void whatTheNextPageSaysIsSaidOnceOnThatPage() {
        FlashMap said = new FlashMap();
        said.put("done", "accounts.done.locked");
        said.setTargetRequestPath("/quan-tri");
        said.startExpirationPeriod(60);
        new SessionFlashMapManager().saveOutputFlashMap(said, request, new MockHttpServletResponse());
        FlashMap next =
                new SessionFlashMapManager().retrieveAndUpdate(afterTheDatabase(), new MockHttpServletResponse());
        assertThat((Object) next).isEqualTo(said);
    }

    @Test
    void anythingElseThanTextsIsAnErrorAtOnce() {
        assertThatThrownBy(() -> SessionContent.of(Map.of("a", "text", "b", List.of(1))))
                .hasMessageContaining("[b]");
    }

    /** The same browser, whose session was written and read. */
    private MockHttpServletRequest afterTheDatabase() {
        Map<String, Object> attributes = new HashMap<>();
        request.getSession()
                .getAttributeNames()
                .asIterator()
                .forEachRemaining(
                        name -> attributes.put(name, request.getSession().getAttribute(name)));
        JsonMapper json = JsonMapper.shared();
        String text = json.writeValueAsString(SessionContent.of(attributes));
        MockHttpServletRequest later = new MockHttpServletRequest("GET", "/quan-tri");
        json.readValue(text, SessionContent.class).attributes().forEach(later.getSession()::setAttribute);
        return later;
    }

    private static SecurityContext context() {
        return new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated(HOLDER, "", List.of()));
    }
}
