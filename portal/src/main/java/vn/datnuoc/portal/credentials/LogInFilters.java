package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** What stands between the ways of logging in and everything else, in this order: key, Basic, session, key's doors. */
@Component
class LogInFilters {

    private final KeyCheck keys;
    private final Sessions sessions;
    private final UseWatch use;
    private final Refusals refusals;

    LogInFilters(KeyCheck keys, Sessions sessions, UseWatch use, Refusals refusals) {
        this.keys = keys;
        this.sessions = sessions;
        this.use = use;
        this.refusals = refusals;
    }

    void addTo(HttpSecurity http) {
        http.addFilterBefore(new BearerKeys(keys, refusals), BasicAuthenticationFilter.class)
                .addFilterAfter(new SessionWatch(sessions, use), BasicAuthenticationFilter.class)
                .addFilterAfter(new KeyDoors(refusals), SessionWatch.class);
    }

    /** Log-out ends the session's row too. */
    void endSession(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication who) {
        if (who != null) {
            sessions.end(who.getName(), SessionWatch.current(request));
        }
    }
}
