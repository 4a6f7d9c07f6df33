package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public abstract class GeoServerSecurityProvider {
    public void configureFilterChain(GeoServerSecurityFilterChain filterChain) {
        throw new UnsupportedOperationException();
    }
}
