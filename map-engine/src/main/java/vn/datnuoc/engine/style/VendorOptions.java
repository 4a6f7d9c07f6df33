package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * The {@code VendorOption} elements of one element, in GeoServer's names. Names that are not understood are left out with
 * a warning; values that cannot be meant are an error.
 */
final class VendorOptions {
    static final String OBSTACLE = "labelObstacle";
    private final Element element;
    private final Map<String, String> values;

    private VendorOptions(Element element, Map<String, String> values) {
        this.element = element;
        this.values = values;
    }

    /** @param warnings gets those that are not among the known names */
    static VendorOptions of(Element element, Set<String> known, Set<String> warnings) {
        Map<String, String> values = new HashMap<>();
        for (Element option : children(element, "VendorOption")) {
            String name = option.getAttribute("name");
            if (known.contains(name)) {
                values.put(name, option.getTextContent().strip());
            } else {
                warnings.add(SldReader.at(option) + ": vendor option " + name + " is not supported and left out");
            }
        }
        return new VendorOptions(element, values);
    }

    boolean flag(String name, boolean otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "no", "false", "0" -> false;
            default -> throw wrong(name, text, "true or false");
        };
    }

    double number(String name, double otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, text, "a number");
        }
        throw wrong(name, text, "a finite number");
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /** As in CSS: one to four numbers, from the top clockwise. */
    double[] margins(String name) {
        String text = values.get(name);
        if (text == null || text.isEmpty()) {
            return new double[4];
        }
        String[] parts = text.split("\\s+");
        double[] margins = new double[4];
        for (int side = 0; side < 4; side++) {
            int part = side < parts.length ? side : Math.max(0, side - 2);
            margins[side] = margin(name, text, parts[part < parts.length ? part : 0]);
        }
        return margins;
    }

    private double margin(String name, String text, String part) {
        try {
            return Math.max(0, Math.min(256, Integer.parseInt(part)));
        } catch (NumberFormatException e) {
            throw wrong(name, text, "one to four whole numbers");
        }
    }

    private StyleException wrong(String name, String text, String expected) {
        return new StyleException(
                SldReader.at(element) + ": vendor option " + name + ": " + expected + " expected, got " + text);
    }
}
