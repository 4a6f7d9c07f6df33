package vn.datnuoc.portal.viewer;

import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/csrf}: asked for before a script posts, so that a mere look at the map begins no session. */
@RestController
class CsrfController {

    @GetMapping("/api/csrf")
    Token token(CsrfToken token) {
        return new Token(token.getHeaderName(), token.getToken());
    }

    /** @param headerName the header in which the token is to be sent */
    record Token(String headerName, String token) {}
}
