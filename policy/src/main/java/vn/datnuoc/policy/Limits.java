package vn.datnuoc.policy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * How far a right reaches within a layer. Thread-safe as long as nobody changes the geometry.
 *
 * @param rows ECQL over the whole schema; only rows for which it is true exist
 * @param area polygon in EPSG:4326, longitude first; only what lies inside exists, cut at its edge
 * @param hiddenAttributes these attributes do not exist
 * @param minMetersPerPixel the finest picture allowed, in metres on the ground per pixel; 0 is no limit
 * @param formats file and answer formats allowed; empty is no limit
 */
public record Limits(
        Optional<String> rows,
        Optional<Geometry> area,
        Set<String> hiddenAttributes,
        double minMetersPerPixel,
        Set<String> formats) {

    public static final Limits NONE = new Limits(Optional.empty(), Optional.empty(), Set.of(), 0, Set.of());

    public Limits {
        if (area.isPresent() && !(area.get() instanceof Polygonal)) {
            throw new IllegalArgumentException(
                    "an area is a polygon, got: " + area.get().getGeometryType());
        }
        if (!(minMetersPerPixel >= 0 && minMetersPerPixel < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("metres per pixel are 0 or more, got: " + minMetersPerPixel);
        }
        hiddenAttributes = Set.copyOf(hiddenAttributes);
        formats = Set.copyOf(formats);
    }

    /** Whether it surely reaches as far as the other; false also where that cannot be told without the rows. */
    boolean reachesAsFarAs(Limits other) {
        return Aspect.ALL.stream().allMatch(aspect -> reachesAsFarAs(other, aspect));
    }

    /** The same of one aspect alone. */
    public boolean reachesAsFarAs(Limits other, Aspect aspect) {
        return switch (aspect) {
            case ROWS -> rows.isEmpty() || rows.equals(other.rows);
            case AREA ->
                area.isEmpty()
                        || other.area
                                .filter(theirs -> area.get().covers(theirs))
                                .isPresent();
            case ATTRIBUTES -> other.hiddenAttributes.containsAll(hiddenAttributes);
            case SCALE -> minMetersPerPixel <= other.minMetersPerPixel;
            case FORMATS -> formats.isEmpty() || (!other.formats.isEmpty() && formats.containsAll(other.formats));
        };
    }

    /** By what a right is limited. */
    public enum Aspect {
        ROWS,
        AREA,
        ATTRIBUTES,
        SCALE,
        FORMATS;

        static final Set<Aspect> ALL = EnumSet.allOf(Aspect.class);
    }
}
