package vn.datnuoc.geoserver.guard;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.geotools.api.feature.type.FeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.sort.SortBy;
import org.geotools.filter.FilterAttributeExtractor;

/**
 * The attributes that a caller's filter or order uses, against those that exist for the caller. A hidden attribute is
 * answered like one that was never there.
 *
 * @param schema as the caller sees it
 */
record AttributesUsed(FeatureType schema) {

    /** Those of a filter. @throws UnknownAttributeException for one that does not exist */
    void require(Filter filter) {
        FilterAttributeExtractor extractor = new FilterAttributeExtractor();
        filter.accept(extractor, null);
        if (extractor.isUsingDynamincProperties()) {
            throw new UnknownAttributeException("property(…)");
        }
        require(extractor.getAttributeNameSet());
    }

    /** Those of an order. @throws UnknownAttributeException for one that does not exist */
    void requireOrder(Collection<SortBy> order) {
        require(order.stream()
                .filter(by -> by.getPropertyName() != null)
                .map(by -> by.getPropertyName().getPropertyName())
                .collect(Collectors.toSet()));
    }

    void require(Collection<String> names) {
        for (String name : names) {
            if (!exists(name)) {
                throw new UnknownAttributeException(name);
            }
        }
    }

    /** No name at all is the geometry. */
    boolean exists(String name) {
        return name.isEmpty() || names().contains(name.substring(name.indexOf(':') + 1));
    }

    Set<String> names() {
        return schema.getDescriptors().stream()
                .map(descriptor -> descriptor.getName().getLocalPart())
                .collect(Collectors.toSet());
    }
}
