package vn.datnuoc.portal.credentials;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.datnuoc.portal.server.Problem;

/**
 * Which doors a personal key opens. Everything that is not listed here stays closed to keys: pages, accounts,
 * administration, review.
 */
final class KeyDoors extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> SERVICES = Set.of("ows", "wms", "wfs");

    /** What of the JSON API is about data. */
    private static final Set<String> DATA = Set.of("map", "layers", "exports", "drafts", "xac-thuc");

    private final Refusals refusals;

    KeyDoors(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<KeyScope> scope = KeyLogIn.current().map(PersonalKey::scope);
        if (scope.isPresent() && !opens(scope.get(), request)) {
            refusals.answer(request, response, closed(scope.get()));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Problem closed(KeyScope scope) {
        return Problem.forbidden("Khóa cá nhân này không dùng được ở đây; phạm vi của nó là "
                + KeyService.text(scope.services()) + ", " + scope.right()
                + ". / This personal key does not open this door; see its services and its right.");
    }

    private static boolean opens(KeyScope scope, HttpServletRequest request) {
        Set<String> wanted = services(request);
        return !wanted.isEmpty()
                && scope.services().stream()
                        .map(Enum::name)
                        .collect(Collectors.toSet())
                        .containsAll(wanted)
                && mayDo(scope, request);
    }

    /** The services only read; of the API, exports are asked for and drafts are handed in, never approved. */
    private static boolean mayDo(KeyScope scope, HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean reads = READING.contains(request.getMethod()) || !path.startsWith("/api/");
        boolean exports = path.startsWith("/api/exports");
        boolean handsIn = path.equals("/api/layers") && !scope.readOnly();
        return reads || exports || handsIn;
    }

    /** What the path and every parameter SERVICE say; empty when no key opens the door. */
    private static Set<String> services(HttpServletRequest request) {
        String[] segments = request.getRequestURI().split("/", -1);
        String last = segments[segments.length - 1];
        if (segments.length > 2 && segments[1].equals("api")) {
            return DATA.contains(segments[2]) ? Set.of(KeyService.API.name()) : Set.of();
        }
        return SERVICES.contains(last) ? ogcServices(last, request) : Set.of();
    }

    private static Set<String> ogcServices(String door, HttpServletRequest request) {
        Set<String> named = request.getParameterMap().entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase("SERVICE"))
                .flatMap(parameter -> Stream.of(parameter.getValue()))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!door.equals("ows")) {
            named.add(door.toUpperCase(Locale.ROOT));
        } else if (named.isEmpty() && request.getMethod().equals("POST")) {
            // a document that is posted is one of WFS
            named.add(KeyService.WFS.name());
        }
        return named;
    }
}
