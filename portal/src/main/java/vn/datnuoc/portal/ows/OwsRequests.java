package vn.datnuoc.portal.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.PublicAddress;
import vn.datnuoc.portal.server.RequestId;

/** Reads an HTTP request into the engine's terms. */
@org.springframework.stereotype.Component
class OwsRequests {

    /** Longest XML body; whoever sends more is refused before it is read. */
    private static final int MAX_BODY_BYTES = 256 * 1024;

    private final PublicAddress address;

    OwsRequests(PublicAddress address) {
        this.address = address;
    }

    /** Empty when the request is answered already: unknown component, or too long a body. */
    Optional<OgcRequest> parse(HttpServletRequest request, HttpServletResponse response, Subject subject)
            throws IOException {
        Optional<Component> component = pathVariable(request, "component").flatMap(Component::ofCode);
        if (pathVariable(request, "component").isPresent() && component.isEmpty()) {
            response.sendError(404);
            return Optional.empty();
        }
        Map<String, String> parameters = parameters(request);
        byte[] body = body(request);
        if (body.length > MAX_BODY_BYTES) {
            response.sendError(413);
            return Optional.empty();
        }
        return Optional.of(new OgcRequest(
                parameters,
                body,
                address.of(request) + request.getRequestURI(),
                pathVariable(request, "service")
                        .map(service -> service.toUpperCase(Locale.ROOT))
                        .filter(service -> !service.equals("OWS")),
                component,
                subject,
                Optional.ofNullable(request.getHeader("If-None-Match")),
                RequestId.of(request),
                Departures.of(request)));
    }

    /** Names in upper case, the first value of each. */
    private static Map<String, String> parameters(HttpServletRequest request) {
        Map<String, String> parameters = new HashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> parameters.putIfAbsent(name.toUpperCase(Locale.ROOT), values[0]));
        return parameters;
    }

    /** A form was read as parameters. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("");
        return request.getMethod().equals("POST") && !type.startsWith("application/x-www-form-urlencoded")
                ? request.getInputStream().readNBytes(MAX_BODY_BYTES + 1)
                : new byte[0];
    }

    private static Optional<String> pathVariable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(name)).map(Object::toString)
                : Optional.empty();
    }
}
