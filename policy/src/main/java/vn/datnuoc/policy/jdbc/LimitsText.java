package vn.datnuoc.policy.jdbc;

import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.io.WKTWriter;

/** Limits as they stand in text columns: areas as WKT (longitude first), sets with one name a line. */
final class LimitsText {

    private LimitsText() {}

    static String area(Geometry area) {
        return new WKTWriter().write(area);
    }

    static Geometry area(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException("an area is a polygon as WKT, got: " + wkt, e);
        }
    }

    static String names(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining("\n"));
    }

    static Set<String> names(String lines) {
        return lines.lines().collect(Collectors.toUnmodifiableSet());
    }
}
