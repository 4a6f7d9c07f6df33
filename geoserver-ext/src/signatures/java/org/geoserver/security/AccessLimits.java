package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class AccessLimits implements Cloneable {
    public AccessLimits(CatalogMode mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object clone() {
        throw new UnsupportedOperationException();
    }
}
