package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public class LayerGroupAccessLimits extends AccessLimits {
    public LayerGroupAccessLimits(CatalogMode mode) {
        super(mode);
        throw new UnsupportedOperationException();
    }
}
