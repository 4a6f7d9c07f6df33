package vn.datnuoc.engine.wfs;

import java.util.List;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.policy.Operation;

/** The layers that are feature types: those with a schema. For WFS a raster layer does not exist. */
final class FeatureTypes {
    private FeatureTypes() {}

    static List<GuardedLayer> list(LayerGate gate, OgcRequest request, Operation operation) {
        return gate.list(operation.right(), request.subject()).stream()
                .filter(layer -> !layer.layer().isRaster())
                .filter(layer -> request.component().isEmpty()
                        || request.component().get() == layer.layer().name().component())
                .toList();
    }

    static GuardedLayer require(GuardedLayer layer, String parameter) {
        if (layer.layer().isRaster()) {
            throw OgcException.layerNotDefined(parameter, layer.layer().name().toString());
        }
        return layer;
    }
}
