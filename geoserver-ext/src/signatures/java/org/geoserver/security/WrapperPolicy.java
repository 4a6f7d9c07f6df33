package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class WrapperPolicy {
    WrapperPolicy() {}

    public AccessLimits getLimits() {
        throw new UnsupportedOperationException();
    }

    public WrapperPolicy derive(AccessLimits limits) {
        throw new UnsupportedOperationException();
    }
}
