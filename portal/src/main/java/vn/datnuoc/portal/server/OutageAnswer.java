package vn.datnuoc.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a door says that the database cannot be reached: 503, in the form that its client reads. */
enum OutageAnswer {
    WMS_1_3(
            "text/xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ServiceExceptionReport version="1.3.0" xmlns="http://www.opengis.net/ogc">
              <ServiceException>%s</ServiceException>
            </ServiceExceptionReport>
            """),
    WMS_1_1(
            "application/vnd.ogc.se_xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ServiceExceptionReport version="1.1.1">
              <ServiceException>%s</ServiceException>
            </ServiceExceptionReport>
            """),
    OWS(
            "application/xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows/1.1" version="2.0.0">
              <ows:Exception exceptionCode="NoApplicableCode">
                <ows:ExceptionText>%s</ows:ExceptionText>
              </ows:Exception>
            </ows:ExceptionReport>
            """),
    PROBLEM(
            "application/problem+json",
            """
            {"type":"about:blank","title":"Service Unavailable","status":503,"detail":"%s"}
            """),
    /** A page of the portal asks the database who looks at it. */
    TEXT("text/plain", "%s%n");

    static final String MESSAGE =
            "Không liên lạc được cơ sở dữ liệu, hãy thử lại. / The database cannot be reached, try again.";

    private final String contentType;
    private final String form;

    OutageAnswer(String contentType, String form) {
        this.contentType = contentType;
        this.form = form;
    }

    static OutageAnswer to(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.endsWith("/wms") || path.endsWith("/wfs") || path.endsWith("/ows")) {
            return ogc(path, parameters(request));
        }
        String accepted = Optional.ofNullable(request.getHeader("Accept")).orElse("");
        return path.startsWith("/api/") || accepted.contains("json") ? PROBLEM : TEXT;
    }

    private static OutageAnswer ogc(String path, Map<String, String> parameters) {
        boolean wms =
                path.endsWith("/wms") || parameters.getOrDefault("SERVICE", "").equalsIgnoreCase("WMS");
        boolean old = parameters.getOrDefault("VERSION", "").startsWith("1.1");
        return !wms ? OWS : old ? WMS_1_1 : WMS_1_3;
    }

    /** Names in upper case. */
    private static Map<String, String> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(
                        parameter -> parameter.getKey().toUpperCase(Locale.ROOT),
                        parameter -> parameter.getValue()[0],
                        (first, second) -> first));
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(503);
        response.setHeader("Retry-After", "5");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(contentType + ";charset=UTF-8");
        response.getWriter().print(form.formatted(MESSAGE));
    }
}
