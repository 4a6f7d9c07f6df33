package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Which features are drawn how, in a range of scales.
 *
 * @param title for legends; empty when the rule says nothing to them
 * @param name for whoever reads the document
 * @param filter absent: every feature
 * @param isElse only features that no other rule of this scale has taken
 * @param minScale,maxScale denominators; drawn when {@code minScale <= scale < maxScale}
 */
public record StyleRule(
        String title,
        String name,
        Optional<Element> filter,
        boolean isElse,
        double minScale,
        double maxScale,
        List<Symbolizer> symbolizers) {

    public StyleRule {
        symbolizers = List.copyOf(symbolizers);
    }

    public boolean isActive(double scaleDenominator) {
        return minScale <= scaleDenominator && scaleDenominator < maxScale;
    }
}
