package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface WorkspaceInfo extends CatalogInfo {
    String getName();

    void setName(String name);

    MetadataMap getMetadata();
}
