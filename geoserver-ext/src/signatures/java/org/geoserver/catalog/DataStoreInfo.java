package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface DataStoreInfo extends StoreInfo {}
