package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.Snapshots;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Limits;

/** Uncut data behind the gate, and what was worked out from it for each set of limits. Thread-safe. */
final class LayerData {
    private final LayerSource source;
    private final Snapshots snapshots;
    private final Recent<RowsKey, VisibleRows> rows = new Recent<>(256);
    private final Recent<FilterKey, Boolean> filters = new Recent<>(1024);
    private final Recent<VersionKey, Style> styles = new Recent<>(1024);
    private final Recent<StyleKey, CompiledStyle> compiledStyles = new Recent<>(1024);
    private final Recent<AreaKey, AreaLimit> areas = new Recent<>(256);

    LayerData(LayerSource source, Path folder) {
        this.source = source;
        this.snapshots = new Snapshots(folder, source);
    }

    Snapshots snapshots() {
        return snapshots;
    }

    FeatureSnapshot snapshot(Layer layer) {
        return snapshots.open(layer);
    }

    VisibleRows rows(Layer layer, Limits limits) {
        RowsKey key = new RowsKey(VersionKey.of(layer), limits.rows(), limits.area());
        return rows.get(key, k -> VisibleRows.of(snapshot(layer), limits));
    }

    /** False for a grant whose row filter does not fit the layer (any more): it must refuse, never widen. */
    boolean understands(Layer layer, Limits limits) {
        return limits.rows()
                .map(ecql -> layer.schema()
                        .filter(schema -> filters.get(new FilterKey(schema, ecql), LayerData::compiles))
                        .isPresent())
                .orElse(true);
    }

    private static boolean compiles(FilterKey key) {
        try {
            Filters.ecql(key.ecql(), key.schema());
            return true;
        } catch (FilterException e) {
            return false;
        }
    }

    Geometry area(Geometry area, CrsCode crs) {
        return areas.get(new AreaKey(area, crs), k -> AreaLimit.of(k.area(), k.crs()))
                .geometry();
    }

    Style style(Layer layer) {
        return styles.get(VersionKey.of(layer), key -> Style.parse(layer.sld()));
    }

    CompiledStyle compiledStyle(Layer layer, Set<String> hidden) {
        return compiledStyles.get(
                new StyleKey(VersionKey.of(layer), hidden),
                key -> CompiledStyle.of(style(layer), snapshot(layer).hiding(hidden)));
    }

    Path raster(Layer layer, LocalDate time) {
        return source.raster(layer, time);
    }

    private record VersionKey(LayerName name, long version) {
        static VersionKey of(Layer layer) {
            return new VersionKey(layer.name(), layer.version());
        }
    }

    private record RowsKey(VersionKey version, Optional<String> rows, Optional<Geometry> area) {}

    private record FilterKey(Schema schema, String ecql) {}

    private record StyleKey(VersionKey version, Set<String> hidden) {}

    private record AreaKey(Geometry area, CrsCode crs) {}
}
