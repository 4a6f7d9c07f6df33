package vn.datnuoc.portal.credentials;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;

/** How somebody is told to log in, or to wait. */
final class Refusals {

    private static final String CHALLENGE = "Basic realm=\"Dat Nuoc\", charset=\"UTF-8\"";

    void notAuthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedOutException) {
            tooMany(response);
        } else if (isPage(request)) {
            response.sendRedirect("/dang-nhap");
        } else {
            response.setHeader("WWW-Authenticate", CHALLENGE);
            plain(response, 401, "Cần đăng nhập. / Log in first.");
        }
    }

    void logInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof LockedOutException) {
            tooMany(response);
        } else {
            response.sendRedirect("/dang-nhap?error");
        }
    }

    /** Only somebody without a Basic header whose browser wants a page is sent to the form. */
    static boolean isPage(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getHeader("Authorization") == null
                && (path.startsWith("/tai-khoan") || path.startsWith("/quan-tri"));
    }

    private static void tooMany(HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", "300");
        plain(
                response,
                429,
                "Đăng nhập sai quá nhiều lần từ địa chỉ này, hãy đợi. / Too many failed log-ins from this address, wait.");
    }

    private static void plain(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(message);
    }
}
