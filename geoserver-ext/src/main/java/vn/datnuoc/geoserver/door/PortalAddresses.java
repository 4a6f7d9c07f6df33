package vn.datnuoc.geoserver.door;

import java.util.Map;
import java.util.Optional;
import org.geoserver.ows.Dispatcher;
import org.geoserver.ows.Request;
import org.geoserver.ows.URLMangler;
import vn.datnuoc.geoserver.Node;

/**
 * Links in answers that go out through the portal lead to the portal, whose address stands in our settings; the portal does
 * not serve schemas, so those lead to where everybody has them.
 */
public final class PortalAddresses implements URLMangler {

    private static final String HEADER = "X-Datnuoc-Portal";
    private static final String SCHEMAS = "schemas/";
    private static final String PUBLIC_SCHEMAS = "http://schemas.opengis.net/";

    private final Node node;

    public PortalAddresses(Node node) {
        this.node = node;
    }

    @Override
    public void mangleURL(StringBuilder baseUrl, StringBuilder path, Map<String, String> parameters, URLType type) {
        if (!isForPortal()) {
            return;
        }
        int schema = path.indexOf(SCHEMAS);
        if (schema == 0 || schema == 1) {
            path.delete(0, schema + SCHEMAS.length());
            baseUrl.replace(0, baseUrl.length(), PUBLIC_SCHEMAS);
        } else if (type == URLType.SERVICE) {
            node.ownEquipment()
                    .ifPresent(equipment -> baseUrl.replace(
                            0, baseUrl.length(), equipment.settings().portal().replaceFirst("/*$", "/")));
        }
    }

    private static boolean isForPortal() {
        return Optional.ofNullable(Dispatcher.REQUEST.get())
                .map(Request::getHttpRequest)
                .filter(request -> request.getHeader(HEADER) != null)
                .isPresent();
    }
}
