package vn.datnuoc.portal.credentials;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.portal.accounts.Channel;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.accounts.LoggedIn;

/**
 * Between log-in and everything else: a session that was ended elsewhere ends here, a key opens its doors only, and it
 * is kept from where an account is used.
 */
final class SessionWatch extends OncePerRequestFilter {

    private static final String SESSION = SessionWatch.class.getName();

    private final Sessions sessions;
    private final UseWatch use;

    SessionWatch(Sessions sessions, UseWatch use) {
        this.sessions = sessions;
        this.use = use;
    }

    /** Names the session that this browser has begun. */
    static void remember(HttpServletRequest request, String id) {
        request.getSession().setAttribute(SESSION, id);
    }

    /** The session of this browser; empty text when there is none. */
    static String current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(SESSION))
                .map(String::valueOf)
                .orElse("");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LoggedIn> by = CurrentSubject.loggedIn();
        if (by.isPresent() && hasEnded(by.get(), request)) {
            end(request);
        } else {
            by.ifPresent(loggedIn -> use.seen(
                    loggedIn.name(), request.getRemoteAddr(), loggedIn.attempt().channel()));
        }
        chain.doFilter(request, response);
    }

    private boolean hasEnded(LoggedIn by, HttpServletRequest request) {
        return by.attempt().channel() == Channel.SESSION && !sessions.goesOn(current(request), request.getRemoteAddr());
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
    }
}
