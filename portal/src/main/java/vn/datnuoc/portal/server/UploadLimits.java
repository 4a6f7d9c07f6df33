package vn.datnuoc.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a file before any byte of it is on the disk: at the wrong door, too large, of unknown length, or from nobody
 * where an account is needed. Otherwise anybody could fill the disk.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
final class UploadLimits extends OncePerRequestFilter {

    /** A layer's file, or changes to it. */
    private static final Pattern LAYERS = Pattern.compile("/api/layers(/[^/]+/thay-doi)?");
    /** Where everybody may hand in an export to be checked. */
    private static final Set<String> CHECKS = Set.of("/xac-thuc", "/api/xac-thuc");

    private static final long MAX_CHECKED_BYTES = 512L << 20;
    /** So many files of nobody lie on the disk at the same time. */
    private static final int CHECKS_AT_ONCE = 4;

    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (CHECKS.contains(request.getRequestURI())) {
            check(request, response, chain);
        } else if (!LAYERS.matcher(request.getRequestURI()).matches()) {
            refuse(response, 415, "Ở đây không nhận tệp. / No file is taken here.");
        } else if (request.getHeader("Authorization") == null && !isLoggedIn(request)) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Dat Nuoc\", charset=\"UTF-8\"");
            refuse(response, 401, "Cần đăng nhập. / Log in first.");
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A session that somebody has logged in to; whether it still holds is found out later. */
    private static boolean isLoggedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute("SPRING_SECURITY_CONTEXT") != null;
    }

    private void check(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            refuse(response, 411, "Cần Content-Length. / A Content-Length is needed.");
        } else if (length > MAX_CHECKED_BYTES) {
            refuse(
                    response,
                    413,
                    "Tệp lớn hơn 512 MB: hãy kiểm tra bằng mã, hoặc bằng lệnh 'datnuoc check'. / A file of more than"
                            + " 512 MB is checked by its code, or by the command 'datnuoc check'.");
        } else if (!checks.tryAcquire()) {
            response.setHeader("Retry-After", "10");
            refuse(response, 503, "Đang có nhiều tệp được kiểm tra, hãy thử lại. / Many files are checked, try again.");
        } else {
            try {
                chain.doFilter(request, response);
            } finally {
                checks.release();
            }
        }
    }

    private static void refuse(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(message);
    }
}
