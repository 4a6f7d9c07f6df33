package vn.datnuoc.engine;

import java.util.List;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Policy;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** The only way to data. Thread-safe. */
public final class LayerGate {

    LayerGate(LayerCatalog catalog, Policy policy) {}

    /** What the subject may use with this right, in the catalogue's order. */
    public List<GuardedLayer> list(Right right, Subject subject) {
        throw new UnsupportedOperationException("contract only");
    }

    /**
     * @param parameter the request parameter that named the layers, for the error
     * @throws OgcException when one is missing, hidden or refused; all or nothing
     */
    public List<GuardedLayer> open(List<LayerName> names, Right right, Subject subject, String parameter) {
        throw new UnsupportedOperationException("contract only");
    }
}
