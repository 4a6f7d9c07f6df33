package org.geoserver.security;

import java.util.List;

/** Signature only: GeoServer has the class. */
public class GeoServerSecurityFilterChain {
    public List<RequestFilterChain> getRequestChains() {
        throw new UnsupportedOperationException();
    }
}
