package vn.datnuoc.engine.filter;

import static java.util.Map.entry;
import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.filter.LiteralExpressionImpl;
import org.w3c.dom.Element;

/** Reads the {@code Filter} element of FES 2.0 and of Filter Encoding 1.0 and 1.1, by local names. */
final class FesReader {
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();
    private static final Set<String> IDS = Set.of("ResourceId", "GmlObjectId", "FeatureId");

    static final SortedMap<String, BiFunction<Expression, Expression, Filter>> TEMPORAL = new TreeMap<>(Map.ofEntries(
            entry("After", FILTERS::after),
            entry("Before", FILTERS::before),
            entry("Begins", FILTERS::begins),
            entry("BegunBy", FILTERS::begunBy),
            entry("TContains", FILTERS::tcontains),
            entry("During", FILTERS::during),
            entry("EndedBy", FILTERS::endedBy),
            entry("Ends", FILTERS::ends),
            entry("TEquals", FILTERS::tequals),
            entry("Meets", FILTERS::meets),
            entry("MetBy", FILTERS::metBy),
            entry("TOverlaps", FILTERS::toverlaps),
            entry("OverlappedBy", FILTERS::overlappedBy),
            entry("AnyInteracts", FILTERS::anyInteracts)));

    private FesReader() {}

    /** @throws FilterException */
    static Filter read(Element filter) {
        List<Element> children = children(filter);
        if (!"Filter".equals(filter.getLocalName()) || children.isEmpty()) {
            throw new FilterException("a Filter element with one operator is expected");
        }
        if (IDS.contains(children.get(0).getLocalName())) {
            return FILTERS.id(
                    children.stream().map(FesReader::id).map(FILTERS::featureId).collect(Collectors.toSet()));
        }
        return operator(only(filter));
    }

    private static String id(Element element) {
        for (String attribute : List.of("rid", "fid", "gml:id", "id")) {
            if (element.hasAttribute(attribute)) {
                return element.getAttribute(attribute);
            }
        }
        throw new FilterException(element.getLocalName() + " has no rid, fid or gml:id");
    }

    private static Element only(Element parent) {
        List<Element> children = children(parent);
        if (children.size() != 1) {
            throw new FilterException(parent.getLocalName() + " has one operand, got " + children.size());
        }
        return children.get(0);
    }

    private static Filter operator(Element element) {
        return switch (element.getLocalName()) {
            case "And" -> FILTERS.and(operands(element));
            case "Or" -> FILTERS.or(operands(element));
            case "Not" -> FILTERS.not(operator(only(element)));
            case "PropertyIsEqualTo" -> compared(element, (a, b) -> FILTERS.equal(a, b, matchCase(element)));
            case "PropertyIsNotEqualTo" -> compared(element, (a, b) -> FILTERS.notEqual(a, b, matchCase(element)));
            case "PropertyIsLessThan" -> compared(element, FILTERS::less);
            case "PropertyIsLessThanOrEqualTo" -> compared(element, FILTERS::lessOrEqual);
            case "PropertyIsGreaterThan" -> compared(element, FILTERS::greater);
            case "PropertyIsGreaterThanOrEqualTo" -> compared(element, FILTERS::greaterOrEqual);
            case "PropertyIsBetween" -> between(element);
            case "PropertyIsLike" -> like(element);
            case "PropertyIsNull", "PropertyIsNil" -> FILTERS.isNull(expression(only(element)));
            default -> {
                var temporal = TEMPORAL.get(element.getLocalName());
                yield temporal == null ? spatial(element) : compared(element, temporal);
            }
        };
    }

    private static List<Filter> operands(Element element) {
        List<Filter> operands =
                children(element).stream().map(FesReader::operator).toList();
        if (operands.isEmpty()) {
            throw new FilterException(element.getLocalName() + " has no operands");
        }
        return operands;
    }

    private static boolean matchCase(Element element) {
        return !"false".equals(element.getAttribute("matchCase"));
    }

    private static Filter compared(Element element, BiFunction<Expression, Expression, Filter> operator) {
        List<Element> operands = operandsOf(element, 2);
        return operator.apply(expression(operands.get(0)), expression(operands.get(1)));
    }

    private static List<Element> operandsOf(Element element, int count) {
        List<Element> operands = children(element);
        if (operands.size() != count) {
            throw new FilterException(element.getLocalName() + " has " + count + " operands, got " + operands.size());
        }
        return operands;
    }

    private static Filter between(Element element) {
        List<Element> operands = operandsOf(element, 3);
        return FILTERS.between(
                expression(operands.get(0)), expression(only(operands.get(1))), expression(only(operands.get(2))));
    }

    private static Filter like(Element element) {
        List<Element> operands = operandsOf(element, 2);
        String escape = element.hasAttribute("escapeChar")
                ? element.getAttribute("escapeChar")
                : element.hasAttribute("escape") ? element.getAttribute("escape") : "\\";
        return FILTERS.like(
                expression(operands.get(0)),
                operands.get(1).getTextContent(),
                element.hasAttribute("wildCard") ? element.getAttribute("wildCard") : "*",
                element.hasAttribute("singleChar") ? element.getAttribute("singleChar") : "?",
                escape,
                matchCase(element));
    }

    private static Filter spatial(Element element) {
        List<Element> operands = children(element);
        Expression geometry = FILTERS.property("");
        int at = 0;
        if (!operands.isEmpty() && isName(operands.get(0))) {
            geometry = expression(operands.get(0));
            at = 1;
        }
        if (operands.size() <= at) {
            throw new FilterException(element.getLocalName() + " has no geometry, or is not offered");
        }
        Expression literal = new LiteralExpressionImpl(GmlGeometries.read(operands.get(at)));
        return switch (element.getLocalName()) {
            case "BBOX", "Intersects", "Intersect" -> FILTERS.intersects(geometry, literal);
            case "Within" -> FILTERS.within(geometry, literal);
            case "Contains" -> FILTERS.contains(geometry, literal);
            case "Disjoint" -> FILTERS.disjoint(geometry, literal);
            case "Crosses" -> FILTERS.crosses(geometry, literal);
            case "Overlaps" -> FILTERS.overlaps(geometry, literal);
            case "Touches" -> FILTERS.touches(geometry, literal);
            case "Equals" -> FILTERS.equal(geometry, literal);
            case "DWithin", "Beyond" -> distance(element, geometry, literal);
            default -> throw new FilterException("not offered: " + element.getLocalName());
        };
    }

    private static Filter distance(Element element, Expression geometry, Expression literal) {
        List<Element> operands = children(element);
        Element distance = operands.get(operands.size() - 1);
        String unit = distance.hasAttribute("uom") ? distance.getAttribute("uom") : distance.getAttribute("units");
        double value = GmlGeometries.number(distance.getTextContent().strip());
        return element.getLocalName().equals("DWithin")
                ? FILTERS.dwithin(geometry, literal, value, unit)
                : FILTERS.beyond(geometry, literal, value, unit);
    }

    private static boolean isName(Element element) {
        return "ValueReference".equals(element.getLocalName()) || "PropertyName".equals(element.getLocalName());
    }

    private static Expression expression(Element element) {
        if (isName(element)) {
            return FILTERS.property(element.getTextContent().strip());
        } else if ("Literal".equals(element.getLocalName())) {
            return literal(element);
        }
        Optional<Object> time = Times.read(element);
        if (time.isPresent()) {
            return FILTERS.literal(time.get());
        }
        return calculation(element);
    }

    /** A text, or in FES 2.0 also a time in GML. */
    private static Expression literal(Element element) {
        List<Element> children = children(element);
        return FILTERS.literal(
                children.size() == 1
                        ? Times.read(children.get(0)).orElseGet(element::getTextContent)
                        : element.getTextContent());
    }

    private static Expression calculation(Element element) {
        BiFunction<Expression, Expression, Expression> operation =
                switch (element.getLocalName()) {
                    case "Add" -> FILTERS::add;
                    case "Sub" -> FILTERS::subtract;
                    case "Mul" -> FILTERS::multiply;
                    case "Div" -> FILTERS::divide;
                    default -> throw new FilterException("functions are not offered: " + element.getLocalName());
                };
        List<Element> operands = operandsOf(element, 2);
        return operation.apply(expression(operands.get(0)), expression(operands.get(1)));
    }
}
