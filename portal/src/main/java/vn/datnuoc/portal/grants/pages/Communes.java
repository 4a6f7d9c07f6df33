package vn.datnuoc.portal.grants.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.geotools.api.filter.Filter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.union.CascadedPolygonUnion;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** The communes by which an area can be chosen, as far as whoever chooses may read them. */
@Component
class Communes {

    private static final LayerName LAYER = LayerName.of("ddbd:xa");
    private static final String CODE = "ma_xa";
    private static final String NAME = "ten";
    private static final int MOST = 2_000;

    private final MapEngine engine;

    Communes(MapEngine engine) {
        this.engine = engine;
    }

    /** By name; empty when the subject may not read them or there are none. */
    List<Choice> choices(Subject subject) {
        return layer(subject)
                .map(layer -> read(layer, FeatureQuery.ALL.select(List.of(CODE, NAME))).stream()
                        .map(commune -> new Choice(value(commune, 0), value(commune, 1)))
                        .sorted(Comparator.comparing(Choice::label))
                        .toList())
                .orElse(List.of());
    }

    /** EPSG:4326, longitude first; empty when none of the codes is a commune. */
    Optional<Geometry> area(Collection<String> codes, Subject subject) {
        List<Geometry> areas = new ArrayList<>();
        layer(subject)
                .ifPresent(layer -> codes.forEach(code -> read(layer, query(layer, code))
                        .forEach(commune ->
                                Optional.ofNullable(commune.geometry()).ifPresent(areas::add))));
        return Optional.ofNullable(CascadedPolygonUnion.union(areas));
    }

    private static FeatureQuery query(GuardedLayer layer, String code) {
        Filter filter = Filters.ecql(CODE + " = '" + code.replace("'", "''") + "'", layer.schema());
        return FeatureQuery.ALL.where(filter).in(CrsCode.CRS84);
    }

    private Optional<GuardedLayer> layer(Subject subject) {
        return engine.gate().list(Right.QUERY, subject).stream()
                .filter(layer -> layer.layer().name().equals(LAYER))
                .filter(layer -> layer.schema().attribute(CODE).isPresent()
                        && layer.schema().attribute(NAME).isPresent())
                .findFirst();
    }

    private static List<Feature> read(GuardedLayer layer, FeatureQuery query) {
        try (FeatureCursor cursor = layer.features(query.page(0, MOST))) {
            List<Feature> read = new ArrayList<>();
            cursor.forEachRemaining(read::add);
            return read;
        }
    }

    private static String value(Feature commune, int at) {
        return String.valueOf(commune.values()[at]);
    }
}
