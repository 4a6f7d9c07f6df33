package org.geoserver.gwc;

import org.geoserver.catalog.CatalogInfo;
import org.geoserver.gwc.config.GWCConfig;
import org.geoserver.gwc.layer.GeoServerTileLayer;
import org.geowebcache.layer.TileLayer;

/** Signature only: GeoServer has the class. */
public class GWC {
    private GWC() {}

    public static GWC get() {
        throw new UnsupportedOperationException();
    }

    public GWCConfig getConfig() {
        throw new UnsupportedOperationException();
    }

    public GeoServerTileLayer getTileLayer(CatalogInfo source) {
        throw new UnsupportedOperationException();
    }

    public TileLayer getTileLayerByName(String layerName) {
        throw new UnsupportedOperationException();
    }

    public void save(TileLayer layer) {
        throw new UnsupportedOperationException();
    }
}
