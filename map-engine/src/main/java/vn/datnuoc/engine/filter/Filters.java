package vn.datnuoc.engine.filter;

import org.geotools.api.filter.Filter;
import org.w3c.dom.Element;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** Reads filters and checks them against a schema: a name that the schema does not have is unknown, hidden or not. */
public final class Filters {
    private Filters() {}

    /** @throws FilterException when it does not parse, is too deep, or names an unknown attribute or function */
    public static Filter ecql(String text, Schema schema) {
        throw new UnsupportedOperationException("contract only");
    }

    /** A {@code Filter} element of FES 2.0 or of Filter Encoding 1.0 or 1.1. @throws FilterException */
    public static Filter fes(Element filter, Schema schema) {
        throw new UnsupportedOperationException("contract only");
    }

    /** @param filter from this class, checked against a schema whose attributes the snapshot has */
    public static RowPredicate compile(Filter filter, FeatureSnapshot snapshot) {
        throw new UnsupportedOperationException("contract only");
    }
}
