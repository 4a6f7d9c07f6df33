package vn.datnuoc.geoserver.access;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Areas of grants in a layer's own system. */
final class Areas {

    /** So that a straight edge in degrees is followed in any projection. */
    private static final double ONE_KILOMETER_IN_DEGREES = 1 / 111.32;

    private Areas() {}

    /** @param area polygon in EPSG:4326, longitude first */
    static MultiPolygon in(Geometry area, CoordinateReferenceSystem system) {
        Geometry dense = Densifier.densify(area, ONE_KILOMETER_IN_DEGREES);
        try {
            Geometry projected =
                    JTS.transform(dense, CRS.findMathTransform(CRS.decode("EPSG:4326", true), system, true));
            return polygons(projected.isValid() ? projected : projected.buffer(0));
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException("the area of a grant cannot be brought into " + system.getName(), e);
        }
    }

    private static MultiPolygon polygons(Geometry geometry) {
        return geometry instanceof MultiPolygon many
                ? many
                : geometry.getFactory().createMultiPolygon(new Polygon[] {(Polygon) geometry});
    }
}
