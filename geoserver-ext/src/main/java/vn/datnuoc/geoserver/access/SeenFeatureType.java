package vn.datnuoc.geoserver.access;

import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.security.WrapperPolicy;
import org.geoserver.security.decorators.SecuredFeatureTypeInfo;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** A layer of features as it is for a caller who sees an area of it: it reaches no farther. */
final class SeenFeatureType extends SecuredFeatureTypeInfo {

    private final SeenExtent extent;

    SeenFeatureType(FeatureTypeInfo layer, WrapperPolicy policy, SeenExtent extent) {
        super(layer, policy);
        this.extent = extent;
    }

    @Override
    public @Nullable ReferencedEnvelope boundingBox() throws Exception {
        return extent.of(super.boundingBox());
    }

    @Override
    public @Nullable ReferencedEnvelope getNativeBoundingBox() {
        return extent.of(super.getNativeBoundingBox());
    }

    @Override
    public @Nullable ReferencedEnvelope getLatLonBoundingBox() {
        return extent.of(super.getLatLonBoundingBox());
    }
}
