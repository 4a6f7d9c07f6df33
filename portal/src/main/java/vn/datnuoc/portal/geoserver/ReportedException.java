package vn.datnuoc.portal.geoserver;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.xml.XmlException;
import vn.datnuoc.engine.xml.XmlReader;

/** Reads the exception reports of GeoServer: WMS's own, and those of OWS Common. */
final class ReportedException {

    private static final Pattern REPORT =
            Pattern.compile("<([A-Za-z]+:)?(ServiceExceptionReport|ExceptionReport)[\\s>]");

    /** What a client must not see: names of classes and lines of a stack trace. */
    private static final Pattern INTERNAL =
            Pattern.compile("\\b(java|javax|jakarta|org|com|net|it|vn)\\.[a-z0-9_]+\\.|\\bat .*\\(");

    private static final int LONGEST_TEXT = 300;

    private ReportedException() {}

    /** @param start of a document */
    static boolean begins(String start) {
        return REPORT.matcher(start).find();
    }

    /**
     * @param status of the answer, or 200 when it only says so inside
     * @param fallback for the client where the report says nothing that it may see
     */
    static OgcException read(int status, byte[] report, String fallback) {
        try {
            Element root = XmlReader.parse(report);
            Element exception = first(root.getElementsByTagNameNS("*", "ServiceException"), root);
            Element reported = first(root.getElementsByTagNameNS("*", "Exception"), exception);
            String code = reported.getAttribute("code") + reported.getAttribute("exceptionCode");
            return OgcException.reported(
                    status(status, code),
                    code.isEmpty() ? "NoApplicableCode" : code,
                    reported.getAttribute("locator"),
                    text(reported, fallback));
        } catch (XmlException noXml) {
            return OgcException.reported(status(status, ""), "NoApplicableCode", "", fallback);
        }
    }

    private static Element first(NodeList found, Element otherwise) {
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .findFirst()
                .orElse(otherwise);
    }

    private static int status(int status, String code) {
        if (status >= 400 && status < 500) {
            return status;
        }
        return code.toLowerCase(Locale.ROOT).equals("layernotdefined") ? 404 : 400;
    }

    /** The first line, when it is written for people. */
    private static String text(Element exception, String fallback) {
        String line = exception
                .getTextContent()
                .strip()
                .lines()
                .findFirst()
                .orElse("")
                .strip();
        String shown = line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT) + "…";
        return shown.isEmpty() || INTERNAL.matcher(shown).find() ? fallback : shown;
    }
}
