package vn.datnuoc.portal.geoserver;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.datnuoc.engine.Fault;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.OgcService;

/**
 * The OGC services of a GeoServer, for the portal's door. It decides again, with the same database. Legends and the days of
 * rasters come from the embedded engine: GeoServer's legends show the inner names of rules, and it has the last day only.
 * Thread-safe.
 */
final class GeoServer implements OgcService {

    private static final Logger log = LoggerFactory.getLogger(GeoServer.class);
    private static final int LONGEST_REPORT_BYTES = 64 * 1024;
    private static final int START_BYTES = 1024;
    private static final String DISPOSITION = "Content-Disposition";

    private final GeoServerClient client;
    private final PassedBody bodies;
    private final OgcService embedded;
    private final AtomicBoolean tokenRefused = new AtomicBoolean();

    GeoServer(GeoServerClient client, PassedBody bodies, OgcService embedded) {
        this.client = client;
        this.bodies = bodies;
        this.embedded = embedded;
    }

    @Override
    public OgcResponse handle(OgcRequest request) {
        if (isOperation("GetLegendGraphic", request) || request.parameters().containsKey("TIME")) {
            return embedded.handle(request);
        }
        try {
            return answer(request, client.send(PassedRequest.of(request), Callers.of(request.subject())));
        } catch (IOException away) {
            log.debug("request {} is not answered", request.requestId(), away);
            return MapEngine.report(unavailable(), request);
        } catch (RuntimeException e) {
            return MapEngine.report(Fault.of(e, request), request);
        }
    }

    private OgcResponse answer(OgcRequest request, HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() != 200) {
            try (InputStream body = response.body()) {
                return MapEngine.report(failure(request, response.statusCode(), body), request);
            }
        }
        tokenRefused.set(false);
        String type = response.headers().firstValue("Content-Type").orElse("application/octet-stream");
        if (type.contains("xml")) {
            return document(request, response, type);
        } else if (type.startsWith("text/html") && !isOperation("GetFeatureInfo", request)) {
            response.body().close();
            throw new IllegalStateException("GeoServer answered with a page");
        }
        return passed(response, type, response.body());
    }

    /** Exception reports of WMS come with status 200. */
    private OgcResponse document(OgcRequest request, HttpResponse<InputStream> response, String type)
            throws IOException {
        byte[] start = response.body().readNBytes(START_BYTES);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), response.body());
        if (!ReportedException.begins(new String(start, StandardCharsets.UTF_8))) {
            return passed(response, type, whole);
        }
        try (whole) {
            return MapEngine.report(reported(request, 200, whole), request);
        }
    }

    private OgcResponse passed(HttpResponse<InputStream> response, String type, InputStream body) {
        Map<String, String> headers = response.headers()
                .firstValue(DISPOSITION)
                .map(text -> Map.of(DISPOSITION, text))
                .orElse(Map.of());
        return new OgcResponse(200, type, headers, out -> bodies.pass(body, out));
    }

    /** @throws IllegalStateException when the answer is none that GeoServer gives while all is well */
    private OgcException failure(OgcRequest request, int status, InputStream body) throws IOException {
        if (status == 401) {
            if (tokenRefused.compareAndSet(false, true)) {
                log.warn("GeoServer refuses the portal's tokens: compare portal-keys and address in its"
                        + " datnuoc.properties, and the clocks");
            }
            return unavailable();
        } else if (status == 503) {
            return unavailable();
        } else if (status >= 400 && status < 500) {
            return reported(request, status, body);
        }
        throw new IllegalStateException("GeoServer answered with " + status);
    }

    private static OgcException reported(OgcRequest request, int status, InputStream body) throws IOException {
        return ReportedException.read(
                status, body.readNBytes(LONGEST_REPORT_BYTES), "request " + request.requestId() + " was refused");
    }

    private static boolean isOperation(String name, OgcRequest request) {
        return name.equalsIgnoreCase(request.parameters().get("REQUEST"));
    }

    private static OgcException unavailable() {
        return OgcException.unavailable(
                "GeoServer không trả lời, hãy thử lại. / GeoServer does not answer, try again.");
    }
}
