package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.style.Literals.parse;
import static vn.datnuoc.engine.xml.XmlReader.child;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        ParameterReader css = parameters(Optional.of(element));
        return new Fill(
                css.color("fill", base.rgb()),
                css.number("fill-opacity", base.opacity()),
                child(element, "GraphicFill").flatMap(graphicFill -> tile(graphicFill, margins)),
                css.varying());
    }

    Fill fill(Element element, Fill base) {
        return fill(element, base, new double[4]);
    }

    private Optional<Tile> tile(Element graphicFill, double[] margins) {
        return child(graphicFill, "Graphic")
                .flatMap(element -> graphic(element, DEFAULT_TILE_SIZE))
                .map(graphic -> new Tile(graphic, margins[0], margins[1], margins[2], margins[3]));
    }

    /** Empty for a pen without width, which leaves nothing on the map. */
    Optional<Stroke> stroke(Element element) {
        Literals.warnOthers(element, warnings, "CssParameter", "SvgParameter", "GraphicStroke");
        ParameterReader css = parameters(Optional.of(element));
        return Optional.of(new Stroke(
                        css.color("stroke", 0),
                        css.number("stroke-opacity", 1),
                        css.number("stroke-width", 1),
                        dashes(element, css.text("stroke-dasharray", "")),
                        css.number("stroke-dashoffset", 0),
                        Literals.option(element, Cap.values(), css.text("stroke-linecap", "butt"), warnings),
                        Literals.option(element, Join.values(), css.text("stroke-linejoin", "miter"), warnings),
                        child(element, "GraphicStroke").flatMap(this::lineMarks),
                        css.varying()))
                .filter(Stroke::isSeen);
    }

    private Optional<LineMarks> lineMarks(Element graphicStroke) {
        Literals.warnOthers(graphicStroke, warnings, "Graphic", "Gap", "InitialGap");
        double gap = Literals.number(graphicStroke, "Gap", 0);
        double initialGap = Literals.number(graphicStroke, "InitialGap", 0);
        return child(graphicStroke, "Graphic")
                .flatMap(element -> graphic(element, DEFAULT_MARK_SIZE))
                .map(graphic -> new LineMarks(graphic, Math.max(0, gap), Math.max(0, initialGap)));
    }

    private static List<Double> dashes(Element element, String text) {
        List<Double> dashes = new ArrayList<>(Stream.of(text.strip().split("[,\\s]+"))
                .filter(part -> !part.isEmpty() && !part.equals("none"))
                .map(part -> parse(element, part, 0))
                .toList());
        if (dashes.stream().anyMatch(d -> d < 0)) {
            return List.of();
        }
        if (dashes.size() % 2 == 1) {
            dashes.addAll(List.copyOf(dashes));
        }
        return Stroke.apart(dashes);
    }

    /** Empty when it has no mark that can be drawn; the warnings say so. */
    Optional<Graphic> graphic(Element element) {
        return graphic(element, DEFAULT_MARK_SIZE);
    }

    /** One whose rotation is not read. */
    Optional<Graphic> unturned(Element element) {
        return graphic(element, DEFAULT_MARK_SIZE, false);
    }

    private Optional<Graphic> graphic(Element element, double defaultSize) {
        return graphic(element, defaultSize, true);
    }

    private Optional<Graphic> graphic(Element element, double defaultSize, boolean isTurned) {
        Literals.warnOthers(element, warnings, "Mark", "Size", "Rotation", "Opacity", "AnchorPoint", "Displacement");
        Optional<Element> mark = child(element, "Mark");
        if (mark.isEmpty()) {
            warnings.add(SldReader.at(element) + " has no Mark and is left out");
        }
        ParameterReader parameters = parameters(Optional.of(element));
        return mark.map(m -> new Graphic(
                mark(m),
                parameters.number("Size", defaultSize),
                isTurned ? parameters.number("Rotation", 0) : 0,
                parameters.number("Opacity", 1),
                anchor(element, Anchor.CENTRE.x(), Anchor.CENTRE.y()),
                parameters.varying()));
    }

    /** @param x,y where it has no {@code AnchorPoint} */
    Anchor anchor(Element element, double x, double y) {
        ParameterReader point = parameters(child(element, "AnchorPoint"));
        ParameterReader displacement = parameters(child(element, "Displacement"));
        return new Anchor(
                point.number("AnchorPointX", x),
                point.number("AnchorPointY", y),
                displacement.number("DisplacementX", 0),
                displacement.number("DisplacementY", 0),
                point.varying().and(displacement.varying()));
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

    ParameterReader parameters(Optional<Element> element) {
        return new ParameterReader(element, expressions);
    }
}
