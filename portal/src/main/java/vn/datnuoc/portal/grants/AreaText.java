package vn.datnuoc.portal.grants;

import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;
import vn.datnuoc.portal.server.Problem;

/** The area of a grant as somebody writes it: a polygon in EPSG:4326, longitude first, as WKT. */
public final class AreaText {
    private static final int MAX_CHARACTERS = 1_000_000;

    /** Viet Nam with its sea. No latitude in it is also a longitude in it, so inverted axes show. */
    private static final Envelope COUNTRY = new Envelope(102, 118, 6, 24);

    private AreaText() {}

    /** @throws Problem 400 saying what is wrong and what would be right */
    public static Geometry read(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw wrong(text, "tối đa " + MAX_CHARACTERS + " ký tự / at most " + MAX_CHARACTERS + " characters");
        }
        Geometry area = parsed(text);
        if (!(area instanceof Polygonal) || area.isEmpty()) {
            throw wrong(text, "cần đa giác / POLYGON or MULTIPOLYGON expected");
        }
        checkPlace(area, text);
        checkShape(area, text);
        return area;
    }

    private static Geometry parsed(String text) {
        try {
            return text.strip().startsWith("{") ? GeoJsonArea.read(text) : new WKTReader().read(text);
        } catch (ParseException | IllegalArgumentException e) {
            throw wrong(text, "cần WKT hoặc GeoJSON / WKT or a GeoJSON geometry expected: " + e.getMessage());
        }
    }

    private static void checkPlace(Geometry area, String text) {
        Envelope box = area.getEnvelopeInternal();
        if (COUNTRY.contains(box)) {
            return;
        }
        if (COUNTRY.contains(inverted(box))) {
            Coordinate first = area.getCoordinate();
            throw wrong(
                    text,
                    String.format(
                            Locale.ROOT,
                            "đảo trục: kinh độ trước, vĩ độ sau (EPSG:4326): %1$s %2$s"
                                    + " / the axes are inverted, longitude comes first: %1$s %2$s",
                            first.y,
                            first.x));
        }
        throw wrong(
                text,
                "kinh độ 102–118, vĩ độ 6–24 độ (EPSG:4326, kinh độ trước) / degrees in Viet Nam expected, longitude first");
    }

    private static Envelope inverted(Envelope box) {
        return new Envelope(box.getMinY(), box.getMaxY(), box.getMinX(), box.getMaxX());
    }

    private static void checkShape(Geometry area, String text) {
        TopologyValidationError error = new IsValidOp(area).getValidationError();
        if (error != null) {
            throw wrong(text, "đa giác không hợp lệ / invalid polygon: " + error);
        }
    }

    private static Problem wrong(String text, String expected) {
        return Problem.badParameter("area", text, expected);
    }
}
