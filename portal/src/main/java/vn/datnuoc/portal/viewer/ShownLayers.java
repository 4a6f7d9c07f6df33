package vn.datnuoc.portal.viewer;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.LayerName;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;
import vn.datnuoc.portal.catalogue.Catalogue;
import vn.datnuoc.portal.catalogue.Description.Presentation;

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
