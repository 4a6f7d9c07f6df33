package org.geoserver.gwc.config;

/** Signature only: GeoServer has the class. */
public class GWCConfig {
    public boolean isSecurityEnabled() {
        throw new UnsupportedOperationException();
    }
}
