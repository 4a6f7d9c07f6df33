package vn.datnuoc.portal.geoserver;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.caller.CalledRequest;

/**
 * A request as GeoServer gets it: the same service, the same parameters, one value each, and nothing else of what the client
 * has sent.
 *
 * @param path below GeoServer's address
 * @param query empty for a form
 * @param contentType of the body; empty without one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PassedRequest(String path, String query, String contentType, byte[] body) {

    /** Servlet containers take 8 KiB for all headers together. */
    private static final int LONGEST_QUERY = 6_000;

    static final String XML = "text/xml";
    static final String FORM = "application/x-www-form-urlencoded";

    static PassedRequest of(OgcRequest request) {
        String query = query(request.parameters());
        if (request.body().length > 0) {
            return new PassedRequest(path(request), query, XML, request.body());
        }
        return query.length() <= LONGEST_QUERY
                ? new PassedRequest(path(request), query, "", new byte[0])
                : new PassedRequest(path(request), "", FORM, query.getBytes(StandardCharsets.US_ASCII));
    }

    private static String path(OgcRequest request) {
        String component =
                request.component().map(Component::code).map("/"::concat).orElse("");
        String service =
                request.service().map(name -> name.toLowerCase(Locale.ROOT)).orElse("ows");
        String path = component + "/" + service;
        return request.endpoint().endsWith("/secure" + path) ? "/secure" + path : path;
    }

    /** Exceptions come as XML: it is we who say them in the form that the client wants. */
    private static String query(Map<String, String> parameters) {
        Map<String, String> passed = new TreeMap<>(parameters);
        passed.remove("EXCEPTIONS");
        return passed.entrySet().stream()
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    String method() {
        return body.length > 0 ? "POST" : "GET";
    }

    URI at(URI node) {
        return URI.create(node + path + (query.isEmpty() ? "" : "?" + query));
    }

    /** What a token for this request is good for. */
    CalledRequest to(URI node) {
        return CalledRequest.of(node.toString(), method(), path, query, body);
    }
}
