package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Which features are drawn how, in a range of scales.
 *
 * @param title for legends; empty when the rule says nothing to them
 * @param localizedTitles the same in other languages, by the code of the language
 * @param name for whoever reads the document
 * @param filter absent: every feature
 * @param isElse only features that no other rule of this scale has taken
 * @param minScale,maxScale denominators; drawn when {@code minScale <= scale < maxScale}
 * @param legend the sign for legends; absent: as the rule draws
 */
public record StyleRule(
        String title,
        Map<String, String> localizedTitles,
        String name,
        Optional<Element> filter,
        boolean isElse,
        double minScale,
        double maxScale,
        List<Symbolizer> symbolizers,
        Optional<Symbolizer.Graphic> legend) {

    public StyleRule {
        localizedTitles = Map.copyOf(localizedTitles);
        symbolizers = List.copyOf(symbolizers);
    }

    /** The title in the reader's language, otherwise as it is. */
    public String title(Locale reader) {
        return localizedTitles.getOrDefault(reader.getLanguage(), title);
    }

    public boolean isActive(double scaleDenominator) {
        return minScale <= scaleDenominator && scaleDenominator < maxScale;
    }
}
