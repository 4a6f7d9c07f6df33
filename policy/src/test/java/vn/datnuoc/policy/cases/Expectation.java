package vn.datnuoc.policy.cases;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.policy.Limits;

/** What the answer must be. */
public sealed interface Expectation {

    /** As if the layer did not exist. */
    record Hidden() implements Expectation {}

    /** Known to the subject, and denied. */
    record Refused() implements Expectation {}

    /**
     * @param grant id of the grant that decides
     * @param limits the policy's answer
     * @param features fids that are left, ascending
     * @param attributes names that are left, in the layer's order
     * @param geometries what the limits cut, by fid; EPSG:4326, longitude first; to be compared with a tolerance
     */
    record Allowed(
            String grant, Limits limits, List<Long> features, List<String> attributes, Map<Long, Geometry> geometries)
            implements Expectation {}
}
