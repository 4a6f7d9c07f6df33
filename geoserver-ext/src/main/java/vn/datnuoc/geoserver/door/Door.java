package vn.datnuoc.geoserver.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.util.logging.Logging;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.audit.NotRecordedException;
import vn.datnuoc.geoserver.ClosedException;
import vn.datnuoc.geoserver.Equipment;
import vn.datnuoc.geoserver.Node;
import vn.datnuoc.geoserver.access.Caller;
import vn.datnuoc.geoserver.layers.Fingerprint;
import vn.datnuoc.geoserver.layers.LayerUpkeep;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.PolicyUnavailableException;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/**
 * The first filter of every chain of GeoServer's. At the maintenance connector it steps aside; everywhere else it says who
 * asks, lets only OGC services through, and hides the credentials from GeoServer's own log-in.
 */
public final class Door extends OncePerRequestFilter {

    public static final String NAME = "datnuocDoor";

    private static final Logger LOG = Logging.getLogger(Door.class);
    private static final String CHALLENGE = "Basic realm=\"Dat Nuoc\", charset=\"UTF-8\"";

    /** WCS 2.0, KVP: it comes once for each axis. No check looks at it. */
    private static final String ONE_FOR_EACH_AXIS = "SUBSET";

    private final Node node;
    private final LayerUpkeep layers;
    private final LogIn logIn = new LogIn(Clock.systemUTC());

    public Door(Node node, LayerUpkeep layers) {
        this.node = node;
        this.layers = layers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMaintenance(request)) {
            chain.doFilter(request, response);
            return;
        }
        HttpServletRequest entered;
        try {
            entered = enter(SecureRequest.of(PortalRequest.of(request)));
        } catch (Refusal refusal) {
            refuse(response, refusal);
            return;
        } catch (ClosedException | PolicyUnavailableException | NotRecordedException e) {
            LOG.log(Level.FINE, "refused", e);
            refuse(response, new Refusal(503, "Máy chủ chưa sẵn sàng. / The server is not ready to decide."));
            return;
        }
        chain.doFilter(entered, response);
    }

    /** GeoServer's own administrator works there, and nobody else: its own security holds. */
    private boolean isMaintenance(HttpServletRequest request) {
        return node.ownEquipment()
                .map(equipment -> equipment.settings().maintenancePort())
                .filter(port -> port > 0 && port == request.getLocalPort())
                .isPresent();
    }

    /** The request as GeoServer is to see it. */
    private HttpServletRequest enter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!Paths.isOpen(path)) {
            throw new Refusal(404, "Không có. / There is nothing here.");
        }
        requireOneValueEach(request);
        Equipment equipment = node.equipment();
        equipment.requirePolicy();
        Subject subject = logIn.subject(request, LogIn.service(path, request), equipment);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new Caller(subject));
        SecurityContextHolder.setContext(context);
        HttpServletRequest entered = new WithoutCredentials(request);
        return Paths.isTiles(path) ? new TileRequest(entered, fingerprint(request, path, subject, equipment)) : entered;
    }

    /** Of what the caller may see of the layer; one for nothing when that is nothing. */
    private String fingerprint(HttpServletRequest request, String path, Subject subject, Equipment equipment) {
        return TileRequest.layer(request, path)
                .filter(layer -> layers.version(layer).isPresent())
                .map(layer -> new AccessRequest(subject, layer, Right.VIEW))
                .filter(asked -> equipment.policy().decide(asked) instanceof Decision.Allow)
                .map(asked -> Fingerprint.of(
                        layers.version(asked.layer()).orElseThrow(),
                        ((Decision.Allow) equipment.policy().decide(asked)).limits()))
                .orElse("");
    }

    /** Two values for one parameter: what is checked might not be what is done. */
    private static void requireOneValueEach(HttpServletRequest request) {
        Map<String, Set<String>> values = new HashMap<>();
        request.getParameterMap()
                .forEach((name, given) ->
                        values.merge(name.toUpperCase(Locale.ROOT), Set.copyOf(Arrays.asList(given)), Door::both));
        values.forEach((name, given) -> {
            if (given.size() > 1 && !name.equals(ONE_FOR_EACH_AXIS)) {
                throw new Refusal(400, name + ": một giá trị / one value expected, got " + given.size());
            }
        });
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new HashSet<>(one);
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
