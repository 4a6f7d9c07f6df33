package vn.datnuoc.engine.feature;

import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * Which features of one layer, and how.
 *
 * @param box exact geometries that intersect it, in any supported system; absent is everywhere
 * @param filter checked against the layer's cut schema, from {@link vn.datnuoc.engine.filter.Filters}
 * @param attributes names to give, in this order; absent is all that the caller may see
 * @param order first by these attributes, always then by feature id
 * @param offset skipped after filter and box
 * @param limit at most so many
 * @param crs of the coordinates given; absent is the layer's own, untouched
 */
public record FeatureQuery(
        Optional<BoundingBox> box,
        Optional<Filter> filter,
        Optional<List<String>> attributes,
        List<Sort> order,
        long offset,
        long limit,
        Optional<CrsCode> crs) {

    /** Every feature with every attribute in the layer's own system. */
    public static final FeatureQuery ALL = new FeatureQuery(
            Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, Long.MAX_VALUE, Optional.empty());

    public FeatureQuery {
        attributes = attributes.map(List::copyOf);
        order = List.copyOf(order);
        if (offset < 0 || limit < 0) {
            throw new IllegalArgumentException("offset and limit are 0 or more");
        }
    }

    public FeatureQuery within(BoundingBox box) {
        return new FeatureQuery(Optional.of(box), filter, attributes, order, offset, limit, crs);
    }

    public FeatureQuery where(Filter filter) {
        return new FeatureQuery(box, Optional.of(filter), attributes, order, offset, limit, crs);
    }

    public FeatureQuery select(List<String> attributes) {
        return new FeatureQuery(box, filter, Optional.of(attributes), order, offset, limit, crs);
    }

    public FeatureQuery sortedBy(List<Sort> order) {
        return new FeatureQuery(box, filter, attributes, order, offset, limit, crs);
    }

    public FeatureQuery page(long offset, long limit) {
        return new FeatureQuery(box, filter, attributes, order, offset, limit, crs);
    }

    public FeatureQuery in(CrsCode crs) {
        return new FeatureQuery(box, filter, attributes, order, offset, limit, Optional.of(crs));
    }

    /** By one attribute of the cut schema; absent values last, whichever the direction. */
    public record Sort(String attribute, boolean descending) {}
}
