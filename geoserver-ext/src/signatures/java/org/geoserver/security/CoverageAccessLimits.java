package org.geoserver.security;

import org.geotools.api.filter.Filter;
import org.geotools.api.parameter.GeneralParameterValue;
import org.locationtech.jts.geom.MultiPolygon;

/** Signature only: GeoServer has the class. */
public class CoverageAccessLimits extends DataAccessLimits {
    public CoverageAccessLimits(
            CatalogMode mode, Filter readFilter, MultiPolygon rasterFilter, GeneralParameterValue[] params) {
        super(mode, readFilter);
        throw new UnsupportedOperationException();
    }

    public MultiPolygon getRasterFilter() {
        throw new UnsupportedOperationException();
    }
}
