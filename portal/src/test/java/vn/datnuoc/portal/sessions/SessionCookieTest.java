package vn.datnuoc.portal.sessions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private final SessionCookie cookie = SessionCookie.next();

    @Test
    void theRowTellsNothingOfTheCookie() {
        assertThat(cookie.text()).matches("[A-Za-z0-9_-]{43}");
        assertThat(cookie.row())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(SessionCookie.next().row());
        assertThat(cookie.toString()).doesNotContain(cookie.text());
    }

    @Test
    void contentIsReadWithTheSameCookieOnly() throws GeneralSecurityException {
        String sealed = cookie.seal("Nguyễn".getBytes(UTF_8));
        assertThat(cookie.seal("Nguyễn".getBytes(UTF_8))).isNotEqualTo(sealed);
        assertThat(new String(new SessionCookie(cookie.text()).open(sealed), UTF_8))
                .isEqualTo("Nguyễn");
        assertThatThrownBy(() -> SessionCookie.next().open(sealed)).isInstanceOf(GeneralSecurityException.class);
    }
}
