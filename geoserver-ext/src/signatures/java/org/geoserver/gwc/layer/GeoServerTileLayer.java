package org.geoserver.gwc.layer;

import org.geowebcache.layer.TileLayer;

/** Signature only: GeoServer has the class. */
public class GeoServerTileLayer extends TileLayer {
    private GeoServerTileLayer() {}

    public GeoServerTileLayerInfo getInfo() {
        throw new UnsupportedOperationException();
    }
}
