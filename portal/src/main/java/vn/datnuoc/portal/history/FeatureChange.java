package vn.datnuoc.portal.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.feature.Feature;

/**
 * What became of one feature between two versions, as the caller may see it in both.
 *
 * @param fid the persistent id
 * @param geometry whether its place or shape is another
 * @param attributes that differ, by name; of a feature that was added or removed all that it has
 */
record FeatureChange(long fid, Kind kind, boolean geometry, Map<String, Values> attributes) {

    enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /** As text, as they are written in GeoJSON; null for none. */
    record Values(@Nullable String before, @Nullable String after) {}

    /**
     * @param before attributes of the earlier version, for its values
     * @return empty when nothing is otherwise
     */
    static Optional<FeatureChange> between(
            Optional<Feature> earlier, List<Attribute> before, Optional<Feature> later, List<Attribute> after) {
        if (earlier.isEmpty() && later.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Values> attributes = different(texts(earlier, before), texts(later, after));
        boolean geometry = !same(earlier.map(Feature::geometry), later.map(Feature::geometry));
        Kind kind = earlier.isEmpty() ? Kind.ADDED : later.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
        return kind == Kind.CHANGED && attributes.isEmpty() && !geometry
                ? Optional.empty()
                : Optional.of(
                        new FeatureChange(later.or(() -> earlier).orElseThrow().fid(), kind, geometry, attributes));
    }

    private static boolean same(Optional<Geometry> one, Optional<Geometry> other) {
        return one.isEmpty() || other.isEmpty()
                ? one.isEmpty() && other.isEmpty()
                : one.get().equalsExact(other.get(), 0);
    }

    private static Map<String, String> texts(Optional<Feature> feature, List<Attribute> attributes) {
        Map<String, String> texts = new LinkedHashMap<>();
        feature.ifPresent(present -> {
            for (int i = 0; i < attributes.size(); i++) {
                Object value = present.values()[i];
                if (value != null) {
                    texts.put(attributes.get(i).name(), value.toString());
                }
            }
        });
        return texts;
    }

    private static Map<String, Values> different(Map<String, String> before, Map<String, String> after) {
        Map<String, Values> different = new LinkedHashMap<>();
        before.forEach((name, value) -> put(name, value, after.get(name), different));
        after.forEach((name, value) -> put(name, before.get(name), value, different));
        return different;
    }

    private static void put(
            String name, @Nullable String before, @Nullable String after, Map<String, Values> different) {
        if (!Objects.equals(before, after)) {
            different.put(name, new Values(before, after));
        }
    }
}
