package vn.datnuoc.geoserver.guard;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.geoserver.platform.ServiceException;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.Function;
import org.geotools.filter.visitor.DefaultFilterVisitor;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.geoserver.access.Nested;

/**
 * Filters of WFS. GeoServer refuses those that name a hidden attribute, but not those that say its name as a
 * value.
 */
final class QueryGuard {

    private QueryGuard() {}

    /** @param request of WFS, as GeoServer has read it */
    static void check(EObject request) {
        Nested.of(request).forEach(QueryGuard::checkFilters);
    }

    private static void checkFilters(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (object.eGet(feature) instanceof Filter filter) {
                requireNames(filter);
            }
        }
    }

    private static void requireNames(Filter filter) {
        filter.accept(new PlainNames(), null);
    }

    /** Goes through a filter and stops at the function that takes an attribute's name for a value. */
    private static final class PlainNames extends DefaultFilterVisitor {

        @Override
        public @Nullable Object visit(Function expression, @Nullable Object data) {
            if (expression.getName().equalsIgnoreCase("property")) {
                throw new ServiceException("FILTER: property(…)", ServiceException.INVALID_PARAMETER_VALUE, "FILTER");
            }
            return super.visit(expression, data);
        }
    }
}
