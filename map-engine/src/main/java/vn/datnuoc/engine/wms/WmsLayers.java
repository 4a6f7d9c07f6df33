package vn.datnuoc.engine.wms;

import java.util.List;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Operation;

/** The layers of which there can be a picture. For WMS a table does not exist. */
final class WmsLayers {
    private WmsLayers() {}

    static List<GuardedLayer> list(LayerGate gate, OgcRequest request, Operation operation) {
        return gate.list(operation.right(), request.subject()).stream()
                .filter(layer -> !layer.layer().isTable())
                .filter(layer -> request.component().isEmpty()
                        || request.component().get() == layer.layer().name().component())
                .toList();
    }

    /** @param parameter the request parameter that named the layers, for the error */
    static List<GuardedLayer> open(
            LayerGate gate, OgcRequest request, Operation operation, List<LayerName> names, String parameter) {
        List<GuardedLayer> layers = gate.open(names, operation.right(), request.subject(), parameter);
        layers.stream().filter(layer -> layer.layer().isTable()).findFirst().ifPresent(table -> {
            throw OgcException.layerNotDefined(parameter, table.layer().name().toString());
        });
        return layers;
    }
}
