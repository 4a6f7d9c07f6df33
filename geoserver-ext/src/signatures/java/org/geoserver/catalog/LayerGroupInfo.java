package org.geoserver.catalog;

import java.util.List;

/** Signature only: GeoServer has the class. */
public interface LayerGroupInfo extends PublishedInfo {
    List<LayerInfo> layers();
}
