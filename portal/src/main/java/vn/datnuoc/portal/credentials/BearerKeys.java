package vn.datnuoc.portal.credentials;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.accounts.Attempt;
import vn.datnuoc.portal.server.Problem;

/** {@code Authorization: Bearer dnk_…} (RFC 6750): a personal key without a name. It begins no session. */
final class BearerKeys extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final KeyCheck keys;
    private final Refusals refusals;

    BearerKeys(KeyCheck keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isPresent() && !logIn(token.get(), request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"Dat Nuoc\", error=\"invalid_token\"");
            refusals.answer(
                    request,
                    response,
                    Problem.unauthorised("Khóa không dùng được: không có, đã thu hồi hoặc hết hạn."
                            + " / The key is unknown, revoked or expired."));
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean logIn(String token, HttpServletRequest request) {
        try {
            Optional<KeyLogIn> by = KeyText.parse(token).map(text -> keys.check(text, Attempt.key(request)));
            by.ifPresent(BearerKeys::remember);
            return by.isPresent();
        } catch (BadCredentialsException refused) {
            return false;
        }
    }

    private static void remember(KeyLogIn by) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(by);
        SecurityContextHolder.setContext(context);
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }
}
