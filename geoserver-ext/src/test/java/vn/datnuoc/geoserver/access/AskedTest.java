package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.datnuoc.policy.Operation;
import vn.datnuoc.policy.Right;

class AskedTest {

    @Test
    void whileGeoServerHasNotReadTheRequestItsParametersSayWhatItIs() {
        assertThat(asked("wms", "", Map.of("request", "GetMap", "format", "image/png")))
                .contains(new Asked(Operation.WMS_GET_MAP, Right.VIEW, Optional.of("image/png")));
        assertThat(asked("ows", "", Map.of("SERVICE", "WFS", "request", "GetFeature")))
                .map(Asked::operation)
                .contains(Operation.WFS_GET_FEATURE);
    }

    @Test
    void whatGeoServerHasFoundGoesBeforeWhatTheParametersSay() {
        assertThat(asked("WFS", "GetFeature", Map.of("request", "GetCapabilities")))
                .map(Asked::operation)
                .contains(Operation.WFS_GET_FEATURE);
    }

    @Test
    void aMapWithAFilterTellsValues() {
        assertThat(asked("WMS", "GetMap", Map.of("cql_filter", "a = 1")))
                .map(Asked::right)
                .contains(Right.QUERY);
    }

    @Test
    void theTileCacheIsWmts() {
        assertThat(asked("gwc", "dispatch", Map.of("REQUEST", "GetTile")))
                .map(Asked::isTile)
                .contains(true);
        assertThat(asked("gwc", "dispatch", Map.of("REQUEST", "GetFeatureInfo")))
                .map(Asked::right)
                .contains(Right.QUERY);
    }

    @Test
    void whatNoTableKnowsIsNothing() {
        assertThat(asked("WFS", "Transaction", Map.of())).isEmpty();
        assertThat(asked("WPS", "Execute", Map.of())).isEmpty();
        assertThat(asked("WMS", "PutStyles", Map.of())).isEmpty();
    }

    private static Optional<Asked> asked(String service, String request, Map<String, String> parameters) {
        Map<String, String[]> kvp = new HashMap<>();
        parameters.forEach((name, value) -> kvp.put(name, new String[] {value}));
        return Asked.of(
                Optional.of(service), Optional.of(request).filter(found -> !found.isEmpty()), Optional.empty(), kvp);
    }
}
