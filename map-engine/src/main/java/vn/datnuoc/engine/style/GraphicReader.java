package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.style.Literals.color;
import static vn.datnuoc.engine.style.Literals.parse;
import static vn.datnuoc.engine.xml.XmlReader.child;
import static vn.datnuoc.engine.xml.XmlReader.children;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.datnuoc.engine.style.Symbolizer.Anchor;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Glyph;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.LineMarks;
import vn.datnuoc.engine.style.Symbolizer.Mark;
import vn.datnuoc.engine.style.Symbolizer.Shape;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Symbolizer.Tile;
import vn.datnuoc.engine.style.Symbolizer.WellKnownShape;

/** Reads fills, pens and signs, by local names, so that SLD 1.0 and SE 1.1 are one. */
final class GraphicReader {
    private static final double DEFAULT_MARK_SIZE = 6;
    private static final double DEFAULT_TILE_SIZE = 8;
    private final Set<String> warnings;
    private final ExpressionReader expressions;

    GraphicReader(Set<String> warnings, ExpressionReader expressions) {
        this.warnings = warnings;
        this.expressions = expressions;
    }

    Fill fill(Element element, Fill base, double[] margins) {
        Literals.warnOthers(element, warnings, "CssParameter", "SvgParameter", "GraphicFill");
        Map<String, String> css = parameters(element);
        return new Fill(
                color(element, css.get("fill"), base.rgb()),
                parse(element, css.get("fill-opacity"), base.opacity()),
                child(element, "GraphicFill").flatMap(graphicFill -> tile(graphicFill, margins)));
    }

    Fill fill(Element element, Fill base) {
        return fill(element, base, new double[4]);
    }

    private Optional<Tile> tile(Element graphicFill, double[] margins) {
        return child(graphicFill, "Graphic")
                .flatMap(element -> fixed(element, DEFAULT_TILE_SIZE))
                .map(graphic -> new Tile(graphic, margins[0], margins[1], margins[2], margins[3]));
    }

    /** Empty for a pen without width, which leaves nothing on the map. */
    Optional<Stroke> stroke(Element element) {
        Literals.warnOthers(element, warnings, "CssParameter", "SvgParameter", "GraphicStroke");
        Map<String, String> css = parameters(element);
        double width = parse(element, css.get("stroke-width"), 1);
        Optional<LineMarks> marks = child(element, "GraphicStroke").flatMap(this::lineMarks);
        if (width <= 0 && marks.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Stroke(
                color(element, css.get("stroke"), 0),
                parse(element, css.get("stroke-opacity"), 1),
                width,
                dashes(element, css.getOrDefault("stroke-dasharray", "")),
                parse(element, css.get("stroke-dashoffset"), 0),
                Literals.option(element, Cap.values(), css.getOrDefault("stroke-linecap", "butt"), warnings),
                Literals.option(element, Join.values(), css.getOrDefault("stroke-linejoin", "miter"), warnings),
                marks));
    }

    private Optional<LineMarks> lineMarks(Element graphicStroke) {
        Literals.warnOthers(graphicStroke, warnings, "Graphic", "Gap", "InitialGap");
        double gap = Literals.number(graphicStroke, "Gap", 0);
        double initialGap = Literals.number(graphicStroke, "InitialGap", 0);
        return child(graphicStroke, "Graphic")
                .flatMap(element -> fixed(element, DEFAULT_MARK_SIZE))
                .map(graphic -> new LineMarks(graphic, Math.max(0, gap), Math.max(0, initialGap)));
    }

    private static List<Double> dashes(Element element, String text) {
        List<Double> dashes = new ArrayList<>(Stream.of(text.strip().split("[,\\s]+"))
                .filter(part -> !part.isEmpty() && !part.equals("none"))
                .map(part -> parse(element, part, 0))
                .toList());
        if (dashes.stream().anyMatch(d -> d < 0)
                || dashes.stream().mapToDouble(d -> d).sum() <= 0) {
            return List.of();
        }
        if (dashes.size() % 2 == 1) {
            dashes.addAll(List.copyOf(dashes));
        }
        return dashes;
    }

    /** Empty when it has no mark that can be drawn; the warnings say so. */
    Optional<Graphic> graphic(Element element) {
        return graphic(element, DEFAULT_MARK_SIZE);
    }

    /** A sign that looks the same for all features. */
    private Optional<Graphic> fixed(Element element, double defaultSize) {
        Optional<Graphic> graphic = graphic(element, defaultSize);
        if (graphic.filter(g -> Expression.isFixed(g.size()) && Expression.isFixed(g.rotation()))
                .isEmpty()) {
            warnings.add(SldReader.at(element) + ": a mark with a fixed size and rotation is supported here");
            return Optional.empty();
        }
        return graphic;
    }

    private Optional<Graphic> graphic(Element element, double defaultSize) {
        Literals.warnOthers(element, warnings, "Mark", "Size", "Rotation", "Opacity", "AnchorPoint", "Displacement");
        return child(element, "Mark")
                .map(mark -> new Graphic(
                        mark(mark),
                        value(element, "Size", defaultSize),
                        value(element, "Rotation", 0),
                        Literals.number(element, "Opacity", 1),
                        anchor(element, Anchor.CENTRE.x(), Anchor.CENTRE.y())));
    }

    private Expression value(Element parent, String name, double otherwise) {
        return child(parent, name).flatMap(expressions::read).orElse(Expression.number(otherwise));
    }

    /** @param x,y where it has no {@code AnchorPoint} */
    static Anchor anchor(Element element, double x, double y) {
        Optional<Element> point = child(element, "AnchorPoint");
        Optional<Element> displacement = child(element, "Displacement");
        return new Anchor(
                Literals.number(point, "AnchorPointX", x),
                Literals.number(point, "AnchorPointY", y),
                Literals.number(displacement, "DisplacementX", 0),
                Literals.number(displacement, "DisplacementY", 0));
    }

    private Mark mark(Element element) {
        Literals.warnOthers(element, warnings, "WellKnownName", "Fill", "Stroke");
        String name = child(element, "WellKnownName")
                .map(e -> e.getTextContent().strip())
                .orElse("square");
        return new Mark(
                shape(element, name),
                child(element, "Fill").map(fill -> fill(fill, Fill.GREY)),
                child(element, "Stroke").flatMap(this::stroke));
    }

    private Shape shape(Element element, String name) {
        if (name.startsWith("ttf://")) {
            return glyph(element, name);
        }
        String known = name.replaceFirst("^shape://", "").toUpperCase(Locale.ROOT);
        Optional<WellKnownShape> shape = Arrays.stream(WellKnownShape.values())
                .filter(s -> s.name().equals(known))
                .findFirst();
        if (shape.isEmpty()) {
            warnings.add(SldReader.at(element) + ": mark " + name + " is drawn as a square");
        }
        return shape.orElse(WellKnownShape.SQUARE);
    }

    /** {@code ttf://Noto Sans#0x2605}, the character also as {@code U+2605} or decimal. */
    private static Glyph glyph(Element element, String name) {
        String code = name.substring(name.indexOf('#') + 1).replaceFirst("^(U\\+|\\\\u)", "0x");
        try {
            int codePoint = Integer.decode(code);
            if (Character.isValidCodePoint(codePoint)) {
                return new Glyph(codePoint);
            }
        } catch (NumberFormatException e) {
            throw new StyleException(SldReader.at(element) + ": ttf://FONT#0x2605 expected, got " + name, e);
        }
        throw new StyleException(SldReader.at(element) + ": a character of Unicode expected, got " + name);
    }

    /** {@code CssParameter} of SLD 1.0, {@code SvgParameter} of SE 1.1. */
    Map<String, String> parameters(Element element) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Element child : children(element)) {
            if (String.valueOf(child.getLocalName()).matches("CssParameter|SvgParameter")) {
                literal(child).ifPresent(text -> parameters.putIfAbsent(child.getAttribute("name"), text));
            }
        }
        return parameters;
    }

    private Optional<String> literal(Element element) {
        boolean isLiteral = children(element).stream().allMatch(child -> "Literal".equals(child.getLocalName()));
        if (!isLiteral) {
            warnings.add(SldReader.at(element) + ": only a fixed value is supported here");
            return Optional.empty();
        }
        return Optional.of(element.getTextContent().strip());
    }
}
