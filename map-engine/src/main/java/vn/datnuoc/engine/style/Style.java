package vn.datnuoc.engine.style;

import java.util.List;

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
        throw new StyleException("not yet: " + sld.length());
    }

    public record FeatureTypeStyle() {}
}
