package vn.datnuoc.geoserver.access;

import org.geoserver.platform.ExtensionPriority;
import org.geoserver.security.VectorAccessLimits;
import org.geoserver.security.WrapperPolicy;
import org.geoserver.security.decorators.DefaultSecureDataFactory;
import org.geoserver.security.decorators.SecuredObjectFactory;
import org.geotools.api.data.SimpleFeatureSource;
import org.jspecify.annotations.Nullable;

/** Wraps the features of layers that are limited to an area; GeoServer's own factory wraps everything else. */
public final class CutFeatureSources implements SecuredObjectFactory {

    private final DefaultSecureDataFactory others = new DefaultSecureDataFactory();

    @Override
    public boolean canSecure(Class<?> type) {
        return SimpleFeatureSource.class.isAssignableFrom(type);
    }

    @Override
    public Object secure(@Nullable Object object, WrapperPolicy policy) {
        return object instanceof SimpleFeatureSource source
                        && policy.getLimits() instanceof VectorAccessLimits limits
                        && limits.getClipVectorFilter() != null
                ? new CutFeatureSource(source, policy.derive(withoutArea(limits)), limits.getClipVectorFilter())
                : others.secure(object, policy);
    }

    private static VectorAccessLimits withoutArea(VectorAccessLimits limits) {
        VectorAccessLimits copy = (VectorAccessLimits) limits.clone();
        copy.setClipVectorFilter(null);
        return copy;
    }

    /** Before GeoServer's own, which is the last. */
    @Override
    public int getPriority() {
        return ExtensionPriority.HIGHEST;
    }
}
