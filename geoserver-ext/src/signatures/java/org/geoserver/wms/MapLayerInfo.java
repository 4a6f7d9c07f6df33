package org.geoserver.wms;

import org.geoserver.catalog.FeatureTypeInfo;
import org.geoserver.catalog.LayerInfo;

/** Signature only: GeoServer has the class. */
public final class MapLayerInfo {
    public static int TYPE_VECTOR;

    private MapLayerInfo() {}

    public LayerInfo getLayerInfo() {
        throw new UnsupportedOperationException();
    }

    public FeatureTypeInfo getFeature() {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public int getType() {
        throw new UnsupportedOperationException();
    }
}
