package vn.datnuoc.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While demo accounts with a known password exist, nobody comes through a proxy or under a foreign name (DNS
 * rebinding): such requests are refused.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class HostCheck extends OncePerRequestFilter {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final List<String> FORWARDING =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final ServerSettings settings;

    HostCheck(ServerSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (settings.demo() && (isForwarded(request) || !isOurs(request.getServerName()))) {
            response.setStatus(421);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .write("Máy chủ có tài khoản minh họa chỉ phục vụ tại chỗ. / With demo accounts this server answers"
                            + " only under its own name and without a proxy (see --base-url and --no-demo).\n");
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return FORWARDING.stream().anyMatch(name -> request.getHeader(name) != null);
    }

    private boolean isOurs(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return LOOPBACK.contains(name)
                || name.equals(settings.bind().toLowerCase(Locale.ROOT))
                || settings.baseUrl()
                        .map(URI::getHost)
                        .filter(name::equalsIgnoreCase)
                        .isPresent();
    }
}
