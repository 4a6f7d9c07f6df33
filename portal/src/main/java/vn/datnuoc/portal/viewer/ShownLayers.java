package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.Description.Presentation;
import vn.datnuoc.portal.catalogue.Description.RelatedTable;

/** Opens layers for a caller, and knows how each is shown. */
@Component
class ShownLayers {
    private final MapEngine engine;
    private final Catalogue catalogue;

    ShownLayers(MapEngine engine, Catalogue catalogue) {
        this.engine = engine;
        this.catalogue = catalogue;
    }

    /** Those whose features the caller may read. */
    List<ShownLayer> readable(Subject subject) {
        return engine.gate().list(Right.QUERY, subject).stream()
                .filter(layer -> !layer.layer().isRaster())
                .map(this::shown)
                .toList();
    }

    /** @throws vn.datnuoc.engine.OgcException naming {@code parameter} when the caller may not read one of them */
    List<ShownLayer> open(List<LayerName> names, Subject subject, String parameter) {
        return engine.gate().open(names, Right.QUERY, subject, parameter).stream()
                .map(this::shown)
                .toList();
    }

    /** By name, the tables to which features of these layers are related, as far as the caller may read them. */
    Map<String, ShownLayer> tables(List<ShownLayer> layers, Subject subject) {
        Set<String> names = layers.stream()
                .flatMap(layer -> layer.presentation().tables().stream())
                .map(RelatedTable::layer)
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? Map.of()
                : readable(subject).stream()
                        .filter(layer -> names.contains(layer.name()))
                        .collect(Collectors.toMap(ShownLayer::name, layer -> layer));
    }

    /** Plain when the layer has been withdrawn meanwhile. */
    Presentation presentation(LayerName name) {
        return catalogue
                .published(name)
                .map(published -> published.description().presentation())
                .orElse(Presentation.PLAIN);
    }

    /** The lower, the nearer to the top of the map. */
    int position(LayerName name) {
        return catalogue.position(name);
    }

    private ShownLayer shown(GuardedLayer layer) {
        return new ShownLayer(layer, presentation(layer.layer().name()));
    }
}
