package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface AttributionInfo extends Info {
    void setTitle(String title);
}
