package org.geoserver.catalog;

import java.io.Serializable;
import java.util.Map;

/** Signature only: GeoServer has the class. */
public interface StoreInfo extends CatalogInfo {
    void setType(String type);

    MetadataMap getMetadata();

    Map<String, Serializable> getConnectionParameters();
}
