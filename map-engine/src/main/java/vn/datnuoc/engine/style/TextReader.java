package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.xml.XmlReader.child;

import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.Halo;
import vn.datnuoc.engine.style.Symbolizer.Placement;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;

/** Reads text symbolizers with the vendor options that GeoServer has for labels. */
final class TextReader {
    private static final Set<String> OPTIONS = Set.of(
            "group",
            "labelAllGroup",
            "repeat",
            "minGroupDistance",
            "spaceAround",
            "maxDisplacement",
            "followLine",
            "maxAngleDelta",
            "forceLeftToRight",
            "allowOverruns",
            "autoWrap",
            "conflictResolution",
            "goodnessOfFit",
            "partials");

    private final Set<String> warnings;
    private final ExpressionReader expressions;
    private final GraphicReader graphics;

    TextReader(Set<String> warnings, ExpressionReader expressions, GraphicReader graphics) {
        this.warnings = warnings;
        this.expressions = expressions;
        this.graphics = graphics;
    }

    /** Empty when the label cannot be read; the warnings say why. */
    Optional<Symbolizer> read(Element element) {
        Literals.warnOthers(
                element,
                warnings,
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
        return label.map(l -> new TextSymbolizer(
                l,
                font(element),
                child(element, "Fill").map(f -> graphics.fill(f, Fill.BLACK)).orElse(Fill.BLACK),
                child(element, "Halo").map(this::halo),
                child(element, "LabelPlacement").map(this::placement).orElse(Placement.AtPoint.CENTRED),
                child(element, "Priority")
                        .flatMap(expressions::read)
                        .orElse(Expression.number(LabelOptions.DEFAULT_PRIORITY)),
                options(VendorOptions.of(element, OPTIONS, warnings))));
    }

    private Font font(Element text) {
        ParameterReader css = graphics.parameters(child(text, "Font"));
        return new Font(
                css.text("font-family", ""),
                css.number("font-size", 10),
                css.text("font-weight", "").equals("bold"),
                css.text("font-style", "").matches("italic|oblique"),
                css.varying());
    }

    private Halo halo(Element element) {
        Fill white = Fill.plain(0xffffff);
        ParameterReader parameters = graphics.parameters(Optional.of(element));
        return new Halo(
                parameters.number("Radius", 1),
                child(element, "Fill").map(f -> graphics.fill(f, white)).orElse(white),
                parameters.varying());
    }

    private Placement placement(Element element) {
        Optional<Element> line = child(element, "LinePlacement");
        if (line.isPresent()) {
            ParameterReader parameters = graphics.parameters(line);
            return new Placement.AlongLine(parameters.number("PerpendicularOffset", 0), parameters.varying());
        }
        return child(element, "PointPlacement").map(this::atPoint).orElse(Placement.AtPoint.CENTRED);
    }

    private Placement atPoint(Element point) {
        ParameterReader parameters = graphics.parameters(Optional.of(point));
        return new Placement.AtPoint(
                graphics.anchor(point, 0, 0.5), parameters.number("Rotation", 0), parameters.varying());
    }

    private static LabelOptions options(VendorOptions vendor) {
        return new LabelOptions(
                vendor.flag("group", false),
                vendor.flag("labelAllGroup", false),
                Math.max(0, vendor.number("repeat", 0)),
                vendor.number("minGroupDistance", -1),
                vendor.number("spaceAround", 0),
                Math.max(0, Math.min(1000, vendor.number("maxDisplacement", 0))),
                vendor.flag("followLine", false),
                vendor.number("maxAngleDelta", 22.5),
                vendor.flag("forceLeftToRight", true),
                vendor.flag("allowOverruns", true),
                vendor.number("autoWrap", 0),
                vendor.flag("conflictResolution", true),
                vendor.number("goodnessOfFit", 0.5),
                vendor.flag("partials", false));
    }
}
