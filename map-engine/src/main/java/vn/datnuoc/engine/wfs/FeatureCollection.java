package vn.datnuoc.engine.wfs;

import java.time.Instant;
import java.util.Optional;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.LayerName;

/**
 * What an answer of GetFeature says about its features.
 *
 * @param crs of the coordinates; {@code srsName} is how the answer spells it, {@code axes} how it writes them
 * @param exact whether coordinates are the layer's own, which are then written to the last bit
 * @param matched features that match; {@code returned} of them are in this answer
 * @param describe address of the schema
 */
record FeatureCollection(
        GuardedLayer layer,
        CrsCode crs,
        String srsName,
        AxisOrder axes,
        boolean exact,
        boolean withGeometry,
        long matched,
        long returned,
        Optional<String> next,
        Optional<String> previous,
        Instant now,
        String describe) {

    LayerName name() {
        return layer.layer().name();
    }

    /** A tenth of a millimetre. */
    int decimals() {
        return crs.isGeographic() ? 9 : 4;
    }
}
