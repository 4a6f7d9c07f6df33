package org.geoserver.catalog;

import java.util.List;

/** Signature only: GeoServer has the class. */
public interface Catalog extends CatalogInfo {
    CatalogFactory getFactory();

    ResourcePool getResourcePool();

    WorkspaceInfo getWorkspaceByName(String name);

    DataStoreInfo getDataStoreByName(WorkspaceInfo workspace, String name);

    CoverageStoreInfo getCoverageStoreByName(WorkspaceInfo workspace, String name);

    StyleInfo getStyleByName(WorkspaceInfo workspace, String name);

    LayerInfo getLayerByName(String name);

    List<LayerInfo> getLayers();

    void add(NamespaceInfo namespace);

    void add(WorkspaceInfo workspace);

    void add(StoreInfo store);

    void save(StoreInfo store);

    void add(ResourceInfo resource);

    void save(ResourceInfo resource);

    void remove(ResourceInfo resource);

    void add(LayerInfo layer);

    void save(LayerInfo layer);

    void remove(LayerInfo layer);

    void add(StyleInfo style);

    void save(StyleInfo style);

    void remove(StyleInfo style);
}
