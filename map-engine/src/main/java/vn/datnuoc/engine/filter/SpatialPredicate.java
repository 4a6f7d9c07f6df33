package vn.datnuoc.engine.filter;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;
import vn.datnuoc.engine.filter.Condition.Spatial;

/** One spatial condition over rows: the tree chooses candidates, exact geometries decide. */
final class SpatialPredicate {
    /** Metres of a degree, for a distance on a layer that is stored in degrees; near enough between 8 and 10 North. */
    private static final double METERS_PER_DEGREE = 110_600;

    private final Spatial condition;
    private final PreparedGeometry literal;
    private final double distance;

    private SpatialPredicate(Spatial condition, Geometry literal, double distance) {
        this.condition = condition;
        this.literal = PreparedGeometryFactory.prepare(literal);
        this.distance = distance;
    }

    /** @param wanted whether the relation has to hold or has to fail; a row without geometry is neither */
    static RowPredicate of(Spatial condition, Rows rows, boolean wanted) {
        Geometry literal = inLayerCrs(condition, rows.snapshot().crs());
        double distance =
                rows.snapshot().crs().isGeographic() ? condition.distance() / METERS_PER_DEGREE : condition.distance();
        SpatialPredicate predicate = new SpatialPredicate(condition, literal, distance);
        BitSet candidates = candidates(literal, distance, rows);
        return row -> predicate.test(row, candidates.get(row), rows, wanted);
    }

    private static Geometry inLayerCrs(Spatial condition, CrsCode layer) {
        try {
            return condition
                    .crs()
                    .map(crs -> Reprojection.between(crs, layer).transform(condition.literal()))
                    .orElse(condition.literal());
        } catch (IllegalArgumentException e) {
            throw new FilterException("the literal has coordinates that have no place in " + layer, e);
        }
    }

    private static BitSet candidates(Geometry literal, double distance, Rows rows) {
        Envelope around = new Envelope(literal.getEnvelopeInternal());
        around.expandBy(distance);
        BitSet candidates = new BitSet(rows.snapshot().rows());
        for (int row : rows.snapshot().search(around)) {
            candidates.set(row);
        }
        return candidates;
    }

    private boolean test(int row, boolean candidate, Rows rows, boolean wanted) {
        if (!candidate && holdsAfar() != wanted) {
            return false;
        }
        @Nullable Geometry geometry = rows.geometry().apply(row);
        return geometry != null && (candidate ? holds(geometry) : holdsAfar()) == wanted;
    }

    /** What is said of a geometry whose envelope does not meet the literal's. */
    private boolean holdsAfar() {
        return switch (condition.relation()) {
            case DISJOINT, BEYOND -> true;
            default -> false;
        };
    }

    private boolean holds(Geometry geometry) {
        return switch (condition.relation()) {
            case INTERSECTS -> literal.intersects(geometry);
            case WITHIN -> literal.contains(geometry);
            case CONTAINS -> literal.within(geometry);
            case DISJOINT -> literal.disjoint(geometry);
            case CROSSES -> literal.crosses(geometry);
            case OVERLAPS -> literal.overlaps(geometry);
            case TOUCHES -> literal.touches(geometry);
            case EQUALS -> geometry.equalsTopo(literal.getGeometry());
            case WITHIN_DISTANCE -> geometry.isWithinDistance(literal.getGeometry(), distance);
            case BEYOND -> !geometry.isWithinDistance(literal.getGeometry(), distance);
        };
    }
}
