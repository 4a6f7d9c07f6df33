package vn.datnuoc.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.filter.RowPredicate;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.policy.Limits;

/**
 * What of a layer's version exists under a row filter and an area. Computed once for each pair of them and shared.
 *
 * @param rows absent is all; not to be changed
 * @param extent around what exists, cut; null envelope when nothing does
 * @param area in the layer's own system
 * @param cut geometries at the edge of the area, by row
 */
record VisibleRows(
        FeatureSnapshot snapshot,
        Optional<BitSet> rows,
        long count,
        Envelope extent,
        Optional<AreaLimit> area,
        Map<Integer, Geometry> cut) {

    static VisibleRows of(FeatureSnapshot snapshot, Limits limits) {
        if (limits.rows().isEmpty() && limits.area().isEmpty()) {
            return new VisibleRows(
                    snapshot, Optional.empty(), snapshot.count(), snapshot.extent(), Optional.empty(), Map.of());
        }
        BitSet rows = limits.rows().map(ecql -> matching(snapshot, ecql)).orElseGet(() -> all(snapshot));
        Optional<AreaLimit> area = limits.area().map(a -> AreaLimit.of(a, snapshot.crs()));
        Map<Integer, Geometry> cut = area.map(a -> cutToArea(snapshot, rows, a)).orElse(Map.of());
        return new VisibleRows(snapshot, Optional.of(rows), rows.cardinality(), extent(snapshot, rows, cut), area, cut);
    }

    /** The filter of the grant is compiled against the whole schema, hidden attributes included. */
    private static BitSet matching(FeatureSnapshot snapshot, String ecql) {
        RowPredicate predicate = Filters.compile(Filters.ecql(ecql, snapshot.schema()), snapshot);
        BitSet rows = new BitSet(snapshot.rows());
        snapshot.existing().filter(predicate::test).forEach(rows::set);
        return rows;
    }

    private static BitSet all(FeatureSnapshot snapshot) {
        BitSet rows = new BitSet(snapshot.rows());
        snapshot.existing().forEach(rows::set);
        return rows;
    }

    /** Takes from {@code rows} what lies outside, and gives what lies on the edge. */
    private static Map<Integer, Geometry> cutToArea(FeatureSnapshot snapshot, BitSet rows, AreaLimit area) {
        Map<Integer, Geometry> cut = new HashMap<>();
        BitSet inside = new BitSet(snapshot.rows());
        for (int row : snapshot.search(area.geometry().getEnvelopeInternal())) {
            Geometry geometry = rows.get(row) ? snapshot.geometry(row) : null;
            if (geometry == null) {
                continue;
            }
            if (area.containsWhole(geometry)) {
                inside.set(row);
            } else {
                Geometry part = area.cut(geometry);
                if (!part.isEmpty()) {
                    inside.set(row);
                    cut.put(row, part);
                }
            }
        }
        rows.and(inside);
        return cut;
    }

    private static Envelope extent(FeatureSnapshot snapshot, BitSet rows, Map<Integer, Geometry> cut) {
        Envelope extent = new Envelope();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            Geometry part = cut.get(row);
            extent.expandToInclude(part == null ? snapshot.envelope(row) : part.getEnvelopeInternal());
        }
        return extent;
    }

    /** A geometry of the caller's own, cut to the area; null when the row has none. */
    @Nullable
    Geometry geometry(int row) {
        Geometry part = cut.get(row);
        return part == null ? snapshot.geometry(row) : part.copy();
    }
}
