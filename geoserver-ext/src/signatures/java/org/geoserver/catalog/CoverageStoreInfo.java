package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface CoverageStoreInfo extends StoreInfo {
    void setURL(String url);
}
