package vn.datnuoc.engine.filter;

import java.util.stream.Collectors;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;

/** Attribute names as requests spell them: {@code dien_tich} or {@code dd:dien_tich}; never a path or an expression. */
public final class AttributeNames {
    private AttributeNames() {}

    /** @throws FilterException with the same text for a hidden attribute as for one that never was */
    public static Attribute find(String spelling, Schema schema) {
        return schema.attribute(local(spelling)).orElseThrow(() -> missing(spelling, schema));
    }

    private static FilterException missing(String spelling, Schema schema) {
        String names = schema.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
        boolean geometry = schema.hasGeometry();
        return new FilterException(
                "no attribute " + spelling + "; there are " + names + (geometry ? " and " + Schema.GEOMETRY_NAME : ""),
                "không có thuộc tính " + spelling + "; có " + names + (geometry ? " và " + Schema.GEOMETRY_NAME : ""));
    }

    /** A table has none, whatever the spelling. */
    public static boolean isGeometry(String spelling, Schema schema) {
        return schema.hasGeometry() && (spelling.isEmpty() || local(spelling).equals(Schema.GEOMETRY_NAME));
    }

    /** Without the prefix. */
    public static String local(String spelling) {
        String trimmed = spelling.strip();
        return trimmed.matches("[a-z]+:[A-Za-z0-9_]+") ? trimmed.substring(trimmed.indexOf(':') + 1) : trimmed;
    }
}
