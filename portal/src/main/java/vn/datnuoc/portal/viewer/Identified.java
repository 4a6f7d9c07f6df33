package vn.datnuoc.portal.viewer;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.datnuoc.engine.Attribute;

/** The answer to a click: found features by layer, uppermost layer first. */
record Identified(List<Group> layers) implements ReadRecord.Counted {

    @Override
    public long count() {
        return layers.stream().mapToLong(group -> group.features().size()).sum();
    }

    record Group(String layer, String title, List<Item> features) {

        static Group of(ShownLayer layer, List<FoundFeature> features, Language language, double toleranceMeters) {
            return new Group(
                    layer.name(),
                    language.title(layer.guarded().layer()),
                    features.stream()
                            .map(feature -> Item.of(feature, layer, language, toleranceMeters))
                            .toList());
        }
    }

    /**
     * @param title what people call it; empty when it has no name
     * @param outline WKT in EPSG:3857, generalised to the map's resolution, for highlighting; empty without geometry
     */
    record Item(long fid, String title, List<Value> values, String outline) {

        static Item of(FoundFeature feature, ShownLayer layer, Language language, double toleranceMeters) {
            List<Value> values = feature.values().entrySet().stream()
                    .map(value -> Value.of(value.getKey(), value.getValue(), layer, language))
                    .toList();
            return new Item(
                    feature.fid(),
                    layer.title(feature, language),
                    values,
                    feature.geometry().map(g -> outline(g, toleranceMeters)).orElse(""));
        }

        private static String outline(Geometry geometry, double toleranceMeters) {
            Geometry drawn = DouglasPeuckerSimplifier.simplify(geometry, toleranceMeters);
            return new WKTWriter().write(drawn.isEmpty() ? geometry : drawn);
        }
    }

    /**
     * @param value as text: numbers with a point, days as 2026-11-22; the page writes them in its language
     * @param meaning what a code stands for; empty for other values
     * @param unit empty for a number without one
     */
    record Value(String name, String title, String type, String value, String meaning, String unit) {

        static Value of(Attribute attribute, Object value, ShownLayer layer, Language language) {
            return new Value(
                    attribute.name(),
                    language.title(attribute),
                    attribute.type().name(),
                    value.toString(),
                    layer.meaning(attribute, value),
                    layer.unit(attribute));
        }
    }
}
