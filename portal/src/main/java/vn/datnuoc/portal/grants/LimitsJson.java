package vn.datnuoc.portal.grants;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.portal.server.Problem;

/**
 * Limits as JSON.
 *
 * @param rows ECQL; absent is every row
 * @param area polygon in EPSG:4326, longitude first, as WKT or as a GeoJSON geometry in text; absent is everywhere
 * @param hidden attributes that do not exist
 * @param minMetersPerPixel finest picture, in metres on the ground per pixel; absent or 0 is no limit
 * @param formats absent or empty is every format
 */
public record LimitsJson(
        @Nullable String rows,
        @Nullable String area,
        @Nullable List<String> hidden,
        @Nullable Double minMetersPerPixel,
        @Nullable List<String> formats) {

    static LimitsJson of(Limits limits) {
        return new LimitsJson(
                limits.rows().orElse(null),
                limits.area().map(LimitsJson::text).orElse(null),
                limits.hiddenAttributes().stream().sorted().toList(),
                limits.minMetersPerPixel(),
                limits.formats().stream().sorted().toList());
    }

    private static String text(Geometry area) {
        return new WKTWriter().write(area);
    }

    /** @throws Problem 400 when a part of it cannot be read */
    Limits limits() {
        return new Limits(
                Optional.ofNullable(rows).filter(text -> !text.isBlank()),
                Optional.ofNullable(area).filter(text -> !text.isBlank()).map(AreaText::read),
                set(hidden),
                finest(minMetersPerPixel == null ? 0 : minMetersPerPixel),
                set(formats));
    }

    private static double finest(double metersPerPixel) {
        if (!(metersPerPixel >= 0 && metersPerPixel < Double.POSITIVE_INFINITY)) {
            throw Problem.badParameter(
                    "minMetersPerPixel", "" + metersPerPixel, "mét trên một điểm ảnh / metres per pixel, 0 or more");
        }
        return metersPerPixel;
    }

    private static Set<String> set(@Nullable List<String> names) {
        return names == null ? Set.of() : Set.copyOf(names);
    }
}
