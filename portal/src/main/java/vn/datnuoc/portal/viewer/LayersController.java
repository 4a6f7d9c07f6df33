package vn.datnuoc.portal.viewer;

import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.datnuoc.engine.MapEngine;
import vn.datnuoc.policy.Subject;

/** {@code GET /api/map/layers}: the layer tree of whoever asks, and what each layer allows them. */
@RestController
class LayersController {
    private final MapEngine engine;
    private final ShownLayers shown;

    LayersController(MapEngine engine, ShownLayers shown) {
        this.engine = engine;
        this.shown = shown;
    }

    @GetMapping("/api/map/layers")
    LayerTree layers(Subject subject, Locale locale) {
        return LayerTree.of(engine.gate(), shown, subject, Language.of(locale));
    }
}
