package org.geoserver.platform;

/** Signature only: GeoServer has the interface. */
public interface ExtensionPriority {
    int HIGHEST = 0;

    int getPriority();
}
