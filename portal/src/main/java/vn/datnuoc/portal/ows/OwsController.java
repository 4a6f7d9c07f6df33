package vn.datnuoc.portal.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.OgcService;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.policy.login.Network;
import vn.datnuoc.portal.accounts.CurrentSubject;

/** {@code /ows}, {@code /wms}, {@code /wfs}, for all or one component, and the same under {@code /secure}. */
@Controller
@EnableConfigurationProperties(OwsSettings.class)
class OwsController {

    private static final Logger log = LoggerFactory.getLogger(OwsController.class);

    private static final String RETRY_AFTER_SECONDS = "2";

    private final OgcService services;
    private final OwsRequests requests;
    private final CurrentSubject current;
    private final Turns turns;

    OwsController(OgcService services, OwsRequests requests, CurrentSubject current, OwsSettings settings) {
        this.services = services;
        this.requests = requests;
        this.current = current;
        this.turns = settings.turns();
    }

    @RequestMapping(
            path = {
                "/{service:ows|wms|wfs}",
                "/{component:[a-z]{2,4}}/{service:ows|wms|wfs}",
                "/secure/{service:ows|wms|wfs}",
                "/secure/{component:[a-z]{2,4}}/{service:ows|wms|wfs}"
            },
            method = {RequestMethod.GET, RequestMethod.POST})
    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<OgcRequest> parsed = requests.parse(request, response, current.subject());
        if (parsed.isPresent()) {
            inTurn(parsed.get(), request, response);
        }
    }

    private void inTurn(OgcRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (Turns.Turn turn = turns.take(caller(asked.subject(), request), asked.abandoned())) {
            OgcResponse answer = services.handle(asked);
            turn.prepared();
            send(answer, request, response);
        } catch (Turns.NoTurnException e) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            send(MapEngine.report(busy(e), asked), request, response);
        }
    }

    /** Of the public, each address is one. */
    private static String caller(Subject subject, HttpServletRequest request) {
        return subject instanceof Subject.Anonymous ? Network.guesser(request.getRemoteAddr()) : subject.name();
    }

    private static OgcException busy(Turns.NoTurnException e) {
        return OgcException.unavailable(
                "Máy chủ đang bận, hãy thử lại. / The server is busy, try again: " + e.getMessage());
    }

    private static void send(OgcResponse answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        response.setContentType(answer.contentType());
        answer.headers().forEach(response::setHeader);
        response.addHeader("Vary", "Authorization, Cookie, Accept-Encoding");
        if (answer.headers().keySet().stream().noneMatch("Cache-Control"::equalsIgnoreCase)) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        if (answer.status() >= 400) {
            log.info("{} {} answered with {}", request.getMethod(), request.getRequestURI(), answer.status());
        }
        write(answer, request, response);
    }

    /** When writing fails half-way the exception reaches the server, which breaks the connection; gzip gets no end. */
    private static void write(OgcResponse answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isText(answer.contentType()) && acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            GZIPOutputStream out = new GZIPOutputStream(response.getOutputStream(), 16_384);
            answer.body().writeTo(out);
            out.finish();
        } else {
            answer.body().writeTo(response.getOutputStream());
        }
    }

    private static boolean isText(String contentType) {
        return contentType.startsWith("text/") || contentType.contains("json") || contentType.contains("xml");
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }
}
