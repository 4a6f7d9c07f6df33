package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.Clock;
import vn.datnuoc.engine.wfs.WfsService;
import vn.datnuoc.policy.Policy;

/** The engine as a door uses it: one request in, one response out. Thread-safe. */
public final class MapEngine implements AutoCloseable {

    private final LayerData data;
    private final LayerGate gate;
    private final OgcService wfs;

    /** @param snapshots folder of derived files; whatever is missing there is rebuilt from {@code source} */
    public MapEngine(
            LayerCatalog catalog, LayerSource source, Policy policy, AccessLog log, Path snapshots, Clock clock) {
        this.data = new LayerData(source, snapshots);
        this.gate = new LayerGate(catalog, policy, data);
        this.wfs = new WfsService(gate, log, catalog::version, clock);
    }

    /** Never throws for what a client did: that is an exception report in the protocol's own form. */
    public OgcResponse handle(OgcRequest request) {
        return wfs.handle(request);
    }

    /** For the portal's search, identify and exports, which decide by the same gate. */
    public LayerGate gate() {
        return gate;
    }

    /** Builds the snapshot of a version that is about to become active; returns when it can be served. */
    public void prepare(Layer layer) {
        if (!layer.isRaster()) {
            data.snapshot(layer);
        }
    }

    @Override
    public void close() {}
}
