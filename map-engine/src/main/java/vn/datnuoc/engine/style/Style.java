package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A style as its document says it, not yet bound to a layer. Immutable.
 *
 * @param warnings what the document asks for and is not drawn, for whoever uploads it
 */
public record Style(String name, String title, List<FeatureTypeStyle> featureTypeStyles, List<String> warnings) {

    public Style {
        featureTypeStyles = List.copyOf(featureTypeStyles);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads SLD 1.0 (OGC 02-070) or SE 1.1 (OGC 05-077r4): the first user style of the document.
     *
     * @throws StyleException when it is no style
     */
    public static Style parse(String sld) {
        return new SldReader().read(sld);
    }

    /**
     * Reads all named layers of a document with their user styles, in its order.
     *
     * @throws StyleException when it is no style, or has another layer than a named one
     */
    public static List<NamedLayer> parseLayers(String sld) {
        return new SldReader().readLayers(sld);
    }

    public Stream<StyleRule> rules() {
        return featureTypeStyles.stream().flatMap(style -> style.rules().stream());
    }

    /** How a raster layer is drawn at a scale. */
    public Optional<Symbolizer.RasterSymbolizer> raster(double scaleDenominator) {
        return rules().filter(rule -> rule.isActive(scaleDenominator))
                .flatMap(rule -> rule.symbolizers().stream())
                .filter(Symbolizer.RasterSymbolizer.class::isInstance)
                .map(Symbolizer.RasterSymbolizer.class::cast)
                .findFirst();
    }

    /**
     * Whether a raster can be drawn by this.
     *
     * @param bands that the raster has
     * @throws StyleException when none of the rules draws a raster, or one shows a band that is not there
     */
    public void requireFits(int bands) {
        List<Symbolizer.RasterSymbolizer> rasters = rules().flatMap(rule -> rule.symbolizers().stream())
                .filter(Symbolizer.RasterSymbolizer.class::isInstance)
                .map(Symbolizer.RasterSymbolizer.class::cast)
                .toList();
        if (rasters.isEmpty()) {
            throw new StyleException("the style has no RasterSymbolizer, and the layer is a raster");
        }
        rasters.forEach(raster -> raster.requireFits(bands));
    }

    /** @param styles empty: the layer's own */
    public record NamedLayer(String name, List<Style> styles) {

        public NamedLayer {
            styles = List.copyOf(styles);
        }
    }

    /**
     * Rules that are tried together, feature by feature; the next one draws above all of this one.
     *
     * @param onlyFirst a feature is drawn by the first rule that it meets: the vendor option {@code ruleEvaluation}
     */
    public record FeatureTypeStyle(List<StyleRule> rules, boolean onlyFirst) {

        public FeatureTypeStyle {
            rules = List.copyOf(rules);
        }
    }
}
