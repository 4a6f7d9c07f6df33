package vn.datnuoc.geoserver.access;

import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.feature.collection.ClippedFeatureCollection;
import org.geotools.geometry.jts.JTS;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Features cut at the edge of an area, in whatever system they come; their extent reaches no farther. */
final class CutFeatures extends ClippedFeatureCollection {

    /** @param area in the system of the features */
    private CutFeatures(SimpleFeatureCollection features, Geometry area) {
        super(features, area, false);
    }

    /**
     * Without geometries there is nothing to be cut.
     *
     * @param area in the system of the layer
     * @param system of the layer; null for a table
     */
    static SimpleFeatureCollection of(
            SimpleFeatureCollection features, Geometry area, @Nullable CoordinateReferenceSystem system) {
        if (features.getSchema().getGeometryDescriptor() == null) {
            return features;
        }
        CoordinateReferenceSystem target = features.getSchema().getCoordinateReferenceSystem();
        return new CutFeatures(features, in(area, system, target));
    }

    private static Geometry in(
            Geometry area, @Nullable CoordinateReferenceSystem system, @Nullable CoordinateReferenceSystem target) {
        if (system == null || target == null || CRS.equalsIgnoreMetadata(system, target)) {
            return area;
        }
        try {
            return JTS.transform(area, CRS.findMathTransform(system, target, true));
        } catch (FactoryException | TransformException e) {
            throw new IllegalArgumentException("the area of a grant cannot be brought into " + target.getName(), e);
        }
    }

    @Override
    public ReferencedEnvelope getBounds() {
        ReferencedEnvelope whole = delegate.getBounds();
        return new ReferencedEnvelope(
                whole.intersection(clip.getEnvelopeInternal()), whole.getCoordinateReferenceSystem());
    }

    @Override
    public SimpleFeatureCollection subCollection(Filter filter) {
        return new CutFeatures(delegate.subCollection(filter), clip);
    }

    @Override
    public SimpleFeatureCollection sort(SortBy order) {
        return new CutFeatures(delegate.sort(order), clip);
    }
}
