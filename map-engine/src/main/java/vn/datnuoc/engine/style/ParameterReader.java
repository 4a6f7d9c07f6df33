package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Reads the parameters of one element: its children of that name, or its {@code CssParameter} (SLD 1.0) and {@code
 * SvgParameter} (SE 1.1). What is fixed is a number or colour at once; what differs from feature to feature is noted for
 * {@link #varying}.
 */
final class ParameterReader {
    private final Optional<Element> parent;
    private final ExpressionReader expressions;
    private final Map<String, Expression> varying = new HashMap<>();

    /** @param parent absent: every parameter has its default */
    ParameterReader(Optional<Element> parent, ExpressionReader expressions) {
        this.parent = parent;
        this.expressions = expressions;
    }

    /** Those that were asked for and differ from feature to feature. */
    Varying varying() {
        return varying.isEmpty() ? Varying.NOTHING : new Varying(varying);
    }

    /**
     * @param otherwise without such a parameter
     * @throws StyleException for a fixed value that is no number
     */
    double number(String name, double otherwise) {
        Optional<Element> found = find(name);
        Optional<String> fixed = found.flatMap(element -> fixed(name, element));
        return fixed.isPresent() ? Literals.finite(found.orElseThrow(), fixed.get()) : otherwise;
    }

    /**
     * @param otherwise without such a parameter
     * @throws StyleException for a fixed value that is no colour
     */
    int color(String name, int otherwise) {
        Optional<Element> found = find(name);
        Optional<String> fixed = found.flatMap(element -> fixed(name, element));
        return fixed.isPresent() ? Literals.color(found.orElseThrow(), fixed.get()) : otherwise;
    }

    /** A parameter that is the same for all features. @param otherwise without, and with a warning for others */
    String text(String name, String otherwise) {
        Optional<String> fixed = find(name).flatMap(element -> fixed(name, element));
        if (varying.remove(name) != null) {
            expressions.warn(parent.orElseThrow(), name + " is supported with a fixed value");
        }
        return fixed.orElse(otherwise);
    }

    private Optional<String> fixed(String name, Element element) {
        Optional<Expression> expression = expressions.read(element);
        Set<String> names = new HashSet<>();
        expression.ifPresent(read -> Expression.collectNames(read, names));
        if (!names.isEmpty()) {
            varying.put(name, expression.orElseThrow());
            return Optional.empty();
        }
        return expression.map(read -> Values.OF_NO_ROW.text(read, 0).strip());
    }

    private Optional<Element> find(String name) {
        return parent.stream()
                .flatMap(element -> children(element).stream())
                .filter(child -> name.equals(child.getLocalName()) || isParameter(child, name))
                .findFirst();
    }

    private static boolean isParameter(Element element, String name) {
        return String.valueOf(element.getLocalName()).matches("CssParameter|SvgParameter")
                && name.equals(element.getAttribute("name"));
    }
}
