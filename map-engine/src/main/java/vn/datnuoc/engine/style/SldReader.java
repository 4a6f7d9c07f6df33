package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.xml.XmlReader.child;
import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import vn.datnuoc.engine.style.Style.FeatureTypeStyle;
import vn.datnuoc.engine.style.Style.NamedLayer;
import vn.datnuoc.engine.xml.XmlException;
import vn.datnuoc.engine.xml.XmlReader;

/**
 * Reads the structure of a style document down to its rules: a {@code StyledLayerDescriptor} of either version, or a style
 * of SE 1.1 that stands alone. One document each.
 */
final class SldReader {
    private static final Set<String> DESCRIPTIONS = Set.of("Name", "Title", "Abstract", "Description");
    private static final Set<String> FEATURE_TYPE_STYLES = Set.of("FeatureTypeStyle", "CoverageStyle");
    private static final String EVALUATION = "ruleEvaluation";
    private final Set<String> warnings = new LinkedHashSet<>();
    private final SymbolizerReader symbolizers = new SymbolizerReader(warnings);

    Style read(String sld) {
        Element root = parse(sld);
        return FEATURE_TYPE_STYLES.contains(String.valueOf(root.getLocalName()))
                ? style(root, List.of(root))
                : style(userStyle(root));
    }

    List<NamedLayer> readLayers(String sld) {
        return children(descriptor(parse(sld))).stream()
                .filter(child -> !DESCRIPTIONS.contains(String.valueOf(child.getLocalName())))
                .map(this::namedLayer)
                .toList();
    }

    /** A UserLayer brings features along, or names a server to get them from. */
    private NamedLayer namedLayer(Element element) {
        if (!"NamedLayer".equals(element.getLocalName())) {
            throw new StyleException(at(element) + ": NamedLayer expected");
        }
        List<Style> styles =
                children(element, "UserStyle").stream().map(this::style).toList();
        return new NamedLayer(text(element, "Name"), styles);
    }

    private Style style(Element userStyle) {
        return style(
                userStyle,
                children(userStyle).stream()
                        .filter(child -> FEATURE_TYPE_STYLES.contains(String.valueOf(child.getLocalName())))
                        .toList());
    }

    private Style style(Element described, List<Element> featureTypeStyles) {
        List<FeatureTypeStyle> styles =
                featureTypeStyles.stream().map(this::featureTypeStyle).toList();
        if (styles.isEmpty()) {
            throw new StyleException(at(described) + " has no FeatureTypeStyle");
        }
        return new Style(text(described, "Name"), title(described), styles, List.copyOf(warnings));
    }

    private static Element parse(String sld) {
        try {
            return XmlReader.parse(sld);
        } catch (XmlException e) {
            throw new StyleException("the style is no XML: " + e.getMessage(), e);
        }
    }

    private static Element descriptor(Element root) {
        if (!"StyledLayerDescriptor".equals(root.getLocalName())) {
            throw new StyleException(at(root) + ": StyledLayerDescriptor expected");
        }
        return root;
    }

    private Element userStyle(Element root) {
        List<Element> found = new ArrayList<>();
        for (Element layer : children(descriptor(root))) {
            found.addAll(children(layer, "UserStyle"));
        }
        if (found.isEmpty()) {
            throw new StyleException(at(root) + " has no NamedLayer with a UserStyle");
        }
        if (found.size() > 1) {
            warnings.add(at(found.get(1)) + ": only the first style of the document is used");
        }
        return found.get(0);
    }

    /** {@code FeatureTypeStyle}, or for a raster {@code CoverageStyle} of SE 1.1. */
    private FeatureTypeStyle featureTypeStyle(Element element) {
        for (Element child : children(element)) {
            warnUnless(
                    child,
                    Set.of(
                            "Name",
                            "Title",
                            "Abstract",
                            "Description",
                            "FeatureTypeName",
                            "CoverageName",
                            "SemanticTypeIdentifier",
                            "VendorOption",
                            "Rule"));
        }
        VendorOptions vendor = VendorOptions.of(element, Set.of(EVALUATION), warnings);
        return new FeatureTypeStyle(
                children(element, "Rule").stream().map(this::rule).toList(),
                vendor.text(EVALUATION, "all").equals("first"));
    }

    private StyleRule rule(Element element) {
        List<Symbolizer> drawn = new ArrayList<>();
        for (Element child : children(element)) {
            if (String.valueOf(child.getLocalName()).endsWith("Symbolizer")) {
                symbolizers.read(child).ifPresent(drawn::add);
            } else {
                warnUnless(
                        child,
                        Set.of(
                                "Name",
                                "Title",
                                "Abstract",
                                "Description",
                                "LegendGraphic",
                                "Filter",
                                "ElseFilter",
                                "MinScaleDenominator",
                                "MaxScaleDenominator"));
            }
        }
        Optional<Element> filter = child(element, "Filter");
        return new StyleRule(
                title(element),
                localizedTitles(element),
                text(element, "Name"),
                filter,
                child(element, "ElseFilter").isPresent(),
                Literals.number(element, "MinScaleDenominator", 0),
                Literals.number(element, "MaxScaleDenominator", Double.POSITIVE_INFINITY),
                drawn,
                child(element, "LegendGraphic").flatMap(symbolizers::legend));
    }

    private void warnUnless(Element element, Set<String> known) {
        if (!known.contains(element.getLocalName())) {
            warnings.add(at(element) + " is not supported and left out");
        }
    }

    private static String title(Element element) {
        return titleElement(element).map(SldReader::ownText).orElse("");
    }

    /** SLD 1.0 has the title in the rule, SE 1.1 in its description. */
    private static Optional<Element> titleElement(Element element) {
        return child(element, "Title").or(() -> child(element, "Description").flatMap(d -> child(d, "Title")));
    }

    /** {@code <Title>Sông<Localized lang="en">River</Localized></Title>}, as GeoServer reads it. */
    private static Map<String, String> localizedTitles(Element element) {
        Map<String, String> titles = new HashMap<>();
        titleElement(element).stream()
                .flatMap(title -> children(title, "Localized").stream())
                .forEach(title -> titles.put(
                        title.getAttribute("lang"), title.getTextContent().strip()));
        return titles;
    }

    /** Without what is in elements inside. */
    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Text) {
                text.append(node.getNodeValue());
            }
        }
        return text.toString().strip();
    }

    private static String text(Element parent, String name) {
        return child(parent, name).map(e -> e.getTextContent().strip()).orElse("");
    }

    /** {@code element Rule in line 7}: how messages name a place. */
    static String at(Element element) {
        return "element " + element.getLocalName() + " in line " + XmlReader.line(element);
    }
}
