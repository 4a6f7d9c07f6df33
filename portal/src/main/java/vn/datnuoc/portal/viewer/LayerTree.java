package vn.datnuoc.portal.viewer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.LayerGate;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/**
 * The layers somebody may see, by component; components without any are left out.
 *
 * @param extent around the layers that are switched on when the map opens (around all, when none is), in EPSG:3857:
 *     minX, minY, maxX, maxY; empty without layers
 */
record LayerTree(List<Group> components, List<Double> extent) {

    record Group(String code, String title, List<Entry> layers) {}

    /**
     * @param kind {@code POINT}, {@code MULTI_LINE_STRING}, {@code MULTI_POLYGON}, {@code NONE} for a table, or {@code RASTER}
     * @param extent in EPSG:3857: minX, minY, maxX, maxY; empty for a table
     * @param visible switched on when the map opens
     * @param position the lower, the nearer to the top of the map among layers of its kind
     * @param times days a raster layer can show, oldest first
     * @param formats what may be exported; empty when nothing may
     * @param metersPerPixel the finest picture allowed; 0 is no limit
     */
    record Entry(
            String name,
            String title,
            String summary,
            String kind,
            List<Double> extent,
            boolean visible,
            int position,
            List<LocalDate> times,
            boolean identify,
            List<String> formats,
            ScaleRange scale,
            double metersPerPixel,
            Source source,
            List<Field> fields) {}

    /** Where a layer comes from (Art. 4.1.a), as the information panel shows it. */
    record Source(
            String document,
            LocalDate documentDate,
            String agency,
            String attribution,
            long version,
            LocalDate updated,
            long rows,
            String crs) {}

    /** An attribute that exists for the caller. */
    record Field(String name, String title, String type) {}

    private static final List<String> VECTOR_FORMATS = List.of("GPKG", "GEOJSON");
    private static final List<String> TABLE_FORMATS = List.of("GPKG", "CSV", "GEOJSON");
    private static final List<String> RASTER_FORMATS = List.of("GTIFF");

    static LayerTree of(LayerGate gate, ShownLayers shown, Subject subject, Language language) {
        Map<LayerName, GuardedLayer> readable = byName(gate.list(Right.QUERY, subject));
        Map<LayerName, GuardedLayer> exportable = byName(gate.list(Right.EXPORT, subject));
        Map<Component, List<Entry>> groups = new EnumMap<>(Component.class);
        for (GuardedLayer layer : gate.list(Right.VIEW, subject)) {
            groups.computeIfAbsent(layer.layer().name().component(), c -> new ArrayList<>())
                    .add(entry(layer, shown, readable, exportable, language));
        }
        List<Group> components = groups.entrySet().stream()
                .map(group -> new Group(group.getKey().code(), language.title(group.getKey()), group.getValue()))
                .toList();
        return new LayerTree(components, around(entries(components)));
    }

    private static Map<LayerName, GuardedLayer> byName(List<GuardedLayer> layers) {
        return layers.stream().collect(Collectors.toMap(l -> l.layer().name(), l -> l));
    }

    private static Entry entry(
            GuardedLayer seen,
            ShownLayers shown,
            Map<LayerName, GuardedLayer> readable,
            Map<LayerName, GuardedLayer> exportable,
            Language language) {
        Layer layer = seen.layer();
        Optional<GuardedLayer> read = Optional.ofNullable(readable.get(layer.name()));
        return new Entry(
                layer.name().toString(),
                language.title(layer),
                language.summary(layer),
                layer.schema().map(schema -> schema.geometry().name()).orElse("RASTER"),
                layer.isTable() ? List.of() : webMercator(seen.extent()),
                shown.presentation(layer.name()).visible(),
                shown.position(layer.name()),
                layer.rasterTimes(),
                read.isPresent(),
                Optional.ofNullable(exportable.get(layer.name()))
                        .map(LayerTree::formats)
                        .orElse(List.of()),
                ScaleRange.of(layer.sld()),
                seen.limits().minMetersPerPixel(),
                source(layer),
                read.filter(r -> !layer.isRaster())
                        .map(r -> fields(r, language))
                        .orElse(List.of()));
    }

    private static List<String> formats(GuardedLayer layer) {
        Set<String> allowed = layer.limits().formats();
        List<String> all = formats(layer.layer());
        return all.stream()
                .filter(format -> allowed.isEmpty() || allowed.contains(format))
                .toList();
    }

    private static List<String> formats(Layer layer) {
        if (layer.isRaster()) {
            return RASTER_FORMATS;
        }
        return layer.isTable() ? TABLE_FORMATS : VECTOR_FORMATS;
    }

    private static Source source(Layer layer) {
        return new Source(
                layer.sourceDocument().number(),
                layer.sourceDocument().date(),
                layer.sourceDocument().agency(),
                layer.attribution(),
                layer.version(),
                layer.updated(),
                layer.rows(),
                layer.crs().text());
    }

    private static List<Field> fields(GuardedLayer layer, Language language) {
        return layer.schema().attributes().stream()
                .map(a -> new Field(a.name(), language.title(a), a.type().name()))
                .toList();
    }

    static List<Double> webMercator(BoundingBox box) {
        BoundingBox projected = box.in(CrsCode.WEB_MERCATOR);
        return List.of(projected.minX(), projected.minY(), projected.maxX(), projected.maxY());
    }

    private static List<Entry> entries(List<Group> groups) {
        List<Entry> all = groups.stream()
                .flatMap(group -> group.layers().stream())
                .filter(layer -> !layer.extent().isEmpty())
                .toList();
        List<Entry> visible = all.stream().filter(Entry::visible).toList();
        return visible.isEmpty() ? all : visible;
    }

    private static List<Double> around(List<Entry> layers) {
        return layers.stream()
                .map(Entry::extent)
                .reduce((a, b) -> List.of(
                        Math.min(a.get(0), b.get(0)),
                        Math.min(a.get(1), b.get(1)),
                        Math.max(a.get(2), b.get(2)),
                        Math.max(a.get(3), b.get(3))))
                .orElse(List.of());
    }
}
