package vn.datnuoc.portal.exports;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The exports of an anonymous browser, in a cookie that scripts cannot read: the newest 20 ids, the newest first. */
final class RememberedExports {
    private static final String COOKIE = "DATNUOC_EXPORTS";
    private static final int MOST = 20;

    private RememberedExports() {}

    static List<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .flatMap(cookie -> Stream.of(cookie.getValue().split("\\.")))
                .filter(id -> !id.isEmpty())
                .limit(MOST)
                .toList();
    }

    static void add(String id, HttpServletRequest request, HttpServletResponse response) {
        List<String> ids = Stream.concat(Stream.of(id), read(request).stream())
                .distinct()
                .limit(MOST)
                .toList();
        ResponseCookie cookie = ResponseCookie.from(COOKIE, String.join(".", ids))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(Duration.ofDays(60))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
