package vn.datnuoc.geoserver.access;

import org.geoserver.catalog.LayerInfo;
import org.geoserver.catalog.ResourceInfo;
import org.geoserver.security.DataAccessLimits;
import org.geoserver.security.InMemorySecurityFilter;
import org.geoserver.security.ResourceAccessManager;
import org.geotools.api.filter.Filter;
import org.geotools.factory.CommonFactoryFinder;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

/**
 * Which objects of the catalogue are in somebody's lists. What GeoServer has for this looks its beans up for every object,
 * which is what a list of 1,000 layers mostly takes: it is left to whatever is no layer.
 */
final class SeenObjects extends InMemorySecurityFilter {

    private final ResourceAccessManager access;
    private final Authentication user;

    private SeenObjects(ResourceAccessManager access, Authentication user) {
        super(access, user);
        this.access = access;
        this.user = user;
    }

    static Filter by(ResourceAccessManager access, Authentication user) {
        var filters = CommonFactoryFinder.getFilterFactory(null);
        return filters.equals(filters.literal(true), new SeenObjects(access, user));
    }

    @Override
    public Boolean evaluate(Object object) {
        if (!Asked.isUnderWay()) {
            return super.evaluate(object);
        } else if (object instanceof LayerInfo layer) {
            return isReadable(access.getAccessLimits(user, layer));
        }
        return object instanceof ResourceInfo resource
                ? isReadable(access.getAccessLimits(user, resource))
                : super.evaluate(object);
    }

    private static boolean isReadable(@Nullable DataAccessLimits limits) {
        return limits == null || limits.getReadFilter() != Filter.EXCLUDE;
    }
}
