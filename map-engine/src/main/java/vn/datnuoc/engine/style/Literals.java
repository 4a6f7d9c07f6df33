package vn.datnuoc.engine.style;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.datnuoc.engine.xml.XmlReader;

/** Fixed values in a style document: numbers, colours, words. What is none is a {@link StyleException} with its line. */
final class Literals {
    private Literals() {}

    static double number(Element element) {
        return finite(element, element.getTextContent().strip());
    }

    /** @param otherwise without such a child */
    static double number(Element parent, String child, double otherwise) {
        return XmlReader.child(parent, child).map(Literals::number).orElse(otherwise);
    }

    static double number(Optional<Element> parent, String child, double otherwise) {
        return parent.map(p -> number(p, child, otherwise)).orElse(otherwise);
    }

    static double parse(Element element, @Nullable String text, double otherwise) {
        return text == null ? otherwise : finite(element, text.strip());
    }

    static double finite(Element element, String text) {
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StyleException(SldReader.at(element) + ": a number expected, got " + text, e);
        }
        throw new StyleException(SldReader.at(element) + ": a finite number expected, got " + text);
    }

    static int color(Element element, String text) {
        return color(text)
                .orElseThrow(() ->
                        new StyleException(SldReader.at(element) + ": a colour like #3C3C3C expected, got " + text));
    }

    /** Absent when it is none. */
    static Optional<Integer> color(String text) {
        String stripped = text.strip();
        int rgb = 0;
        for (int i = 1; i < stripped.length(); i++) {
            int digit = Character.digit(stripped.charAt(i), 16);
            rgb = digit < 0 || rgb < 0 ? -1 : rgb << 4 | digit;
        }
        boolean isColor = stripped.length() == 7 && stripped.charAt(0) == '#' && rgb >= 0;
        return isColor ? Optional.of(rgb) : Optional.empty();
    }

    /** The first of the values with a warning when there is none of that name. */
    static <T extends Enum<T>> T option(Element element, T[] values, String text, Set<String> warnings) {
        String name = text.equals("mitre") ? "MITER" : text.strip().toUpperCase(Locale.ROOT);
        Optional<T> found =
                Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            warnings.add(SldReader.at(element) + ": " + text + " is not supported");
        }
        return found.orElse(values[0]);
    }

    static void warnOthers(Element element, Set<String> warnings, String... known) {
        for (Element child : XmlReader.children(element)) {
            if (Arrays.stream(known).noneMatch(name -> name.equals(child.getLocalName()))) {
                warnings.add(SldReader.at(child) + " is not supported and left out");
            }
        }
    }
}
