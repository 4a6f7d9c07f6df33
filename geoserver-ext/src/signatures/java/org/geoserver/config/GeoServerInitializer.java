package org.geoserver.config;

/** Signature only: GeoServer has the class. */
public interface GeoServerInitializer {
    void initialize(GeoServer geoServer) throws Exception;
}
