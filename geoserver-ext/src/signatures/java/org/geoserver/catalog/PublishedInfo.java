package org.geoserver.catalog;

/** Signature only: GeoServer has the class. */
public interface PublishedInfo extends CatalogInfo {
    String prefixedName();

    MetadataMap getMetadata();

    void setAttribution(AttributionInfo attribution);
}
