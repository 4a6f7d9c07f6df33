package vn.datnuoc.geoserver.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.geoserver.ClosedException;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.geoserver.access.Caller;
import vn.datnuoc.policy.PolicyUnavailableException;

/**
 * The first filter of every chain of GeoServer's. At the maintenance connector it steps aside; everywhere else it says who
 * asks, lets only OGC services through, and hides the credentials from GeoServer's own log-in.
 */
public final class Door extends OncePerRequestFilter {

    public static final String NAME = "datnuocDoor";

    private static final Logger LOG = Logging.getLogger(Door.class);
    private static final String CHALLENGE = "Basic realm=\"Dat Nuoc\", charset=\"UTF-8\"";

    private final Node node;
    private final LogIn logIn = new LogIn(Clock.systemUTC());

    public Door(Node node) {
        this.node = node;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMaintenance(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            enter(request);
        } catch (Refusal refusal) {
            refuse(response, refusal);
            return;
        } catch (ClosedException | PolicyUnavailableException e) {
            LOG.log(Level.FINE, "refused", e);
            refuse(response, new Refusal(503, "Máy chủ chưa sẵn sàng. / The server is not ready to decide."));
            return;
        }
        chain.doFilter(new WithoutCredentials(request), response);
    }

    /** GeoServer's own administrator works there, and nobody else: its own security holds. */
    private boolean isMaintenance(HttpServletRequest request) {
        return node.ownEquipment()
                .map(equipment -> equipment.settings().maintenancePort())
                .filter(port -> port > 0 && port == request.getLocalPort())
                .isPresent();
    }

    private void enter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!Paths.isOpen(path)) {
            throw new Refusal(404, "Không có. / There is nothing here.");
        }
        requireOneValueEach(request);
        Equipment equipment = node.equipment();
        equipment.requirePolicy();
        Caller caller = new Caller(logIn.subject(request, LogIn.service(path, request), equipment));
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(caller);
        SecurityContextHolder.setContext(context);
    }

    /** Two values for one parameter: what is checked might not be what is done. */
    private static void requireOneValueEach(HttpServletRequest request) {
        Map<String, Set<String>> values = new HashMap<>();
        request.getParameterMap()
                .forEach((name, given) ->
                        values.merge(name.toUpperCase(Locale.ROOT), Set.copyOf(Arrays.asList(given)), Door::both));
        values.forEach((name, given) -> {
            if (given.size() > 1) {
                throw new Refusal(400, name + ": một giá trị / one value expected, got " + given.size());
            }
        });
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new java.util.HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        response.setStatus(refusal.status());
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        if (refusal.status() == 401) {
            response.setHeader("WWW-Authenticate", CHALLENGE);
        } else if (refusal.status() == 503) {
            response.setHeader("Retry-After", "2");
        } else if (refusal.status() == 429) {
            response.setHeader("Retry-After", "300");
        }
        response.getWriter().println(refusal.getMessage());
    }
}
