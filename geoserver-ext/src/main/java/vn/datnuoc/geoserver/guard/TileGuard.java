package vn.datnuoc.geoserver.guard;

import org.geoserver.gwc.GWC;
import org.geoserver.ows.Request;
import org.geoserver.platform.ServiceException;
import org.springframework.security.access.AccessDeniedException;
import vn.datnuoc.geoserver.access.Parameters;
import vn.datnuoc.geoserver.layers.TileLayers;

/** Tiles are given out only where those of different callers are kept apart. */
final class TileGuard {

    private TileGuard() {}

    /** Of a request for a tile; its fingerprint is from the door. */
    static void check(Request request) {
        Parameters parameters = Parameters.of(request.getHttpRequest());
        String layer = parameters.find("LAYER").orElseThrow(TileGuard::unknown);
        if (parameters.find(TileLayers.PARAMETER).isEmpty()) {
            throw unknown();
        }
        if (!GWC.get().getConfig().isSecurityEnabled() || !TileLayers.areApart(layer)) {
            throw new AccessDeniedException("the tiles of " + layer + " are not kept apart");
        }
    }

    /** Unknown and hidden look the same. */
    private static ServiceException unknown() {
        return new ServiceException("LAYER: không có / no such layer", "LayerNotDefined", "LAYER");
    }
}
