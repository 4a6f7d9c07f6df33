package vn.datnuoc.engine.style;

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
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.Halo;
import vn.datnuoc.engine.style.Symbolizer.Hatch;
import vn.datnuoc.engine.style.Symbolizer.HatchKind;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Mark;
import vn.datnuoc.engine.style.Symbolizer.Placement;
import vn.datnuoc.engine.style.Symbolizer.Shape;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/** Reads symbolizers, by local names, so that SLD 1.0 and SE 1.1 are one. */
final class SymbolizerReader {
    private static final double DEFAULT_MARK_SIZE = 6;
    private static final double DEFAULT_HATCH_SPACING = 8;
    private static final Map<String, HatchKind> HATCHES = Map.of(
            "shape://slash", HatchKind.SLASH,
            "shape://backslash", HatchKind.BACKSLASH,
            "shape://times", HatchKind.TIMES,
            "shape://horline", HatchKind.HORIZONTAL,
            "shape://vertline", HatchKind.VERTICAL,
            "shape://plus", HatchKind.PLUS,
            "shape://dot", HatchKind.DOT,
            "circle", HatchKind.DOT,
            "x", HatchKind.TIMES,
            "cross", HatchKind.PLUS);

    private final Set<String> warnings;
    private final ExpressionReader expressions;

    SymbolizerReader(Set<String> warnings) {
        this.warnings = warnings;
        this.expressions = new ExpressionReader(warnings);
    }

    /** Empty when it cannot be drawn; the warnings say why. */
    Optional<Symbolizer> read(Element element) {
        String uom = element.getAttribute("uom");
        if (!uom.isEmpty() && !uom.endsWith("pixel")) {
            warnings.add(SldReader.at(element) + ": lengths are pixels, uom " + uom + " is not supported");
        }
        return switch (String.valueOf(element.getLocalName())) {
            case "PolygonSymbolizer" -> polygon(element);
            case "LineSymbolizer" -> line(element);
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> text(element);
            case "RasterSymbolizer" -> raster(element);
            default -> unsupported(element);
        };
    }

    private Optional<Symbolizer> polygon(Element element) {
        warnOthers(element, "Geometry", "Fill", "Stroke", "Name", "Description");
        return Optional.of(new Symbolizer.PolygonSymbolizer(
                child(element, "Fill").map(fill -> fill(fill, Fill.GREY)),
                child(element, "Stroke").flatMap(this::stroke)));
    }

    private Optional<Symbolizer> line(Element element) {
        warnOthers(element, "Geometry", "Stroke", "Name", "Description");
        return child(element, "Stroke").flatMap(this::stroke).map(Symbolizer.LineSymbolizer::new);
    }

    private Optional<Symbolizer> point(Element element) {
        Optional<Element> graphic = child(element, "Graphic");
        if (graphic.isEmpty()) {
            return Optional.empty();
        }
        warnOthers(graphic.get(), "Mark", "Size", "Rotation", "Opacity");
        Optional<Mark> mark = child(graphic.get(), "Mark").flatMap(this::mark);
        return mark.map(m -> new Symbolizer.PointSymbolizer(
                m,
                value(graphic.get(), "Size", Expression.number(DEFAULT_MARK_SIZE)),
                value(graphic.get(), "Rotation", Expression.number(0)),
                child(graphic.get(), "Opacity").map(SymbolizerReader::number).orElse(1.0)));
    }

    private Optional<Mark> mark(Element element) {
        String name = child(element, "WellKnownName")
                .map(e -> e.getTextContent().strip())
                .orElse("square");
        String shape = name.replaceFirst("^shape://", "").toUpperCase(Locale.ROOT);
        if (Arrays.stream(Shape.values()).noneMatch(s -> s.name().equals(shape))) {
            warnings.add(SldReader.at(element) + ": mark " + name + " is drawn as a square");
        }
        return Optional.of(new Mark(
                Arrays.stream(Shape.values())
                        .filter(s -> s.name().equals(shape))
                        .findFirst()
                        .orElse(Shape.SQUARE),
                child(element, "Fill").map(fill -> fill(fill, Fill.GREY)),
                child(element, "Stroke").flatMap(this::stroke)));
    }

    private Fill fill(Element element, Fill base) {
        warnOthers(element, "CssParameter", "SvgParameter", "GraphicFill");
        Map<String, String> css = parameters(element);
        return new Fill(
                color(element, css.get("fill"), base.rgb()),
                number(element, css.get("fill-opacity"), base.opacity()),
                child(element, "GraphicFill").flatMap(this::hatch));
    }

    private Optional<Hatch> hatch(Element graphicFill) {
        Optional<Element> graphic = child(graphicFill, "Graphic");
        Optional<Element> mark = graphic.flatMap(g -> child(g, "Mark"));
        if (graphic.isEmpty() || mark.isEmpty()) {
            unsupported(graphicFill);
            return Optional.empty();
        }
        String name = child(mark.get(), "WellKnownName")
                .map(e -> e.getTextContent().strip())
                .orElse("");
        HatchKind kind = HATCHES.get(name);
        if (kind == null) {
            warnings.add(SldReader.at(mark.get()) + ": pattern " + name + " is not supported and left out");
            return Optional.empty();
        }
        Stroke fromFill = child(mark.get(), "Fill")
                .map(f -> fill(f, Fill.BLACK))
                .map(f -> new Stroke(f.rgb(), f.opacity(), 1, List.of(), 0, Cap.BUTT, Join.MITER))
                .orElse(Stroke.BLACK);
        Stroke stroke = child(mark.get(), "Stroke").flatMap(this::stroke).orElse(fromFill);
        double spacing =
                child(graphic.get(), "Size").map(SymbolizerReader::number).orElse(DEFAULT_HATCH_SPACING);
        return Optional.of(new Hatch(kind, stroke, Math.max(2, Math.min(256, spacing))));
    }

    private Optional<Stroke> stroke(Element element) {
        warnOthers(element, "CssParameter", "SvgParameter");
        Map<String, String> css = parameters(element);
        double width = number(element, css.get("stroke-width"), 1);
        if (width <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Stroke(
                color(element, css.get("stroke"), 0),
                number(element, css.get("stroke-opacity"), 1),
                width,
                dashes(element, css.getOrDefault("stroke-dasharray", "")),
                number(element, css.get("stroke-dashoffset"), 0),
                option(element, Cap.values(), css.getOrDefault("stroke-linecap", "butt")),
                option(element, Join.values(), css.getOrDefault("stroke-linejoin", "miter"))));
    }

    private static List<Double> dashes(Element element, String text) {
        List<Double> dashes = new ArrayList<>(Stream.of(text.strip().split("[,\\s]+"))
                .filter(part -> !part.isEmpty() && !part.equals("none"))
                .map(part -> number(element, part, 0))
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

    private <T extends Enum<T>> T option(Element element, T[] values, String text) {
        String name = text.equals("mitre") ? "MITER" : text.strip().toUpperCase(Locale.ROOT);
        Optional<T> found =
                Arrays.stream(values).filter(v -> v.name().equals(name)).findFirst();
        if (found.isEmpty()) {
            warnings.add(SldReader.at(element) + ": " + text + " is not supported");
        }
        return found.orElse(values[0]);
    }

    private Optional<Symbolizer> text(Element element) {
        warnOthers(
                element,
                "Geometry",
                "Label",
                "Font",
                "Fill",
                "Halo",
                "LabelPlacement",
                "Priority",
                "VendorOption",
                "Name",
                "Description");
        Optional<Expression> label = child(element, "Label").flatMap(expressions::read);
        return label.map(l -> new Symbolizer.TextSymbolizer(
                l,
                font(element),
                child(element, "Fill").map(f -> fill(f, Fill.BLACK)).orElse(Fill.BLACK),
                child(element, "Halo").map(this::halo),
                child(element, "LabelPlacement").map(this::placement).orElse(new Placement.AtPoint(0.5, 0.5, 0, 0, 0)),
                value(element, "Priority", Expression.number(0))));
    }

    private Font font(Element text) {
        Map<String, String> css = child(text, "Font").map(this::parameters).orElse(Map.of());
        return new Font(
                css.getOrDefault("font-family", ""),
                Math.max(4, Math.min(200, number(text, css.get("font-size"), 10))),
                css.getOrDefault("font-weight", "").equals("bold"),
                css.getOrDefault("font-style", "").matches("italic|oblique"));
    }

    private Halo halo(Element element) {
        Fill white = new Fill(0xffffff, 1, Optional.empty());
        return new Halo(
                child(element, "Radius").map(SymbolizerReader::number).orElse(1.0),
                child(element, "Fill").map(f -> fill(f, white)).orElse(white));
    }

    private Placement placement(Element element) {
        Optional<Element> line = child(element, "LinePlacement");
        if (line.isPresent()) {
            return new Placement.AlongLine(child(line.get(), "PerpendicularOffset")
                    .map(SymbolizerReader::number)
                    .orElse(0.0));
        }
        Optional<Element> point = child(element, "PointPlacement");
        Optional<Element> anchor = point.flatMap(p -> child(p, "AnchorPoint"));
        Optional<Element> displacement = point.flatMap(p -> child(p, "Displacement"));
        return new Placement.AtPoint(
                number(anchor, "AnchorPointX", point.isPresent() ? 0 : 0.5),
                number(anchor, "AnchorPointY", 0.5),
                number(displacement, "DisplacementX", 0),
                number(displacement, "DisplacementY", 0),
                number(point, "Rotation", 0));
    }

    private static double number(Optional<Element> parent, String name, double otherwise) {
        return parent.flatMap(p -> child(p, name)).map(SymbolizerReader::number).orElse(otherwise);
    }

    private Optional<Symbolizer> raster(Element element) {
        warnOthers(element, "Geometry", "Opacity", "ColorMap", "Name", "Description");
        return Optional.of(new Symbolizer.RasterSymbolizer(
                child(element, "Opacity").map(SymbolizerReader::number).orElse(1.0),
                child(element, "ColorMap").map(this::colorMap)));
    }

    private ColorMap colorMap(Element element) {
        String type = element.getAttribute("type").isEmpty() ? "ramp" : element.getAttribute("type");
        List<ColorMap.Entry> entries = children(element, "ColorMapEntry").stream()
                .map(SymbolizerReader::colorMapEntry)
                .sorted((a, b) -> Double.compare(a.quantity(), b.quantity()))
                .toList();
        if (entries.isEmpty()) {
            throw new StyleException(SldReader.at(element) + " has no ColorMapEntry");
        }
        return new ColorMap(option(element, ColorMap.Kind.values(), type), entries);
    }

    private static ColorMap.Entry colorMapEntry(Element entry) {
        String opacity = entry.getAttribute("opacity");
        String quantity = entry.getAttribute("quantity");
        int alpha = (int) Math.round(255 * number(entry, opacity.isEmpty() ? null : opacity, 1));
        return new ColorMap.Entry(
                number(entry, quantity, Double.NaN),
                alpha << 24 | color(entry, entry.getAttribute("color"), 0),
                entry.getAttribute("label"));
    }

    private Expression value(Element parent, String name, Expression otherwise) {
        return child(parent, name).flatMap(expressions::read).orElse(otherwise);
    }

    private Map<String, String> parameters(Element element) {
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

    static double number(Element element) {
        return number(element, element.getTextContent().strip(), 0);
    }

    private static double number(Element element, @Nullable String text, double otherwise) {
        if (text == null) {
            return otherwise;
        }
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new StyleException(SldReader.at(element) + ": a number expected, got " + text, e);
        }
        throw new StyleException(SldReader.at(element) + ": a finite number expected, got " + text);
    }

    private static int color(Element element, @Nullable String text, int otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!text.strip().matches("#[0-9a-fA-F]{6}")) {
            throw new StyleException(SldReader.at(element) + ": a colour like #3C3C3C expected, got " + text);
        }
        return Integer.parseInt(text.strip().substring(1), 16);
    }

    private void warnOthers(Element element, String... known) {
        for (Element child : children(element)) {
            if (Arrays.stream(known).noneMatch(name -> name.equals(child.getLocalName()))) {
                warnings.add(SldReader.at(child) + " is not supported and left out");
            }
        }
    }

    private Optional<Symbolizer> unsupported(Element element) {
        warnings.add(SldReader.at(element) + " is not supported and left out");
        return Optional.empty();
    }
}
