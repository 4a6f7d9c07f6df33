package vn.datnuoc.geoserver.access;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.util.logging.Logging;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * How far a layer reaches for a caller who sees an area of it.
 *
 * @param area in the system of the layer
 */
record SeenExtent(Geometry area, CoordinateReferenceSystem system) {

    private static final Logger LOG = Logging.getLogger(SeenExtent.class);

    /** Of a whole extent, the part within the box of the area; the latter itself when there is none. */
    @Nullable
    ReferencedEnvelope of(@Nullable ReferencedEnvelope whole) {
        if (whole == null || whole.getCoordinateReferenceSystem() == null) {
            return whole;
        }
        ReferencedEnvelope seen = box(whole.getCoordinateReferenceSystem());
        ReferencedEnvelope both =
                new ReferencedEnvelope(whole.intersection(seen), whole.getCoordinateReferenceSystem());
        return both.isEmpty() ? seen : both;
    }

    private ReferencedEnvelope box(CoordinateReferenceSystem target) {
        try {
            return new ReferencedEnvelope(area.getEnvelopeInternal(), system).transform(target, true);
        } catch (FactoryException | TransformException e) {
            LOG.log(Level.WARNING, "the area of a grant cannot be brought into " + target.getName(), e);
            return new ReferencedEnvelope(target);
        }
    }
}
