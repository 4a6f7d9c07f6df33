package vn.datnuoc.engine.draw;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Draws maps. Thread-safe. */
public final class MapRenderer {

    /**
     * @param layers the lowest first
     * @param cancelled asked every few hundred features; once true, drawing stops
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    public Picture render(MapView view, List<DrawnLayer> layers, BooleanSupplier cancelled) {
        throw new UnsupportedOperationException("not yet");
    }
}
