package vn.datnuoc.geoserver.access;

import java.util.Optional;
import org.geoserver.catalog.CoverageInfo;
import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.platform.ExtensionPriority;
import org.geoserver.security.AccessLimits;
import org.geoserver.security.CoverageAccessLimits;
import org.geoserver.security.VectorAccessLimits;
import org.geoserver.security.WrapperPolicy;
import org.geoserver.security.decorators.SecuredCoverageInfo;
import org.geoserver.security.decorators.SecuredFeatureTypeInfo;
import org.geoserver.security.decorators.SecuredObjectFactory;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Wraps layers as GeoServer does, and lets those that are limited to an area reach no farther, in capabilities too. */
public final class SeenExtents implements SecuredObjectFactory {

    @Override
    public boolean canSecure(Class<?> type) {
        return FeatureTypeInfo.class.isAssignableFrom(type) || CoverageInfo.class.isAssignableFrom(type);
    }

    @Override
    public Object secure(Object object, WrapperPolicy policy) {
        Optional<Geometry> area = area(policy.getLimits());
        return object instanceof FeatureTypeInfo features
                ? features(features, policy, area)
                : coverage((CoverageInfo) object, policy, area);
    }

    private static FeatureTypeInfo features(FeatureTypeInfo layer, WrapperPolicy policy, Optional<Geometry> area) {
        return area.isPresent()
                ? new SeenFeatureType(layer, policy, new SeenExtent(area.get(), layer.getCRS()))
                : new SecuredFeatureTypeInfo(layer, policy);
    }

    private static CoverageInfo coverage(CoverageInfo layer, WrapperPolicy policy, Optional<Geometry> area) {
        return area.isPresent()
                ? new SeenCoverage(layer, policy, new SeenExtent(area.get(), layer.getCRS()))
                : new SecuredCoverageInfo(layer, policy);
    }

    private static Optional<Geometry> area(@Nullable AccessLimits limits) {
        if (limits instanceof VectorAccessLimits ofFeatures) {
            return Optional.ofNullable(ofFeatures.getClipVectorFilter());
        }
        return limits instanceof CoverageAccessLimits ofRaster
                ? Optional.ofNullable(ofRaster.getRasterFilter())
                : Optional.empty();
    }

    /** Before GeoServer's own, which is the last. */
    @Override
    public int getPriority() {
        return ExtensionPriority.HIGHEST;
    }
}
