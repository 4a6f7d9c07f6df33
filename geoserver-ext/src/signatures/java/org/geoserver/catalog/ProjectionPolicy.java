package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public enum ProjectionPolicy {
    FORCE_DECLARED,
    REPROJECT_TO_DECLARED,
    NONE
}
