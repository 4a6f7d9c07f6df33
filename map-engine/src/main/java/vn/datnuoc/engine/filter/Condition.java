package vn.datnuoc.engine.filter;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.crs.CrsCode;

/** A checked filter: attributes by name and type, literals as values of them. */
sealed interface Condition {

    record Always(boolean holds) implements Condition {}

    record All(List<Condition> conditions) implements Condition {}

    record Any(List<Condition> conditions) implements Condition {}

    record Not(Condition condition) implements Condition {}

    /** @param literal as {@link Literals} gives it */
    record Compared(Attribute attribute, Comparison how, Comparable<?> literal, boolean matchCase)
            implements Condition {}

    record ComparedAttributes(Attribute left, Comparison how, Attribute right) implements Condition {}

    record ComparedNumbers(Calculation left, Comparison how, Calculation right) implements Condition {}

    record Like(Attribute attribute, LikePattern pattern) implements Condition {}

    record Absent(Attribute attribute) implements Condition {}

    record NoGeometry() implements Condition {}

    /** @param ids {@code subject.fid} */
    record Ids(Set<String> ids) implements Condition {}

    /**
     * @param crs of {@code literal}; absent is the layer's own
     * @param distance in metres, for the relations that have one
     */
    record Spatial(Relation relation, Geometry literal, Optional<CrsCode> crs, double distance) implements Condition {}

    /** Feature's geometry to the literal. */
    enum Relation {
        INTERSECTS,
        WITHIN,
        CONTAINS,
        DISJOINT,
        CROSSES,
        OVERLAPS,
        TOUCHES,
        EQUALS,
        WITHIN_DISTANCE,
        BEYOND
    }
}
