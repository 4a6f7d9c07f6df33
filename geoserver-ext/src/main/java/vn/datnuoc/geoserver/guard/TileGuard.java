package vn.datnuoc.geoserver.guard;

import org.geoserver.ows.Request;
import org.springframework.security.access.AccessDeniedException;
import vn.datnuoc.geoserver.access.Parameters;
import vn.datnuoc.policy.AccessRequest;
import vn.datnuoc.policy.Decision;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** Tiles are kept for all who see the whole layer; whoever sees less of it asks for maps instead. */
final class TileGuard {

    private TileGuard() {}

    static void check(Request request, Policy policy, Subject subject) {
        Parameters.of(request.getHttpRequest())
                .find("LAYER")
                .flatMap(LayerName::find)
                .map(layer -> policy.decide(new AccessRequest(subject, layer, Right.VIEW)))
                .filter(decision -> decision instanceof Decision.Allow allow
                        && !allow.limits().equals(Limits.NONE))
                .ifPresent(limited -> {
                    throw new AccessDeniedException("limited layers have no tiles: ask for maps (WMS)");
                });
    }
}
