package org.geoserver.security;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/** Signature only: GeoServer has the class. */
public class VectorAccessLimits extends DataAccessLimits {
    public VectorAccessLimits(
            CatalogMode mode,
            List<PropertyName> readAttributes,
            Filter readFilter,
            List<PropertyName> writeAttributes,
            Filter writeFilter) {
        super(mode, readFilter);
        throw new UnsupportedOperationException();
    }

    public VectorAccessLimits(
            CatalogMode mode,
            List<PropertyName> readAttributes,
            Filter readFilter,
            List<PropertyName> writeAttributes,
            Filter writeFilter,
            MultiPolygon clipVectorFilter) {
        super(mode, readFilter);
        throw new UnsupportedOperationException();
    }

    public Geometry getClipVectorFilter() {
        throw new UnsupportedOperationException();
    }

    public void setClipVectorFilter(Geometry clipVectorFilter) {
        throw new UnsupportedOperationException();
    }
}
