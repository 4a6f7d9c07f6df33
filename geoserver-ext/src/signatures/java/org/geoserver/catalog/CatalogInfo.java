package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface CatalogInfo extends Info {}
