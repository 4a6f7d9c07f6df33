package org.geoserver.security;

/** Signature only: GeoServer has the class. */
public enum CatalogMode {
    HIDE,
    CHALLENGE,
    MIXED
}
