package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class SecureCatalogImpl {
    private SecureCatalogImpl() {}

    public ResourceAccessManager getResourceAccessManager() {
        throw new UnsupportedOperationException();
    }
}
