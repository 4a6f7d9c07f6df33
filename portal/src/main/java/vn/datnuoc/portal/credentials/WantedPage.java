package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The address of the page that the log-in form stood in the way of, and nothing else of that request. */
final class WantedPage extends HttpSessionRequestCache {

    /** A service that asks for Basic makes no session. */
    WantedPage() {
        setRequestMatcher(Refusals::isPage);
    }

    /** The browser asks for the page anew, with headers of its own. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        super.getMatchingRequest(request, response);
        return null;
    }
}
