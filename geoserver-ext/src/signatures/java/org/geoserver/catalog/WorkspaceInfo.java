package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface WorkspaceInfo extends CatalogInfo {
    String getName();
}
