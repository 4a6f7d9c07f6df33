package org.geoserver.wms;

import java.util.List;

/** Signature only: GeoServer has the class. */
public class GetFeatureInfoRequest {
    public List<MapLayerInfo> getQueryLayers() {
        throw new UnsupportedOperationException();
    }

    public GetMapRequest getGetMapRequest() {
        throw new UnsupportedOperationException();
    }
}
