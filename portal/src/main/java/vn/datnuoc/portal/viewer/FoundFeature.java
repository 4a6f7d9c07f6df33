package vn.datnuoc.portal.viewer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.feature.RasterValue;
import vn.datnuoc.portal.viewer.SearchController.Hit;

/**
 * A feature with its values by name; only what exists for the caller.
 *
 * @param fid 0 for a pixel of a raster
 * @param geometry in the system of the query
 * @param values without those that are absent, in the order of the schema
 */
record FoundFeature(long fid, Optional<Geometry> geometry, Map<Attribute, Object> values) {

    static List<FoundFeature> read(GuardedLayer layer, FeatureQuery query) {
        try (FeatureCursor cursor = layer.features(query)) {
            List<FoundFeature> found = new ArrayList<>();
            while (cursor.hasNext()) {
                Feature feature = cursor.next();
                found.add(new FoundFeature(
                        feature.fid(),
                        Optional.ofNullable(feature.geometry()),
                        values(cursor.attributes(), feature.values())));
            }
            return found;
        }
    }

    /** A pixel has no id and no outline. */
    static FoundFeature of(RasterValue pixel) {
        return new FoundFeature(0, Optional.empty(), values(RasterValue.ATTRIBUTES, pixel.values()));
    }

    private static Map<Attribute, Object> values(List<Attribute> attributes, @Nullable Object[] row) {
        Map<Attribute, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < row.length; i++) {
            Object value = row[i];
            if (value != null) {
                values.put(attributes.get(i), value);
            }
        }
        return values;
    }

    /** The value of the attribute of this name; empty when there is none. */
    Optional<String> text(String name) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().name().equals(name))
                .map(value -> value.getValue().toString())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    boolean isArea() {
        return geometry.map(Geometry::getDimension).orElse(0) == 2;
    }

    /** In the units of the geometry's system; infinite without a geometry. */
    double distance(Point point) {
        return geometry.map(g -> g.distance(point)).orElse(Double.POSITIVE_INFINITY);
    }

    /** As a search result; empty without a geometry. The geometry is in EPSG:3857. */
    Optional<Hit> hit(String kind, String title, ShownLayer layer, Language language) {
        return geometry.filter(shape -> !shape.isEmpty()).map(shape -> {
            Envelope box = shape.getEnvelopeInternal();
            Point at = shape.getInteriorPoint();
            return new Hit(
                    kind,
                    title,
                    layer.name(),
                    language.title(layer.guarded().layer()),
                    List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
                    List.of(at.getX(), at.getY()),
                    "");
        });
    }
}
