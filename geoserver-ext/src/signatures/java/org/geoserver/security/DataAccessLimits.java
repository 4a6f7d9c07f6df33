package org.geoserver.security;

import org.geotools.api.filter.Filter;

/** Signature only: GeoServer has the class. */
public class DataAccessLimits extends AccessLimits {
    public DataAccessLimits(CatalogMode mode, Filter readFilter) {
        super(mode);
        throw new UnsupportedOperationException();
    }

    public Filter getReadFilter() {
        throw new UnsupportedOperationException();
    }
}
