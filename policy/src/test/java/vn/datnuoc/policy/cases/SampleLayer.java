package vn.datnuoc.policy.cases;

import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.policy.LayerName;

/**
 * A small table that stands in for a layer.
 *
 * @param attributes {@code string}, {@code integer} or {@code decimal} by name, in the layer's order
 */
public record SampleLayer(LayerName name, Map<String, String> attributes, List<Feature> features) {

    /**
     * @param geometry EPSG:4326, longitude first
     * @param values String, Integer, Long or Double by name; an absent one is null
     */
    public record Feature(long fid, Geometry geometry, Map<String, Object> values) {}
}
