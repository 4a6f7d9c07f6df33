package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.RequestId;

/** How somebody is told to log in, to wait, or that a door is closed, before any controller is asked. */
@Component
class Refusals {

    private static final String CHALLENGE = "Basic realm=\"Dat Nuoc\", charset=\"UTF-8\"";

    private static final String LOG_IN = "/dang-nhap";

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    void notAuthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedOutException) {
            tooMany(request, response);
        } else if (isPage(request)) {
            response.sendRedirect(LOG_IN);
        } else {
            response.setHeader("WWW-Authenticate", CHALLENGE);
            answer(request, response, Problem.unauthorised("Cần đăng nhập. / Log in first."));
        }
    }

    void logInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedOutException) {
            tooMany(request, response);
        } else if (reason instanceof LockedAccountException locked) {
            tellOnce("lockedBy", locked.document(), request, response);
            response.sendRedirect(LOG_IN + "?locked");
        } else {
            response.sendRedirect(LOG_IN + "?error");
        }
    }

    /** On the log-in page, in its next answer only: it stands in no address. */
    private static void tellOnce(String name, String text, HttpServletRequest request, HttpServletResponse response) {
        FlashMap flash = new FlashMap();
        flash.put(name, text);
        flash.setTargetRequestPath(LOG_IN);
        flash.startExpirationPeriod(60);
        new SessionFlashMapManager().saveOutputFlashMap(flash, request, response);
    }

    /** Only somebody without a header whose browser wants a page is sent to the form. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader("Authorization") == null
                && (path.startsWith("/tai-khoan") || path.startsWith("/quan-tri"));
    }

    private void tooMany(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "300");
        answer(request, response, LockedOutException.problem());
    }

    /** The problem as RFC 9457 writes it. */
    void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(problem.status()), String.valueOf(problem.getMessage()));
        detail.setProperty("requestId", RequestId.of(request));
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), detail);
    }
}
