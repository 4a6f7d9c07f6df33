package vn.datnuoc.engine;

import java.util.Map;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes what went wrong as OWS Common does: 1.0 for WFS 1.1.0, 1.1 for WFS 2.0.0 and where no service is
 * known; WFS 1.0.0 is older than that. */
public final class OwsExceptionReport {
    private OwsExceptionReport() {}

    /** @param serviceVersion of the WFS, which is also the version of the report */
    public static OgcResponse of(OgcException exception, String serviceVersion) {
        return serviceVersion.equals("1.0.0")
                ? serviceException(exception)
                : exceptionReport(exception, serviceVersion);
    }

    /** As WFS 1.0.0 (annex A.4) has it. */
    private static OgcResponse serviceException(OgcException exception) {
        return response(
                exception,
                "application/vnd.ogc.se_xml;charset=UTF-8",
                new XmlWriter()
                        .open("ServiceExceptionReport", "version", "1.2.0", "xmlns", "http://www.opengis.net/ogc")
                        .text(
                                "ServiceException",
                                String.valueOf(exception.getMessage()),
                                "code",
                                code(exception),
                                "locator",
                                exception.locator()));
    }

    private static OgcResponse exceptionReport(OgcException exception, String serviceVersion) {
        boolean wfs11 = serviceVersion.startsWith("1.");
        String namespace = wfs11 ? "http://www.opengis.net/ows" : "http://www.opengis.net/ows/1.1";
        XmlWriter xml = new XmlWriter()
                .open("ows:ExceptionReport", "xmlns:ows", namespace, "version", wfs11 ? "1.1.0" : "2.0.0");
        if (exception.locator().isEmpty()) {
            xml.open("ows:Exception", "exceptionCode", code(exception));
        } else {
            xml.open("ows:Exception", "exceptionCode", code(exception), "locator", exception.locator());
        }
        xml.text("ows:ExceptionText", String.valueOf(exception.getMessage())).close();
        return response(exception, wfs11 ? "text/xml;charset=UTF-8" : "application/xml;charset=UTF-8", xml);
    }

    private static OgcResponse response(OgcException exception, String contentType, XmlWriter open) {
        byte[] report = open.close().toBytes();
        return new OgcResponse(
                exception.status(), contentType, Map.of("Cache-Control", "no-store"), out -> out.write(report));
    }

    /** LayerNotDefined is a word of WMS only. */
    private static String code(OgcException exception) {
        return switch (exception.code()) {
            case "LayerNotDefined", "InvalidFormat", "InvalidCRS" -> "InvalidParameterValue";
            default -> exception.code();
        };
    }
}
