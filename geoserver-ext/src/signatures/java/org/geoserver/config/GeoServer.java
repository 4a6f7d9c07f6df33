package org.geoserver.config;

/** Signature only: GeoServer has the class. */
public interface GeoServer {}
