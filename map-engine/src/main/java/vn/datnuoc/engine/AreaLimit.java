package vn.datnuoc.engine;

import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;

/** The area of a grant in a layer's own system: only what lies inside exists. Thread-safe. */
final class AreaLimit {
    /** So that a straight edge in degrees is followed in any projection. */
    private static final double ONE_KILOMETER_IN_DEGREES = 1 / 111.32;

    private final PreparedGeometry area;

    private AreaLimit(PreparedGeometry area) {
        this.area = area;
    }

    /** @param area polygon in EPSG:4326, longitude first */
    static AreaLimit of(Geometry area, CrsCode crs) {
        Geometry dense = Densifier.densify(area, ONE_KILOMETER_IN_DEGREES);
        Geometry projected = Reprojection.between(CrsCode.WGS84, crs).transform(dense);
        return new AreaLimit(PreparedGeometryFactory.prepare(projected.isValid() ? projected : projected.buffer(0)));
    }

    Geometry geometry() {
        return area.getGeometry();
    }

    boolean containsWhole(Geometry geometry) {
        return area.covers(geometry);
    }

    /** What of the geometry lies inside, of its own dimension: an edge that is only touched leaves nothing. */
    Geometry cut(Geometry geometry) {
        if (!area.intersects(geometry)) {
            return geometry.getFactory().createEmpty(geometry.getDimension());
        }
        Geometry inside = OverlayNGRobust.overlay(geometry, geometry(), OverlayNG.INTERSECTION);
        return OfOneKind.of(inside, geometry);
    }
}
