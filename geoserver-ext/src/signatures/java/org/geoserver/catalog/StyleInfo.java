package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface StyleInfo extends CatalogInfo {
    String getName();

    void setName(String name);

    void setWorkspace(WorkspaceInfo workspace);

    void setFormat(String format);

    void setFilename(String fileName);

    MetadataMap getMetadata();

    String prefixedName();
}
