package vn.datnuoc.portal.exports;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.server.Problem;

/**
 * What somebody wants to take away, and what for.
 *
 * @param box features that intersect it; absent is everywhere
 * @param filter ECQL over what the caller may see; absent is every row
 * @param purpose as stated by the caller (Decree 73/2017, Art. 5)
 * @param name who asks; always there when anonymous
 * @param contact how to reach them; always there when anonymous
 */
record ExportRequest(
        LayerName layer,
        ExportFormat format,
        Optional<BoundingBox> box,
        Optional<String> filter,
        String purpose,
        Optional<String> name,
        Optional<String> contact) {
    private static final int MAX_FILTER_CHARS = 4000;
    private static final int MAX_PURPOSE_CHARS = 1000;
    private static final int MAX_PERSON_CHARS = 200;

    /**
     * The JSON of {@code POST /api/exports}, before it is checked.
     *
     * @param bbox minx, miny, maxx, maxy and, as fifth, the reference system; x is east; without a fifth CRS:84
     */
    record Body(
            @Nullable String layer,
            @Nullable String format,
            @Nullable List<Object> bbox,
            @Nullable String filter,
            @Nullable String purpose,
            @Nullable String name,
            @Nullable String contact) {}

    /** @throws Problem 400 that names the parameter which is missing or wrong */
    static ExportRequest of(Body body, Subject subject) {
        String layer = required("layer", body.layer(), 60);
        boolean anonymous = subject instanceof Subject.Anonymous;
        return new ExportRequest(
                LayerName.find(layer).orElseThrow(() -> noLayer(layer)),
                ExportFormat.parse(required("format", body.format(), 20)),
                Optional.ofNullable(body.bbox()).map(ExportRequest::box),
                text("filter", body.filter(), MAX_FILTER_CHARS),
                required("purpose", body.purpose(), MAX_PURPOSE_CHARS),
                person("name", body.name(), anonymous),
                person("contact", body.contact(), anonymous));
    }

    /** A layer that is hidden, missing or no layer at all: the same answer. */
    static Problem noLayer(String layer) {
        return Problem.notFound("Không có lớp " + layer + ". / There is no layer " + layer + ".");
    }

    private static Optional<String> person(String parameter, @Nullable String value, boolean anonymous) {
        return anonymous
                ? Optional.of(required(parameter, value, MAX_PERSON_CHARS))
                : text(parameter, value, MAX_PERSON_CHARS);
    }

    private static String required(String parameter, @Nullable String value, int maxChars) {
        return text(parameter, value, maxChars)
                .orElseThrow(() -> Problem.badParameter(parameter, "", "bắt buộc; a text is needed here"));
    }

    private static Optional<String> text(String parameter, @Nullable String value, int maxChars) {
        String text = value == null ? "" : value.strip();
        if (text.length() > maxChars || text.indexOf('\0') >= 0) {
            throw Problem.badParameter(parameter, text, "at most " + maxChars + " characters of text");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static BoundingBox box(List<Object> values) {
        if (values.size() != 4 && values.size() != 5) {
            throw badBox(values, "minx, miny, maxx, maxy and an optional reference system expected");
        }
        CrsCode crs = values.size() == 4 ? CrsCode.CRS84 : crs(values);
        BoundingBox box =
                new BoundingBox(number(values, 0), number(values, 1), number(values, 2), number(values, 3), crs);
        if (!(box.minX() < box.maxX() && box.minY() < box.maxY())) {
            throw badBox(values, "minimum below maximum expected, x is east");
        }
        return box;
    }

    private static CrsCode crs(List<Object> values) {
        return CrsCode.parse(String.valueOf(values.get(4)))
                .filter(CrsCode.SUPPORTED::contains)
                .orElseThrow(() -> badBox(values, "one of " + CrsCode.SUPPORTED + " expected"));
    }

    private static double number(List<Object> values, int at) {
        if (values.get(at) instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw badBox(values, "four finite numbers expected");
    }

    private static Problem badBox(List<Object> values, String expected) {
        return Problem.badParameter("bbox", values.toString(), expected);
    }
}
