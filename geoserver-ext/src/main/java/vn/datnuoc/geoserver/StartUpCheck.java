package vn.datnuoc.geoserver;

import java.util.Optional;
import org.geoserver.catalog.LayerInfo;
import org.geoserver.gwc.GWC;
import org.geoserver.platform.GeoServerExtensions;
import org.geoserver.security.SecureCatalogImpl;
import vn.datnuoc.geoserver.access.Probe;

/**
 * Whether this GeoServer obeys us at all: it takes the first access manager it finds, and serves tiles to anybody unless it
 * is told not to. While one is wrong the node serves nothing.
 */
public final class StartUpCheck {

    private final Node node;

    public StartUpCheck(Node node) {
        this.node = node;
    }

    /** Looks once more: what was right at the start may be switched off later. */
    void check() {
        check("access-manager", otherAccessManager());
        check("tile-security", openTiles());
        node.checked();
    }

    private void check(String obstacle, Optional<String> reason) {
        reason.ifPresentOrElse(why -> node.obstruct(obstacle, why), () -> node.clear(obstacle));
    }

    private static Optional<String> otherAccessManager() {
        if (!(GeoServerExtensions.bean("secureCatalog") instanceof SecureCatalogImpl catalog)) {
            return Optional.of("GeoServer's catalogue is not secured");
        }
        Probe probe = new Probe();
        catalog.getResourceAccessManager().getSecurityFilter(probe, LayerInfo.class);
        return probe.isAnswered() ? Optional.empty() : Optional.of("another access manager is active");
    }

    private static Optional<String> openTiles() {
        return GWC.get().getConfig().isSecurityEnabled()
                ? Optional.empty()
                : Optional.of(
                        "data security of the tile cache is off (Tile Cache, Tile Cache Settings, Enable Data Security)");
    }
}
