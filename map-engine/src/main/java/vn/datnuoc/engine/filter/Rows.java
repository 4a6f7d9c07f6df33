package vn.datnuoc.engine.filter;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/**
 * What a compiled filter reads.
 *
 * @param subject feature ids are {@code subject.fid}
 * @param geometry of a row as the reader may see it: cut to the area of a grant, null where nothing is left
 */
public record Rows(FeatureSnapshot snapshot, String subject, IntFunction<@Nullable Geometry> geometry) {

    /** Uncut, as the publication has them: for a grant's own row filter and for the rules of a style. */
    public static Rows whole(FeatureSnapshot snapshot) {
        String layer = snapshot.layer();
        return new Rows(snapshot, layer.substring(layer.indexOf(':') + 1), snapshot::geometry);
    }
}
