package vn.datnuoc.engine;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
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
final class LayerData implements AutoCloseable {
    private final LayerSource source;
    private final Snapshots snapshots;
    private final Recent<RowsKey, VisibleRows> rows = new Recent<>(256);
    private final Recent<FilterKey, Boolean> filters = new Recent<>(1024);
    private final Recent<VersionKey, Style> styles = new Recent<>(1024);
    private final Recent<StyleKey, CompiledStyle> compiledStyles = new Recent<>(1024);
    private final Recent<OwnStyleKey, CompiledStyle> ownStyles = new Recent<>(8);
    private final Recent<AreaKey, AreaLimit> areas = new Recent<>(256);
    private final Recent<Geometry, String> fingerprints = new Recent<>(256);

    LayerData(LayerSource source, Path folder) {
        this.source = source;
        this.snapshots = new Snapshots(folder, source);
    }

    /** Forgets and deletes what is of none of these versions, nor of the one before each. */
    void keepOnly(Collection<Layer> active) {
        rows.clear();
        compiledStyles.clear();
        ownStyles.clear();
        snapshots.keepOnly(active);
    }

    /** @throws OgcException when there is none and none can be built */
    FeatureSnapshot snapshot(Layer layer) {
        try {
            return snapshots.open(layer);
        } catch (RuntimeException e) {
            throw OgcException.unavailable("the data of " + layer.name() + " cannot be read now", e);
        }
    }

    VisibleRows rows(FeatureSnapshot snapshot, Limits limits) {
        RowsKey key = new RowsKey(snapshot, limits.rows(), limits.area());
        return rows.get(key, k -> VisibleRows.of(snapshot, limits));
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

    /** Equal for equal areas alone; empty for none. */
    String fingerprint(Optional<Geometry> area) {
        return area.map(a -> fingerprints.get(a, g -> EntityTag.digest(new WKBWriter().write(g))))
                .orElse("");
    }

    Style style(Layer layer) {
        return styles.get(VersionKey.of(layer), key -> Style.parse(layer.sld()));
    }

    CompiledStyle compiledStyle(Layer layer, FeatureSnapshot snapshot, Set<String> hidden) {
        return compiledStyles.get(
                new StyleKey(snapshot, hidden), key -> CompiledStyle.of(style(layer), snapshot.hiding(hidden)));
    }

    /** Of a style that a caller brings along: the next map of the same view and style need not meet each row again. */
    CompiledStyle compiledStyle(Layer layer, Set<String> hidden, Style own) {
        return ownStyles.get(
                new OwnStyleKey(VersionKey.of(layer), hidden, own),
                key -> CompiledStyle.of(own, snapshot(layer).hiding(hidden)));
    }

    Path raster(Layer layer, LocalDate time) {
        return source.raster(layer, time);
    }

    @Override
    public void close() {
        snapshots.close();
    }

    private record VersionKey(LayerName name, long version) {
        static VersionKey of(Layer layer) {
            return new VersionKey(layer.name(), layer.version());
        }
    }

    /** @param snapshot itself, for the same version has other row numbers in another file */
    private record RowsKey(FeatureSnapshot snapshot, Optional<String> rows, Optional<Geometry> area) {}

    private record FilterKey(Schema schema, String ecql) {}

    private record StyleKey(FeatureSnapshot snapshot, Set<String> hidden) {}

    private record OwnStyleKey(VersionKey version, Set<String> hidden, Style style) {}

    private record AreaKey(Geometry area, CrsCode crs) {}
}
