package org.geoserver.wms;

import java.util.List;
import org.geoserver.catalog.LayerInfo;

/** Signature only: GeoServer has the class. */
public class GetLegendGraphicRequest {
    public List<LegendRequest> getLegends() {
        throw new UnsupportedOperationException();
    }

    /** Signature only: GeoServer has the class. */
    public static class LegendRequest {
        public LayerInfo getLayerInfo() {
        throw new UnsupportedOperationException();
    }

        public String getStyleName() {
        throw new UnsupportedOperationException();
    }
    }
}
