package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface NamespaceInfo extends CatalogInfo {
    void setPrefix(String prefix);

    void setURI(String uri);
}
