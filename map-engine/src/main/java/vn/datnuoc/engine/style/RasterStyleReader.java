package vn.datnuoc.engine.style;

import static vn.datnuoc.engine.xml.XmlReader.child;
import static vn.datnuoc.engine.xml.XmlReader.children;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import vn.datnuoc.engine.style.Symbolizer.Channel;
import vn.datnuoc.engine.style.Symbolizer.ChannelSelection;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;
import vn.datnuoc.engine.style.Symbolizer.ContrastEnhancement;
import vn.datnuoc.engine.style.Symbolizer.RasterSymbolizer;

/**
 * Reads raster symbolizers. The three functions of an SE 1.1 colour map become what SLD 1.0 has as its types: {@code
 * Interpolate} a ramp, {@code Categorize} intervals, {@code Recode} values.
 */
final class RasterStyleReader {
    private static final Set<String> CONTRAST_OPTIONS = Set.of("algorithm", "minValue", "maxValue");
    private final Set<String> warnings;

    RasterStyleReader(Set<String> warnings) {
        this.warnings = warnings;
    }

    RasterSymbolizer read(Element element) {
        Literals.warnOthers(
                element,
                warnings,
                "Geometry",
                "Opacity",
                "ColorMap",
                "ChannelSelection",
                "ContrastEnhancement",
                "Name",
                "Description");
        return new RasterSymbolizer(
                Literals.number(element, "Opacity", 1),
                child(element, "ColorMap").map(this::colorMap),
                child(element, "ChannelSelection").flatMap(this::channels),
                contrast(element).orElse(ContrastEnhancement.NONE));
    }

    private ColorMap colorMap(Element element) {
        ColorMap map = child(element, "Categorize")
                .map(RasterStyleReader::categorize)
                .or(() -> child(element, "Interpolate").map(this::interpolate))
                .or(() -> child(element, "Recode").map(RasterStyleReader::recode))
                .orElseGet(() -> entries(element));
        if (map.entries().isEmpty()) {
            throw new StyleException(SldReader.at(element) + " has no colours");
        }
        return map;
    }

    private ColorMap entries(Element element) {
        String type = element.getAttribute("type").isEmpty() ? "ramp" : element.getAttribute("type");
        return sorted(
                Literals.option(element, ColorMap.Kind.values(), type, warnings),
                children(element, "ColorMapEntry").stream().map(RasterStyleReader::entry));
    }

    private static ColorMap sorted(ColorMap.Kind kind, Stream<ColorMap.Entry> entries) {
        return new ColorMap(
                kind,
                entries.sorted(Comparator.comparingDouble(ColorMap.Entry::quantity))
                        .toList());
    }

    private static ColorMap.Entry entry(Element entry) {
        String opacity = entry.getAttribute("opacity");
        int alpha = (int) Math.round(255 * (opacity.isEmpty() ? 1 : Literals.parse(entry, opacity, 1)));
        return new ColorMap.Entry(
                Literals.parse(entry, entry.getAttribute("quantity"), Double.NaN),
                alpha << 24 | Literals.color(entry, entry.getAttribute("color")),
                entry.getAttribute("label"));
    }

    /** A value, then thresholds and values in turn; a threshold belongs to the value that follows it. */
    private static ColorMap categorize(Element element) {
        List<Integer> colors = children(element, "Value").stream()
                .map(RasterStyleReader::opaque)
                .toList();
        List<Double> thresholds =
                children(element, "Threshold").stream().map(Literals::number).toList();
        if (colors.size() != thresholds.size() + 1) {
            throw new StyleException(SldReader.at(element) + ": one more Value than Threshold expected");
        }
        List<ColorMap.Entry> entries = new ArrayList<>();
        for (int i = 0; i < colors.size(); i++) {
            double end = i < thresholds.size() ? thresholds.get(i) : Double.POSITIVE_INFINITY;
            entries.add(new ColorMap.Entry(end, colors.get(i), interval(thresholds, i)));
        }
        return new ColorMap(ColorMap.Kind.INTERVALS, entries);
    }

    private static String interval(List<Double> thresholds, int index) {
        if (thresholds.isEmpty()) {
            return "";
        }
        if (index == 0) {
            return "< " + plain(thresholds.get(0));
        }
        String from = plain(thresholds.get(index - 1));
        return index == thresholds.size() ? "≥ " + from : from + " – " + plain(thresholds.get(index));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private ColorMap interpolate(Element element) {
        String mode = element.getAttribute("mode");
        if (!mode.isEmpty() && !mode.equals("linear")) {
            warnings.add(SldReader.at(element) + ": mode " + mode + " is drawn as linear");
        }
        return sorted(
                ColorMap.Kind.RAMP,
                children(element, "InterpolationPoint").stream().map(RasterStyleReader::point));
    }

    private static ColorMap recode(Element element) {
        return sorted(
                ColorMap.Kind.VALUES, children(element, "MapItem").stream().map(RasterStyleReader::point));
    }

    private static ColorMap.Entry point(Element element) {
        double quantity = Literals.number(required(element, "Data"));
        return new ColorMap.Entry(quantity, opaque(required(element, "Value")), plain(quantity));
    }

    private static Element required(Element parent, String name) {
        return child(parent, name).orElseThrow(() -> new StyleException(SldReader.at(parent) + " has no " + name));
    }

    /** {@code #rrggbb}, or with alpha in front. */
    private static int opaque(Element value) {
        String text = value.getTextContent().strip();
        if (text.matches("#[0-9a-fA-F]{8}")) {
            return (int) Long.parseLong(text.substring(1), 16);
        }
        return 0xff000000 | Literals.color(value, text);
    }

    private Optional<ChannelSelection> channels(Element element) {
        List<Element> colors = Stream.of("RedChannel", "GreenChannel", "BlueChannel")
                .flatMap(name -> child(element, name).stream())
                .toList();
        if (colors.size() == 3) {
            return Optional.of(
                    new ChannelSelection(colors.stream().map(this::channel).toList()));
        }
        if (!colors.isEmpty()) {
            throw new StyleException(SldReader.at(element) + ": RedChannel, GreenChannel and BlueChannel expected");
        }
        return child(element, "GrayChannel").map(grey -> new ChannelSelection(List.of(channel(grey))));
    }

    private Channel channel(Element element) {
        double band = Literals.number(required(element, "SourceChannelName"));
        if (band < 1 || band != Math.rint(band)) {
            throw new StyleException(SldReader.at(element) + ": the number of a band from 1 on expected");
        }
        return new Channel((int) band, contrast(element));
    }

    private Optional<ContrastEnhancement> contrast(Element parent) {
        return child(parent, "ContrastEnhancement").map(element -> {
            Literals.warnOthers(element, warnings, "GammaValue", "Normalize");
            double gamma = Literals.number(element, "GammaValue", 1);
            if (gamma <= 0) {
                throw new StyleException(SldReader.at(element) + ": a GammaValue above 0 expected");
            }
            return new ContrastEnhancement(gamma, child(element, "Normalize").flatMap(this::range));
        });
    }

    /** Only between given values: the least and largest of what a picture shows would differ from picture to picture. */
    private Optional<ContrastEnhancement.Range> range(Element normalize) {
        VendorOptions vendor = VendorOptions.of(normalize, CONTRAST_OPTIONS, warnings);
        double least = vendor.number("minValue", Double.NaN);
        double largest = vendor.number("maxValue", Double.NaN);
        if (vendor.text("algorithm", "").equals("StretchToMinimumMaximum") && largest > least) {
            return Optional.of(new ContrastEnhancement.Range(least, largest));
        }
        warnings.add(SldReader.at(normalize) + " is left out: only StretchToMinimumMaximum with minValue and maxValue"
                + " is the same in every picture");
        return Optional.empty();
    }
}
