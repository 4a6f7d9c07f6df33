package vn.datnuoc.geoserver.layers;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.gwc.GWC;
import org.geoserver.gwc.layer.GeoServerTileLayer;
import org.geotools.util.logging.Logging;
import org.geowebcache.filter.parameters.RegexParameterFilter;

/**
 * Tiles of one layer are kept apart by what the caller may see and by the version of the data: the door puts a fingerprint of
 * both into the request, and the tile cache takes it for a part of the tile's name.
 */
public final class TileLayers {

    /** The parameter with the fingerprint; what a client sends by this name is overwritten. */
    public static final String PARAMETER = "DATNUOC";

    private static final Logger LOG = Logging.getLogger(TileLayers.class);

    private TileLayers() {}

    /** From now on; the layer may have no tiles at all. */
    static void keepApart(LayerInfo layer) {
        GeoServerTileLayer tiles = GWC.get().getTileLayer(layer);
        if (tiles != null && tiles.getInfo().getParameterFilter(PARAMETER) == null) {
            RegexParameterFilter fingerprint = new RegexParameterFilter();
            fingerprint.setKey(PARAMETER);
            fingerprint.setDefaultValue("");
            fingerprint.setRegex("[0-9a-f]{32}");
            tiles.getInfo().addParameterFilter(fingerprint);
            GWC.get().save(tiles);
        }
    }

    /** Whether the tiles of the layer are kept apart; false also when it has none. */
    public static boolean areApart(String layer) {
        try {
            return GWC.get().getTileLayerByName(layer) instanceof GeoServerTileLayer tiles
                    && tiles.getInfo().getParameterFilter(PARAMETER) != null;
        } catch (IllegalArgumentException e) {
            LOG.log(Level.FINE, "no tiles", e);
            return false;
        }
    }
}
