package vn.datnuoc.geoserver.access;

import org.geoserver.catalog.CoverageInfo;
import org.geoserver.security.WrapperPolicy;
import org.geoserver.security.decorators.SecuredCoverageInfo;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.jspecify.annotations.Nullable;

/** A layer of pixels as it is for a caller who sees an area of it: it reaches no farther. */
final class SeenCoverage extends SecuredCoverageInfo {

    private final SeenExtent extent;

    SeenCoverage(CoverageInfo layer, WrapperPolicy policy, SeenExtent extent) {
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
