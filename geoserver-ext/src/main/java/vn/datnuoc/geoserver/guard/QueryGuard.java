package vn.datnuoc.geoserver.guard;

import java.util.Iterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.geoserver.platform.ServiceException;
import org.geotools.api.filter.Filter;
import org.geotools.filter.FilterAttributeExtractor;

/**
 * Filters of WFS. GeoServer refuses those that name a hidden attribute, but not those that build its name while they are
 * evaluated.
 */
final class QueryGuard {

    private QueryGuard() {}

    /** @param request of WFS, as GeoServer has read it */
    static void check(EObject request) {
        checkFilters(request);
        for (Iterator<EObject> inside = request.eAllContents(); inside.hasNext(); ) {
            checkFilters(inside.next());
        }
    }

    private static void checkFilters(EObject object) {
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            if (object.eGet(feature) instanceof Filter filter) {
                requireNames(filter);
            }
        }
    }

    private static void requireNames(Filter filter) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        if (extractor.isUsingDynamincProperties()) {
            throw new ServiceException("FILTER: property(…)", ServiceException.INVALID_PARAMETER_VALUE, "FILTER");
        }
    }
}
