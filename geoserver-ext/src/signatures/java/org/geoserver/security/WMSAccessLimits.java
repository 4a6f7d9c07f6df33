package org.geoserver.security;

import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.MultiPolygon;

/** Signature only: GeoServer has the class. */
public class WMSAccessLimits extends DataAccessLimits {
    public WMSAccessLimits(CatalogMode mode, Filter filter, MultiPolygon rasterFilter, boolean allowFeatureInfo) {
        super(mode, filter);
        throw new UnsupportedOperationException();
    }
}
