package vn.datnuoc.portal.geoserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.policy.caller.CallerCheck;
import vn.datnuoc.policy.caller.CallerKey;
import vn.datnuoc.policy.caller.NamedCaller;

/**
 * Calls the configured nodes and nothing else: no redirect is followed, no proxy asked, no cookie kept, and of the client's
 * headers none is passed on. Thread-safe.
 */
final class GeoServerClient {

    /** GeoServer makes links in its answers lead to the portal. */
    static final String LINKS_HEADER = "X-Datnuoc-Portal";

    private static final Logger log = LoggerFactory.getLogger(GeoServerClient.class);

    /** Two nodes that are away are two of these: less than two seconds. */
    private static final Duration CONNECTING = Duration.ofMillis(900);

    private static final int NODES_ASKED = 2;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(CONNECTING)
            .build();

    private final Nodes nodes;
    private final CallerKey key;
    private final Duration maxWaitingTime;
    private final Clock clock;

    GeoServerClient(GeoServerSettings settings, CallerKey key, Clock clock) {
        this.nodes = new Nodes(settings.url(), clock);
        this.key = key;
        this.maxWaitingTime = settings.maxWaitingTime();
        this.clock = clock;
    }

    /**
     * Whatever the node answers, as soon as its body begins; who gets it closes the body.
     *
     * @throws IOException when no node answers
     */
    HttpResponse<InputStream> send(PassedRequest request, Optional<NamedCaller> caller) throws IOException {
        IOException last = new ConnectException("no node");
        for (URI node : nodes.inTurn().stream().limit(NODES_ASKED).toList()) {
            try {
                return send(node, request, caller);
            } catch (IOException e) {
                last = e;
                goneAway(node, e);
                if (e instanceof HttpTimeoutException && !(e instanceof HttpConnectTimeoutException)) {
                    throw e;
                }
            }
        }
        throw last;
    }

    private void goneAway(URI node, IOException reason) {
        if (nodes.wentAway(node)) {
            log.warn("GeoServer at {} does not answer: {}", node, reason.toString());
        }
    }

    private HttpResponse<InputStream> send(URI node, PassedRequest request, Optional<NamedCaller> caller)
            throws IOException {
        try {
            HttpResponse<InputStream> response = http.send(http(node, request, caller), BodyHandlers.ofInputStream());
            if (nodes.answered(node)) {
                log.info("GeoServer at {} answers again", node);
            }
            return response;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the portal is stopping");
        }
    }

    private HttpRequest http(URI node, PassedRequest request, Optional<NamedCaller> caller) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.at(node))
                .timeout(maxWaitingTime)
                .header("User-Agent", "datnuoc")
                .header(LINKS_HEADER, "links");
        caller.ifPresent(who -> builder.header(
                "Authorization", CallerCheck.SCHEME + " " + key.token(who, request.to(node), clock.instant())));
        return request.body().length == 0
                ? builder.build()
                : builder.header("Content-Type", request.contentType())
                        .POST(BodyPublishers.ofByteArray(request.body()))
                        .build();
    }
}
