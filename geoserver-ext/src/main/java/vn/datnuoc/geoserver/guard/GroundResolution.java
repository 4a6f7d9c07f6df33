package vn.datnuoc.geoserver.guard;

import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Envelope;

/** How fine a picture is: metres on the ground per pixel, whatever its reference system calls a unit. */
final class GroundResolution {

    private static final double METERS_PER_DEGREE = 111_319.49;

    private GroundResolution() {}

    /** @throws IllegalArgumentException when nobody can say; then the picture is refused */
    static double metersPerPixel(Envelope box, CoordinateReferenceSystem system, int widthPx) {
        try {
            ReferencedEnvelope degrees =
                    new ReferencedEnvelope(box, system).transform(DefaultGeographicCRS.WGS84, true);
            double latitude = (degrees.getMinY() + degrees.getMaxY()) / 2;
            return degrees.getWidth() * METERS_PER_DEGREE * Math.cos(Math.toRadians(latitude)) / widthPx;
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException("how fine the picture is cannot be told", e);
        }
    }
}
