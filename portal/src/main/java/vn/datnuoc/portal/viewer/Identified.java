package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKTWriter;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.portal.catalogue.Description.RelatedTable;

/** The answer to a click: found features by layer, uppermost layer first. */
record Identified(List<Group> layers) implements ReadRecord.Counted {

    @Override
    public long count() {
        return layers.stream().mapToLong(group -> group.features().size()).sum();
    }

    record Group(String layer, String title, List<Item> features) {

        /** @param tables by name, those that the caller may read */
        static Group of(
                ShownLayer layer,
                List<FoundFeature> features,
                Map<String, ShownLayer> tables,
                Language language,
                double toleranceMeters) {
            return new Group(
                    layer.name(),
                    language.title(layer.guarded().layer()),
                    features.stream()
                            .map(feature -> Item.of(feature, layer, tables, language, toleranceMeters))
                            .toList());
        }
    }

    /**
     * @param title what people call it; empty when it has no name
     * @param tables pages with the rows that belong to it
     * @param outline WKT in EPSG:3857, generalised to the map's resolution, for highlighting; empty without geometry
     */
    record Item(long fid, String title, List<Value> values, List<Link> tables, String outline) {

        static Item of(
                FoundFeature feature,
                ShownLayer layer,
                Map<String, ShownLayer> tables,
                Language language,
                double toleranceMeters) {
            List<Value> values = feature.values().entrySet().stream()
                    .map(value -> Value.of(value.getKey(), value.getValue(), layer, language))
                    .toList();
            return new Item(
                    feature.fid(),
                    layer.title(feature, language),
                    values,
                    layer.presentation().tables().stream()
                            .flatMap(table -> Link.of(feature, table, tables, language).stream())
                            .toList(),
                    feature.geometry().map(g -> outline(g, toleranceMeters)).orElse(""));
        }

        private static String outline(Geometry geometry, double toleranceMeters) {
            Geometry drawn = DouglasPeuckerSimplifier.simplify(geometry, toleranceMeters);
            return new WKTWriter().write(drawn.isEmpty() ? geometry : drawn);
        }
    }

    /** @param page path of the page */
    record Link(String title, String page) {

        /** Empty when the caller may not read the table, or does not see the attribute that relates. */
        static Optional<Link> of(
                FoundFeature feature, RelatedTable related, Map<String, ShownLayer> tables, Language language) {
            Optional<ShownLayer> table = Optional.ofNullable(tables.get(related.layer()));
            return table.flatMap(rows -> feature.text(related.by())
                    .map(value -> new Link(
                            language.title(rows.guarded().layer()),
                            RowsQuery.where(related.layer(), related.by(), value)
                                    .sortedBy(related.order())
                                    .path())));
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
                    layer.meaning(attribute, value, language),
                    layer.unit(attribute));
        }
    }
}
