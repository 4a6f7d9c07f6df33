package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface CatalogFactory {
    NamespaceInfo createNamespace();

    WorkspaceInfo createWorkspace();

    StyleInfo createStyle();

    AttributionInfo createAttribution();
}
