package vn.datnuoc.geoserver.access;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** An area in parts without holes: GeoServer shows the pixels in the holes of an area. */
final class SolidParts {

    private final List<Polygon> parts = new ArrayList<>();

    private SolidParts() {}

    /** The same area; its parts may have edges in common. */
    static MultiPolygon of(MultiPolygon area) {
        SolidParts solid = new SolidParts();
        solid.add(area);
        return area.getFactory().createMultiPolygon(solid.parts.toArray(Polygon[]::new));
    }

    private void add(Geometry geometry) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                add(polygon);
            }
        }
    }

    /** Halved through the middle of its first hole, and again, until there is none. */
    private void add(Polygon polygon) {
        if (polygon.getNumInteriorRing() == 0) {
            parts.add(polygon);
            return;
        }
        Envelope whole = polygon.getEnvelopeInternal();
        double middle = polygon.getInteriorRingN(0).getEnvelopeInternal().centre().x;
        add(half(polygon, new Envelope(whole.getMinX(), middle, whole.getMinY(), whole.getMaxY())));
        add(half(polygon, new Envelope(middle, whole.getMaxX(), whole.getMinY(), whole.getMaxY())));
    }

    private static Geometry half(Polygon polygon, Envelope side) {
        return polygon.intersection(polygon.getFactory().toGeometry(side));
    }
}
