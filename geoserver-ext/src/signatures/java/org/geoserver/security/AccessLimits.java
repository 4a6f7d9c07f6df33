package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class AccessLimits {
    public AccessLimits(CatalogMode mode) {
        throw new UnsupportedOperationException();
    }
}
