package vn.datnuoc.geoserver.layers;

import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.login.SecretHash;

/** The same only for the same data seen through the same limits. */
public final class Fingerprint {

    private static final int LENGTH = 32;

    private Fingerprint() {}

    /** In hexadecimal. */
    public static String of(long version, Limits limits) {
        String seen = String.join(
                "|",
                Long.toString(version),
                limits.rows().orElse(""),
                limits.area().map(Geometry::toText).orElse(""),
                new TreeSet<>(limits.hiddenAttributes()).toString(),
                Double.toString(limits.minMetersPerPixel()));
        return SecretHash.of(seen).substring(0, LENGTH);
    }
}
