package vn.datnuoc.engine.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.datnuoc.engine.xml.XmlReader;

/** Reads the values of a symbolizer: text mixed with literals, property names and a few functions. */
final class ExpressionReader {
    private static final Expression CUBIC = new Expression.Literal("cubic");
    private static final Set<String> LOOKUP_POINTS = Set.of("MapItem", "InterpolationPoint");

    private final Set<String> warnings;

    ExpressionReader(Set<String> warnings) {
        this.warnings = warnings;
    }

    /** Empty when it asks for something that is not supported; that is in the warnings then. */
    Optional<Expression> read(Element parent) {
        List<Expression> parts = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                Optional<Expression> part = expression(element);
                if (part.isEmpty()) {
                    return part;
                }
                parts.add(part.get());
            } else if (!node.getTextContent().isBlank()) {
                parts.add(new Expression.Literal(node.getTextContent().strip()));
            }
        }
        return Optional.of(parts.size() == 1 ? parts.get(0) : new Expression.Concat(parts));
    }

    private Optional<Expression> expression(Element element) {
        return switch (String.valueOf(element.getLocalName())) {
            case "Literal" -> Optional.of(new Expression.Literal(element.getTextContent()));
            case "PropertyName", "ValueReference" ->
                Optional.of(new Expression.Property(element.getTextContent().strip()));
            case "Add" -> arithmetic('+', element);
            case "Sub" -> arithmetic('-', element);
            case "Mul" -> arithmetic('*', element);
            case "Div" -> arithmetic('/', element);
            case "Function" -> function(element);
            case "Recode" -> lookup(element, Function.RECODE);
            case "Categorize" -> lookup(element, Function.CATEGORIZE);
            case "Interpolate" -> lookup(element, Function.INTERPOLATE);
            default -> unsupported(SldReader.at(element));
        };
    }

    private Optional<Expression> function(Element element) {
        String name = element.getAttribute("name");
        if (name.equalsIgnoreCase("concatenate") || name.equalsIgnoreCase("strConcat")) {
            return operands(element).map(Expression.Concat::new);
        }
        if (name.equals("round") || name.equals("rint")) {
            return operands(element).filter(o -> o.size() == 1).map(o -> new Expression.Rounded(o.get(0)));
        }
        Optional<Function> function = Function.named(name);
        return function.isPresent()
                ? operands(element).map(given -> call(function.get(), given, element))
                : unsupported("function " + name + " of " + SldReader.at(element));
    }

    private Expression call(Function function, List<Expression> given, Element element) {
        if (given.size() < function.leastArguments()) {
            throw new StyleException(SldReader.at(element) + ": at least " + function.leastArguments()
                    + " arguments expected, got " + given.size());
        }
        if (function == Function.INTERPOLATE && given.contains(CUBIC)) {
            warn(element, "mode cubic is drawn as linear");
        }
        return new Expression.Call(function, given);
    }

    /**
     * A function of SE 1.1 (11.6): the value to look up, and what it may be. What is not found, or absent, is the {@code
     * fallbackValue}.
     */
    private Optional<Expression> lookup(Element element, Function function) {
        List<Element> values = XmlReader.children(element).stream()
                .flatMap(child -> LOOKUP_POINTS.contains(String.valueOf(child.getLocalName()))
                        ? XmlReader.children(child).stream()
                        : Stream.of(child))
                .toList();
        List<Expression> given = new ArrayList<>();
        for (Element value : values) {
            read(value).ifPresent(given::add);
        }
        if (given.size() < values.size()) {
            return Optional.empty();
        }
        // SE 1.1 has the word threshholdsBelongTo with three h; both spellings are met
        Stream.of("threshholdsBelongTo", "thresholdsBelongTo", "mode")
                .map(element::getAttribute)
                .filter(text -> !text.isEmpty())
                .forEach(text -> given.add(new Expression.Literal(text)));
        return Optional.of(withFallback(call(function, given, element), element.getAttribute("fallbackValue")));
    }

    private static Expression withFallback(Expression value, String fallback) {
        return fallback.isEmpty()
                ? value
                : new Expression.Call(Function.FALLBACK, List.of(value, new Expression.Literal(fallback)));
    }

    private Optional<Expression> arithmetic(char operator, Element element) {
        Optional<List<Expression>> operands = operands(element);
        if (operands.isPresent() && operands.get().size() != 2) {
            throw new StyleException(SldReader.at(element) + ": two operands expected");
        }
        return operands.map(o -> new Expression.Arithmetic(operator, o.get(0), o.get(1)));
    }

    private Optional<List<Expression>> operands(Element element) {
        List<Expression> operands = new ArrayList<>();
        for (Element child : XmlReader.children(element)) {
            expression(child).ifPresent(operands::add);
        }
        return Optional.of(operands)
                .filter(o -> o.size() == XmlReader.children(element).size());
    }

    void warn(Element element, String what) {
        warnings.add(SldReader.at(element) + ": " + what);
    }

    private Optional<Expression> unsupported(String what) {
        warnings.add(what + " is not supported and left out");
        return Optional.empty();
    }
}
