package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.datnuoc.engine.style.DrawnSymbols;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleRule;
import vn.datnuoc.engine.style.Symbolizer;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Values;

/** Draws what a style's colours and signs mean. */
public final class Legend {
    private static final int SWATCH_PX = 20;
    private static final int LINE_PX = 24;
    private static final int GAP_PX = 6;
    /** Of a mark whose size differs from feature to feature. */
    private static final double MIDDLING_PX = 10;

    /** For symbols that are measured on the ground. */
    private static final double METERS_PER_PIXEL = 1;

    private static final Font FONT = new Font("", 13, false, false);
    private static final int INK = 0xff202020;

    /** Around areas that have no border of their own, so that white ones are seen. */
    private static final Stroke FRAME = Stroke.solid(0xb4b4b4, 1, 1, Cap.BUTT, Join.MITER);

    private Legend() {}

    /** All rules, one below the other: swatch and title. */
    public static Picture draw(Style style, Locale reader) {
        List<Entry> entries = entries(style, reader);
        double widest = entries.stream()
                .mapToDouble(entry -> TextOutline.of(entry.title, FONT).width())
                .max()
                .orElse(0);
        int width = SWATCH_PX + 3 * GAP_PX + (int) Math.ceil(widest);
        Picture picture = new Picture(width, Math.max(1, entries.size()) * LINE_PX);
        Coverage coverage = new Coverage(picture.widthPx(), picture.heightPx());
        for (int i = 0; i < entries.size(); i++) {
            copy(entries.get(i).swatch, picture, GAP_PX, i * LINE_PX + (LINE_PX - SWATCH_PX) / 2);
            write(entries.get(i).title, picture, coverage, SWATCH_PX + 2 * GAP_PX, (i + 0.5) * LINE_PX);
        }
        return picture;
    }

    /**
     * The rules one by one, for a viewer that lays them out itself; a raster has one entry for each colour. Rules
     * and colours without a title are left out where others have one; rules of one title, drawn at different scales, are one entry.
     */
    public static List<Entry> entries(Style style, Locale reader) {
        boolean hasTitles = style.rules().anyMatch(rule -> !rule.title().isEmpty());
        Function<StyleRule, String> title = hasTitles ? rule -> rule.title(reader) : StyleRule::name;
        Map<String, StyleRule> rules = new LinkedHashMap<>();
        style.rules()
                .filter(rule -> !(hasTitles && rule.title().isEmpty()))
                .forEach(rule -> rules.merge(title.apply(rule), rule, Legend::closer));
        List<Entry> entries = new ArrayList<>();
        rules.forEach((text, rule) -> addEntries(text, rule, entries));
        return List.copyOf(entries);
    }

    private static StyleRule closer(StyleRule one, StyleRule other) {
        return other.minScale() < one.minScale() ? other : one;
    }

    private static void addEntries(String title, StyleRule rule, List<Entry> entries) {
        if (rule.legend().isPresent()) {
            entries.add(new Entry(title, swatch(rule.legend().get())));
            return;
        }
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.RasterSymbolizer raster) {
                raster.colorMap().ifPresent(map -> addColors(map, entries));
                return;
            }
        }
        boolean isSeen = rule.symbolizers().stream().anyMatch(s -> !(s instanceof Symbolizer.TextSymbolizer));
        if (isSeen) {
            entries.add(new Entry(title, swatch(rule)));
        }
    }

    private static void addColors(ColorMap map, List<Entry> entries) {
        boolean hasLabels =
                map.entries().stream().anyMatch(color -> !color.label().isEmpty());
        map.entries().stream()
                .filter(color -> !(hasLabels && color.label().isEmpty()))
                .forEach(color -> entries.add(entry(color)));
    }

    private static Entry entry(ColorMap.Entry color) {
        Picture swatch = new Picture(SWATCH_PX, SWATCH_PX);
        Coverage coverage = new Coverage(SWATCH_PX, SWATCH_PX);
        double[] ring = box(1);
        coverage.addRing(ring, 0, ring.length / 2, 1);
        coverage.fill(swatch, color.argb());
        String title = color.label().isEmpty() ? String.valueOf(color.quantity()) : color.label();
        return new Entry(title, swatch);
    }

    private static Picture swatch(StyleRule rule) {
        Picture swatch = new Picture(SWATCH_PX, SWATCH_PX);
        FeaturePainter painter = painter(swatch);
        rule.symbolizers().forEach(symbolizer -> drawSample(painter, symbolizer));
        return swatch;
    }

    private static Picture swatch(Graphic graphic) {
        Picture swatch = new Picture(SWATCH_PX, SWATCH_PX);
        drawSample(painter(swatch), graphic, graphic.size());
        return swatch;
    }

    private static FeaturePainter painter(Picture swatch) {
        return new FeaturePainter(
                swatch,
                new Coverage(SWATCH_PX, SWATCH_PX),
                new Labels(SWATCH_PX, SWATCH_PX),
                AreaMask.everything(SWATCH_PX, SWATCH_PX),
                () -> false);
    }

    private static void drawSample(FeaturePainter painter, Symbolizer given) {
        Symbolizer symbolizer = new DrawnSymbols(1, METERS_PER_PIXEL, Values.OF_NO_ROW).ofAnyRow(given);
        if (symbolizer instanceof Symbolizer.PolygonSymbolizer polygon) {
            painter.paintPolygon(sample(box(1.5)), polygon);
            if (polygon.stroke().isEmpty()) {
                painter.paintStroke(sample(box(1.5)), FRAME, true);
            }
        } else if (symbolizer instanceof Symbolizer.LineSymbolizer line) {
            painter.paintStroke(sample(1, SWATCH_PX - 4.0, 7, 6, 13, 14, SWATCH_PX - 1.0, 4), line.stroke(), false);
        } else if (symbolizer instanceof Symbolizer.PointSymbolizer point) {
            boolean varies = given.varying().anyMatch(varying -> varying.has("Size"));
            drawSample(
                    painter,
                    point.graphic(),
                    varies ? MIDDLING_PX : point.graphic().size());
        }
    }

    private static void drawSample(FeaturePainter painter, Graphic graphic, double wanted) {
        double size = Math.min(SWATCH_PX - 2, wanted);
        painter.paintSign(graphic, SWATCH_PX / 2.0, SWATCH_PX / 2.0, size);
    }

    private static double[] box(double inset) {
        double far = SWATCH_PX - inset;
        return new double[] {inset, inset, far, inset, far, far, inset, far, inset, inset};
    }

    private static PixelRings sample(double... xy) {
        return PixelRings.of(xy);
    }

    private static void copy(Picture swatch, Picture picture, int left, int top) {
        for (int y = 0; y < swatch.heightPx(); y++) {
            System.arraycopy(
                    swatch.premultipliedArgb(),
                    y * swatch.widthPx(),
                    picture.premultipliedArgb(),
                    (top + y) * picture.widthPx() + left,
                    swatch.widthPx());
        }
    }

    static void write(String title, Picture picture, Coverage coverage, double left, double middle) {
        TextOutline text = TextOutline.of(title, FONT);
        text.at(left + text.width() / 2, middle, 0).forEach(ring -> coverage.addRing(ring, 0, ring.length / 2, 1));
        coverage.fill(picture, INK);
    }

    /** @param swatch 20 × 20 pixels, transparent around the sign */
    public record Entry(String title, Picture swatch) {}
}
