package vn.datnuoc.engine.wms;

import java.util.List;
import java.util.Optional;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.Recent;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.Style.NamedLayer;
import vn.datnuoc.engine.style.StyleException;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/**
 * The styles that a caller brings along in {@code SLD_BODY}. With LAYERS they are a library from which each layer takes its
 * style; without, the document says what is drawn (OGC 02-070, 10.1 and 10.2).
 *
 * @param layers of the document; empty when there is none
 */
record OwnStyles(List<NamedLayer> layers) {
    static final OwnStyles NONE = new OwnStyles(List.of());
    static final String PARAMETER = "SLD_BODY";
    private static final int MAX_CHARACTERS = 100_000;

    /** Reads the documents of requests, and knows the last ones: who moves a map sends the same one again. Thread-safe. */
    static final class Documents {
        private static final int KEPT = 32;

        private final Recent<String, OwnStyles> known = new Recent<>(KEPT);

        /** @throws OgcException when it is too long or no style */
        OwnStyles of(Params params) {
            return params.find(PARAMETER).map(this::read).orElse(NONE);
        }

        private OwnStyles read(String sld) {
            if (sld.length() > MAX_CHARACTERS) {
                throw OgcException.invalidParameter(
                        PARAMETER, sld.length() + " characters", "at most " + MAX_CHARACTERS + " expected");
            }
            try {
                return known.get(sld, text -> new OwnStyles(Style.parseLayers(text)));
            } catch (StyleException e) {
                throw refused(e);
            }
        }
    }

    /** The document itself is not repeated in the message. */
    static OgcException refused(StyleException e) {
        return OgcException.invalidParameter(PARAMETER, "…", String.valueOf(e.getMessage()));
    }

    boolean isEmpty() {
        return layers.isEmpty();
    }

    /** Those that the document names. */
    List<LayerName> names(Optional<Component> component) {
        return layers.stream()
                .map(layer -> Params.layer(PARAMETER, layer.name(), component))
                .toList();
    }

    /**
     * The style for a layer; absent when the document has none for it, and so the layer's own is drawn.
     *
     * @param style its name; empty or {@code default} is the first one
     * @throws OgcException when the document has the layer, and no style of this name
     */
    Optional<Style> of(LayerName layer, String style) {
        List<Style> styles = layers.stream()
                .filter(named ->
                        named.name().equals(layer.toString()) || named.name().equals(layer.subject()))
                .flatMap(named -> named.styles().stream())
                .toList();
        if (styles.isEmpty() || style.isEmpty() || style.equals(GetMap.DEFAULT_STYLE)) {
            return styles.stream().findFirst();
        }
        return Optional.of(styles.stream()
                .filter(own -> own.name().equals(style))
                .findFirst()
                .orElseThrow(() -> OgcException.of(
                        "StyleNotDefined",
                        "STYLES",
                        style,
                        "one of " + styles.stream().map(Style::name).toList() + " expected")));
    }
}
