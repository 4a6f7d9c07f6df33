package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class StyleAccessLimits extends AccessLimits {
    public StyleAccessLimits(CatalogMode mode) {
        super(mode);
        throw new UnsupportedOperationException();
    }
}
