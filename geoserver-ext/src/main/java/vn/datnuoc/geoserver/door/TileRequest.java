package vn.datnuoc.geoserver.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.geoserver.access.Parameters;
import vn.datnuoc.geoserver.layers.TileLayers;
import vn.datnuoc.policy.LayerName;

/** A request for a tile with the fingerprint of what its caller may see; one that the client sent is overwritten. */
final class TileRequest extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new HashMap<>();

    TileRequest(HttpServletRequest request, String fingerprint) {
        super(request);
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(TileLayers.PARAMETER)) {
                parameters.put(name, values);
            }
        });
        parameters.put(TileLayers.PARAMETER, new String[] {fingerprint});
    }

    /** Its layer; in the service of one component without the component's name. */
    static Optional<LayerName> layer(HttpServletRequest request, String path) {
        String component = path.split("/", 3)[1];
        return Parameters.of(request)
                .find("LAYER")
                .flatMap(name -> LayerName.find(name.contains(":") ? name : component + ":" + name));
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }
}
