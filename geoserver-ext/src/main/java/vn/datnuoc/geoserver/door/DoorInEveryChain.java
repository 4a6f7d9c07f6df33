package vn.datnuoc.geoserver.door;

import java.util.ArrayList;
import java.util.List;
import org.geoserver.security.GeoServerSecurityFilterChain;
import org.geoserver.security.GeoServerSecurityProvider;
import org.geoserver.security.RequestFilterChain;

/**
 * Puts our door before the log-in of each of GeoServer's filter chains, also of one that was switched off. Nothing of it is
 * kept in GeoServer's configuration.
 */
public final class DoorInEveryChain extends GeoServerSecurityProvider {

    @Override
    public void configureFilterChain(GeoServerSecurityFilterChain chains) {
        chains.getRequestChains().replaceAll(DoorInEveryChain::withDoor);
    }

    private static RequestFilterChain withDoor(RequestFilterChain chain) {
        try {
            RequestFilterChain copy = (RequestFilterChain) chain.clone();
            List<String> names = new ArrayList<>(chain.getFilterNames());
            names.remove(Door.NAME);
            names.add(0, Door.NAME);
            copy.setFilterNames(names);
            copy.setDisabled(false);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("GeoServer's chains can be cloned", e);
        }
    }
}
