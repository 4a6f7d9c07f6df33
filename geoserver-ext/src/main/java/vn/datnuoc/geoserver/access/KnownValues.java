package vn.datnuoc.geoserver.access;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.Not;
import org.geotools.api.filter.PropertyIsNotEqualTo;
import org.geotools.api.filter.PropertyIsNull;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.visitor.DuplicatingFilterVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A negation is not true of an unknown value: a row about which a grant's filter can say nothing does not exist. GeoTools
 * counts such rows in, for {@code <>} and {@code NOT}.
 */
final class KnownValues extends DuplicatingFilterVisitor {

    private KnownValues() {}

    static Filter of(Filter filter) {
        return (Filter) filter.accept(new KnownValues(), null);
    }

    @Override
    public Object visit(PropertyIsNotEqualTo different, @Nullable Object data) {
        return whereKnown((Filter) super.visit(different, data), different);
    }

    /** {@code IS NOT NULL} is a negation too, and the one that is about unknown values. */
    @Override
    public Object visit(Not not, @Nullable Object data) {
        Filter negation = (Filter) super.visit(not, data);
        return not.getFilter() instanceof PropertyIsNull ? negation : whereKnown(negation, not);
    }

    private Filter whereKnown(Filter filter, Filter about) {
        FilterAttributeExtractor attributes = new FilterAttributeExtractor();
        about.accept(attributes, null);
        List<Filter> all = new ArrayList<>(List.of(filter));
        for (String name : attributes.getAttributeNames()) {
            all.add(ff.not(ff.isNull(ff.property(name))));
        }
        return ff.and(all);
    }
}
