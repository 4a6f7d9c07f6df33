package vn.datnuoc.engine;

import java.util.Map;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes what went wrong as OWS Common does: 1.0 for WFS 1.1.0, 1.1 for WFS 2.0.0 and where no service is known. */
public final class OwsExceptionReport {
    private OwsExceptionReport() {}

    /** @param serviceVersion of the WFS, which is also the version of the report */
    public static OgcResponse of(OgcException exception, String serviceVersion) {
        boolean wfs11 = serviceVersion.startsWith("1.");
        String namespace = wfs11 ? "http://www.opengis.net/ows" : "http://www.opengis.net/ows/1.1";
        XmlWriter xml = new XmlWriter()
                .open("ows:ExceptionReport", "xmlns:ows", namespace, "version", wfs11 ? "1.1.0" : "2.0.0");
        if (exception.locator().isEmpty()) {
            xml.open("ows:Exception", "exceptionCode", code(exception));
        } else {
            xml.open("ows:Exception", "exceptionCode", code(exception), "locator", exception.locator());
        }
        byte[] report = xml.text("ows:ExceptionText", String.valueOf(exception.getMessage()))
                .close()
                .close()
                .toBytes();
        return new OgcResponse(
                exception.status(),
                wfs11 ? "text/xml;charset=UTF-8" : "application/xml;charset=UTF-8",
                Map.of("Cache-Control", "no-store"),
                out -> out.write(report));
    }

    /** LayerNotDefined is a word of WMS only. */
    private static String code(OgcException exception) {
        return switch (exception.code()) {
            case "LayerNotDefined", "InvalidFormat", "InvalidCRS" -> "InvalidParameterValue";
            default -> exception.code();
        };
    }
}
