package vn.datnuoc.geoserver.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.type.FeatureType;
import org.geotools.api.feature.type.PropertyDescriptor;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.locationtech.jts.geom.MultiPolygon;
import vn.datnuoc.policy.Limits;

/**
 * The limits of a grant in the terms of GeoTools, for one layer.
 *
 * @param rows features for which it is not true do not exist
 * @param area in the layer's own system; features are cut at its edge; empty is everywhere
 * @param hidden these attributes do not exist
 */
record Cut(Filter rows, Optional<MultiPolygon> area, Set<String> hidden) {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory(null);

    /** Never true. {@code EXCLUDE} itself is GeoServer's word for a layer that is hidden. */
    private static final Filter NOTHING = FILTERS.equals(FILTERS.literal(1), FILTERS.literal(0));

    /** @throws IllegalArgumentException when the grant's filter is none; then nothing may be read */
    static Cut of(Limits limits, CoordinateReferenceSystem system) {
        return new Cut(
                limits.rows().map(Cut::filter).orElse(Filter.INCLUDE),
                limits.area().map(area -> Areas.in(area, system)),
                limits.hiddenAttributes());
    }

    private static Filter filter(String ecql) {
        try {
            return KnownValues.of(ECQL.toFilter(ecql));
        } catch (CQLException e) {
            throw new IllegalArgumentException("a grant's filter no longer reads: " + ecql, e);
        }
    }

    /**
     * The rows, and of those only what meets the area, so that the database can use its index. What has no geometry lies
     * in no area.
     */
    Filter reading(FeatureType schema) {
        if (area.isEmpty()) {
            return rows;
        }
        if (schema.getGeometryDescriptor() == null) {
            return NOTHING;
        }
        PropertyName geometry = FILTERS.property(schema.getGeometryDescriptor().getLocalName());
        Filter near = FILTERS.intersects(geometry, FILTERS.literal(area.get()));
        return rows == Filter.INCLUDE ? near : FILTERS.and(rows, near);
    }

    /** The attributes that exist; empty when all do, for GeoServer takes an empty list for no limit. */
    Optional<List<PropertyName>> attributes(FeatureType schema) {
        if (hidden.isEmpty()) {
            return Optional.empty();
        }
        List<PropertyName> left = schema.getDescriptors().stream()
                .map(PropertyDescriptor::getName)
                .map(name -> name.getLocalPart())
                .filter(name -> !hidden.contains(name))
                .<PropertyName>map(FILTERS::property)
                .toList();
        if (left.isEmpty()) {
            throw new IllegalArgumentException("a grant hides every attribute, the geometry too");
        }
        return Optional.of(left);
    }
}
