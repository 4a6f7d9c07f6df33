package vn.datnuoc.engine.feature;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;
import vn.datnuoc.engine.filter.RowPredicate;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** Whether a row's exact geometry intersects a box; the box of another system has bent edges in the layer's own. */
final class BoxPredicate {
    private BoxPredicate() {}

    /** @param cut whether geometries may be smaller than the snapshot's envelopes say */
    static RowPredicate of(
            BoundingBox box, FeatureSnapshot snapshot, boolean cut, IntFunction<@Nullable Geometry> geometry) {
        CrsCode crs = snapshot.crs();
        boolean straight = Reprojection.between(box.crs(), crs).isIdentity();
        Envelope rectangle = box.envelope();
        PreparedGeometry shape = PreparedGeometryFactory.prepare(
                Reprojection.between(box.crs(), crs).outline(box));
        return row -> {
            if (straight && !cut && rectangle.contains(snapshot.envelope(row))) {
                return true;
            }
            Geometry exact = geometry.apply(row);
            return exact != null && shape.intersects(exact);
        };
    }
}
