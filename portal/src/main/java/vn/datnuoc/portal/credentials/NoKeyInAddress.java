package vn.datnuoc.portal.credentials;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.policy.login.KeyText;
import vn.datnuoc.portal.server.Problem;

/**
 * A key in an address would lie in logs, histories and {@code Referer} headers: such a request is refused, before
 * anything of it is logged.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class NoKeyInAddress extends OncePerRequestFilter {

    private final Refusals refusals;

    NoKeyInAddress(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRequestURI() + "?"
                + Optional.ofNullable(request.getQueryString()).orElse("");
        if (KeyText.PATTERN.matcher(address).find()) {
            refusals.answer(
                    request,
                    response,
                    Problem.badParameter(
                            "key",
                            "…",
                            "khóa không được nằm trong địa chỉ; hãy thu hồi khóa này và gửi khóa mới trong tiêu đề"
                                    + " Authorization / never put a key into an address; revoke this one and send a new"
                                    + " one in the header Authorization"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
