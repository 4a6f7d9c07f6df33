package vn.datnuoc.engine.wms;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcResponse;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.draw.Notice;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes what went wrong as WMS does: as XML, or as the client asks, as a picture with the text or an empty one. */
final class ServiceExceptionReport {
    private static final Set<String> CODES = Set.of(
            "InvalidFormat",
            "InvalidCRS",
            "InvalidSRS",
            "LayerNotDefined",
            "StyleNotDefined",
            "LayerNotQueryable",
            "InvalidPoint",
            "CurrentUpdateSequence",
            "InvalidUpdateSequence",
            "MissingDimensionValue",
            "InvalidDimensionValue",
            "OperationNotSupported");
    private static final int MAX_NOTICE_SIDE_PX = 2048;

    private ServiceExceptionReport() {}

    static OgcResponse of(OgcException exception, WmsVersion version, Params params) {
        String wanted = params.find("EXCEPTIONS").orElse("XML").toUpperCase(Locale.ROOT);
        boolean inImage = wanted.contains("INIMAGE");
        if (inImage || wanted.contains("BLANK")) {
            return picture(inImage ? String.valueOf(exception.getMessage()) : "", params);
        }
        return xml(exception, version);
    }

    private static OgcResponse xml(OgcException exception, WmsVersion version) {
        boolean v3 = version == WmsVersion.V1_3_0;
        XmlWriter xml = v3
                ? new XmlWriter()
                        .open("ServiceExceptionReport", "version", "1.3.0", "xmlns", "http://www.opengis.net/ogc")
                : new XmlWriter().open("ServiceExceptionReport", "version", "1.1.1");
        String text = String.valueOf(exception.getMessage());
        if (CODES.contains(exception.code())) {
            xml.text("ServiceException", text, "code", exception.code(), "locator", exception.locator());
        } else {
            xml.text("ServiceException", text, "locator", exception.locator());
        }
        byte[] report = xml.close().toBytes();
        return new OgcResponse(
                exception.status(),
                v3 ? "text/xml;charset=UTF-8" : "application/vnd.ogc.se_xml;charset=UTF-8",
                Map.of("Cache-Control", "no-store"),
                out -> out.write(report));
    }

    /** With status 200: a client that asks for a picture shows it whatever it says. */
    private static OgcResponse picture(String text, Params params) {
        Picture picture = Notice.draw(text, side("WIDTH", params), side("HEIGHT", params));
        return new OgcResponse(200, "image/png", Map.of("Cache-Control", "no-store"), out -> encode(picture, out));
    }

    private static void encode(Picture picture, java.io.OutputStream out) throws IOException {
        PictureFormat.PNG.encode(picture, out);
    }

    private static int side(String name, Params params) {
        String text = params.find(name).orElse("");
        int side = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 256;
        return Math.max(1, Math.min(side, MAX_NOTICE_SIDE_PX));
    }
}
