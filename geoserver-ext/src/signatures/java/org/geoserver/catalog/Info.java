package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface Info {
    String getId();
}
