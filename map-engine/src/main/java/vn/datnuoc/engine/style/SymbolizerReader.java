package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.xml.XmlReader.child;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Place;
import vn.datnuoc.engine.style.Symbolizer.Unit;

/** Reads symbolizers, by local names, so that SLD 1.0 and SE 1.1 are one. */
final class SymbolizerReader {
    private static final Set<String> OPTIONS = Set.of(VendorOptions.OBSTACLE, "graphic-margin");
    private static final Map<String, Place> PLACES = Map.of(
            "startPoint", Place.START,
            "endPoint", Place.END,
            "vertices", Place.VERTICES,
            "centroid", Place.MIDDLE,
            "interiorPoint", Place.MIDDLE);
    private static final Map<String, Place> DIRECTIONS = Map.of("startAngle", Place.START, "endAngle", Place.END);

    private final Set<String> warnings;
    private final GraphicReader graphics;
    private final TextReader texts;
    private final RasterStyleReader rasters;

    SymbolizerReader(Set<String> warnings) {
        ExpressionReader expressions = new ExpressionReader(warnings);
        this.warnings = warnings;
        this.graphics = new GraphicReader(warnings, expressions);
        this.texts = new TextReader(warnings, expressions, graphics);
        this.rasters = new RasterStyleReader(warnings);
    }

    /** Empty when it cannot be drawn; the warnings say why. */
    Optional<Symbolizer> read(Element element) {
        Unit unit = unit(element);
        return form(element).map(form -> {
            boolean varies = form.varying().anyMatch(varying -> !varying.isNothing());
            return varies || unit != Unit.PIXEL ? new Symbolizer.Template(form, unit, varies) : form;
        });
    }

    /** {@code http://www.opengeospatial.org/se/units/metre}, or the word alone as GeoServer takes it. */
    private Unit unit(Element element) {
        String uom = element.getAttribute("uom");
        return switch (uom.substring(uom.lastIndexOf('/') + 1)) {
            case "", "pixel" -> Unit.PIXEL;
            case "metre", "meter", "m" -> Unit.METRE;
            case "foot", "feet", "ft" -> Unit.FOOT;
            default ->
                throw new StyleException(SldReader.at(element) + ": uom pixel, metre or foot expected, got " + uom);
        };
    }

    private Optional<Symbolizer> form(Element element) {
        return switch (String.valueOf(element.getLocalName())) {
            case "PolygonSymbolizer" -> polygon(element);
            case "LineSymbolizer" -> line(element);
            case "PointSymbolizer" -> point(element);
            case "TextSymbolizer" -> text(element);
            case "RasterSymbolizer" -> Optional.of(rasters.read(element));
            default -> unsupported(element);
        };
    }

    /** The sign of a rule in legends. */
    Optional<Graphic> legend(Element legendGraphic) {
        return child(legendGraphic, "Graphic").flatMap(graphics::graphic);
    }

    private Optional<Symbolizer> polygon(Element element) {
        Literals.warnOthers(element, warnings, "Geometry", "Fill", "Stroke", "Name", "Description", "VendorOption");
        requireOwnGeometry(element);
        VendorOptions vendor = VendorOptions.of(element, OPTIONS, warnings);
        return Optional.of(new Symbolizer.PolygonSymbolizer(
                child(element, "Fill").map(fill -> graphics.fill(fill, Fill.GREY, vendor.margins("graphic-margin"))),
                child(element, "Stroke").flatMap(graphics::stroke),
                vendor.flag(VendorOptions.OBSTACLE, false)));
    }

    private Optional<Symbolizer> line(Element element) {
        Literals.warnOthers(
                element, warnings, "Geometry", "Stroke", "PerpendicularOffset", "Name", "Description", "VendorOption");
        requireOwnGeometry(element);
        VendorOptions vendor = VendorOptions.of(element, OPTIONS, warnings);
        ParameterReader parameters = graphics.parameters(Optional.of(element));
        double offset = parameters.number("PerpendicularOffset", 0);
        return child(element, "Stroke")
                .flatMap(graphics::stroke)
                .map(stroke -> new Symbolizer.LineSymbolizer(
                        stroke, offset, parameters.varying(), vendor.flag(VendorOptions.OBSTACLE, false)));
    }

    private Optional<Symbolizer> point(Element element) {
        Literals.warnOthers(element, warnings, "Geometry", "Graphic", "Name", "Description", "VendorOption");
        VendorOptions vendor = VendorOptions.of(element, OPTIONS, warnings);
        Optional<Element> sign = child(element, "Graphic");
        Optional<Place> turnedWith = sign.flatMap(graphic -> function(graphic, "Rotation"))
                .flatMap(name -> Optional.ofNullable(DIRECTIONS.get(name)));
        return sign.flatMap(turnedWith.isPresent() ? graphics::unturned : graphics::graphic)
                .map(graphic -> new Symbolizer.PointSymbolizer(
                        graphic, place(element), turnedWith, vendor.flag(VendorOptions.OBSTACLE, false)));
    }

    /** Labels stand where there is room for them. */
    private Optional<Symbolizer> text(Element element) {
        if (place(element) != Place.MIDDLE) {
            requireOwnGeometry(element);
        }
        return texts.read(element);
    }

    private Place place(Element element) {
        Optional<String> function = function(element, "Geometry");
        Place place = function.map(PLACES::get).orElse(Place.MIDDLE);
        if (function.isPresent() && !PLACES.containsKey(function.get())) {
            warnGeometry(element, function.get());
        }
        return place;
    }

    /** The function that makes another geometry of the feature's own, or a parameter of it. */
    private static Optional<String> function(Element element, String child) {
        return child(element, child)
                .flatMap(found -> child(found, "Function"))
                .map(function -> function.getAttribute("name"));
    }

    /** Of lines and polygons: what a function makes of their geometry is not drawn. */
    private void requireOwnGeometry(Element element) {
        function(element, "Geometry").ifPresent(name -> warnGeometry(element, name));
    }

    private void warnGeometry(Element element, String function) {
        warnings.add(SldReader.at(element) + ": function " + function
                + " of Geometry is not supported; the feature's own geometry is drawn");
    }

    private Optional<Symbolizer> unsupported(Element element) {
        warnings.add(SldReader.at(element) + " is not supported and left out");
        return Optional.empty();
    }
}
