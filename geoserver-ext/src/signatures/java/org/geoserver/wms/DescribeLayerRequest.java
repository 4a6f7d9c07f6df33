package org.geoserver.wms;

import java.util.List;

/** Signature only: GeoServer has the class. */
public class DescribeLayerRequest {
    public List<MapLayerInfo> getLayers() {
        throw new UnsupportedOperationException();
    }
}
