package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.Clock;
import vn.datnuoc.policy.Policy;

/** The engine as a door uses it: one request in, one response out. Thread-safe. */
public final class MapEngine implements AutoCloseable {

    /** @param snapshots folder of derived files; whatever is missing there is rebuilt from {@code source} */
    public MapEngine(
            LayerCatalog catalog, LayerSource source, Policy policy, AccessLog log, Path snapshots, Clock clock) {}

    /** Never throws for what a client did: that is an exception report in the protocol's own form. */
    public OgcResponse handle(OgcRequest request) {
        throw new UnsupportedOperationException("contract only");
    }

    /** For the portal's search, identify and exports, which decide by the same gate. */
    public LayerGate gate() {
        throw new UnsupportedOperationException("contract only");
    }

    /** Builds the snapshot of a version that is about to become active; returns when it can be served. */
    public void prepare(Layer layer) {
        throw new UnsupportedOperationException("contract only");
    }

    @Override
    public void close() {}
}
