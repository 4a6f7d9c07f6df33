package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface StyleInfo extends CatalogInfo {
    String getName();

    String prefixedName();
}
