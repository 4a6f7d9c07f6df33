package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface CoverageInfo extends ResourceInfo {
    CoverageStoreInfo getStore();
}
