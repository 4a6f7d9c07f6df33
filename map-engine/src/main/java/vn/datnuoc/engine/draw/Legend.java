package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.datnuoc.engine.style.DrawnSymbols;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleRule;
import vn.datnuoc.engine.style.Symbolizer;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.PointSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Values;

/** What a style's colours and signs mean, as a picture: its rules one below the other, swatch and title. */
public final class Legend {
    private static final double SWATCH_PX = 20;
    private static final double LEAST_LINE_PX = 24;
    private static final double GAP_PX = 6;
    /** Of a mark whose size differs from feature to feature. */
    private static final double MIDDLING_PX = 10;

    private static final Font FONT = new Font("", LegendLook.DEFAULT_FONT_PX, false, false);
    private static final int INK = 0xff202020;

    /** Around areas that have no border of their own, so that white ones are seen. */
    private static final Stroke FRAME = Stroke.solid(0xb4b4b4, 1, 1, Cap.BUTT, Join.MITER);

    private final LegendLook look;
    private final Font font;
    private final int swatchPx;
    private final int gapPx;
    private final int linePx;
    private final List<Entry> entries = new ArrayList<>();

    private Legend(LegendLook look) {
        this.look = look;
        this.font = new Font("", look.fontPx() * look.factor(), false, false);
        this.swatchPx = (int) Math.rint(SWATCH_PX * look.factor());
        this.gapPx = (int) Math.rint(GAP_PX * look.factor());
        double line = Math.max(LEAST_LINE_PX, look.hasTitles() ? 1.5 * look.fontPx() : 0);
        this.linePx = (int) Math.rint(line * look.factor());
    }

    /**
     * A raster has one entry for each colour. Rules and colours without a title are left out where others have one; rules of
     * one title, drawn at different scales, are one entry.
     */
    public static Legend of(Style style, Locale reader, LegendLook look) {
        Legend legend = new Legend(look);
        legend.add(style, reader);
        return legend;
    }

    public int widthPx() {
        double widest = entries.stream().mapToDouble(this::titlePx).max().orElse(0);
        return swatchPx + (widest > 0 ? 3 : 2) * gapPx + (int) Math.ceil(widest);
    }

    public int heightPx() {
        return Math.max(1, entries.size()) * linePx;
    }

    private double titlePx(Entry entry) {
        return look.hasTitles() ? TextOutline.of(entry.title, font).width() : 0;
    }

    public Picture draw() {
        Picture picture = new Picture(widthPx(), heightPx());
        Coverage coverage = new Coverage(picture.widthPx(), picture.heightPx());
        for (int i = 0; i < entries.size(); i++) {
            copy(entries.get(i).swatch.get(), picture, gapPx, i * linePx + (linePx - swatchPx) / 2);
            if (look.hasTitles()) {
                write(entries.get(i).title, font, picture, coverage, swatchPx + 2.0 * gapPx, (i + 0.5) * linePx);
            }
        }
        return picture;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private void add(Style style, Locale reader) {
        boolean hasTitles = shown(style).anyMatch(rule -> !rule.title().isEmpty());
        Function<StyleRule, String> title = hasTitles ? rule -> rule.title(reader) : StyleRule::name;
        Map<String, StyleRule> rules = new LinkedHashMap<>();
        shown(style)
                .filter(rule -> !(hasTitles && rule.title().isEmpty()))
                .forEach(rule -> rules.merge(title.apply(rule), rule, Legend::closer));
        rules.forEach(this::add);
    }

    private Stream<StyleRule> shown(Style style) {
        return style.rules()
                .filter(rule -> look.rule().map(rule.name()::equals).orElse(true))
                .filter(rule -> look.scaleDenominator().map(rule::isActive).orElse(true));
    }

    private static StyleRule closer(StyleRule one, StyleRule other) {
        return other.minScale() < one.minScale() ? other : one;
    }

    private void add(String title, StyleRule rule) {
        if (rule.legend().isPresent()) {
            Graphic graphic = rule.legend().get();
            entries.add(new Entry(title, () -> swatch(graphic)));
            return;
        }
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.RasterSymbolizer raster) {
                raster.colorMap().ifPresent(this::addColors);
                return;
            }
        }
        boolean isSeen = rule.symbolizers().stream().anyMatch(Legend::isSeen);
        if (isSeen) {
            entries.add(new Entry(title, () -> swatch(rule)));
        }
    }

    private static boolean isSeen(Symbolizer symbolizer) {
        Symbolizer form = symbolizer instanceof Symbolizer.Template template ? template.form() : symbolizer;
        return !(form instanceof Symbolizer.TextSymbolizer);
    }

    private void addColors(ColorMap map) {
        boolean hasLabels =
                map.entries().stream().anyMatch(color -> !color.label().isEmpty());
        map.entries().stream()
                .filter(color -> !(hasLabels && color.label().isEmpty()))
                .forEach(color -> entries.add(new Entry(title(color), () -> swatch(color))));
    }

    private static String title(ColorMap.Entry color) {
        return color.label().isEmpty() ? String.valueOf(color.quantity()) : color.label();
    }

    private Picture swatch(ColorMap.Entry color) {
        Picture swatch = new Picture(swatchPx, swatchPx);
        Coverage coverage = new Coverage(swatchPx, swatchPx);
        double[] ring = box(1);
        coverage.addRing(ring, 0, ring.length / 2, 1);
        coverage.fill(swatch, color.argb());
        return swatch;
    }

    private Picture swatch(StyleRule rule) {
        Picture swatch = new Picture(swatchPx, swatchPx);
        FeaturePainter painter = painter(swatch);
        rule.symbolizers().forEach(symbolizer -> drawSample(painter, symbolizer));
        return swatch;
    }

    private Picture swatch(Graphic graphic) {
        Picture swatch = new Picture(swatchPx, swatchPx);
        drawSample(painter(swatch), new PointSymbolizer(graphic));
        return swatch;
    }

    private FeaturePainter painter(Picture swatch) {
        return new FeaturePainter(
                swatch,
                new Coverage(swatchPx, swatchPx),
                new Labels(swatchPx, swatchPx),
                AreaMask.everything(swatchPx, swatchPx),
                () -> false);
    }

    private void drawSample(FeaturePainter painter, Symbolizer given) {
        Symbolizer symbolizer = asDrawn(given);
        if (symbolizer instanceof Symbolizer.PolygonSymbolizer polygon) {
            painter.paintPolygon(PixelRings.of(box(1.5)), polygon);
            if (polygon.stroke().isEmpty()) {
                painter.paintStroke(PixelRings.of(box(1.5)), FRAME, true);
            }
        } else if (symbolizer instanceof Symbolizer.LineSymbolizer line) {
            painter.paintStroke(bend(), line.stroke(), false);
        } else if (symbolizer instanceof PointSymbolizer point) {
            boolean varies = given.varying().anyMatch(varying -> varying.has("Size"));
            double size = varies ? MIDDLING_PX * look.factor() : point.graphic().size();
            painter.paintSign(point.graphic(), swatchPx / 2.0, swatchPx / 2.0, Math.min(swatchPx - 2.0, size));
        }
    }

    private Symbolizer asDrawn(Symbolizer given) {
        return new DrawnSymbols(look.factor(), look.groundMetersPerPixel(), Values.OF_NO_ROW).ofAnyRow(given);
    }

    private double[] box(double inset) {
        double far = swatchPx - inset;
        return new double[] {inset, inset, far, inset, far, far, inset, far, inset, inset};
    }

    private PixelRings bend() {
        double[] xy = {1, SWATCH_PX - 4, 7, 6, 13, 14, SWATCH_PX - 1, 4};
        return PixelRings.of(Arrays.stream(xy).map(at -> at * look.factor()).toArray());
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
        write(title, FONT, picture, coverage, left, middle);
    }

    private static void write(String title, Font font, Picture picture, Coverage coverage, double left, double middle) {
        TextOutline text = TextOutline.of(title, font);
        text.at(left + text.width() / 2, middle, 0).forEach(ring -> coverage.addRing(ring, 0, ring.length / 2, 1));
        coverage.fill(picture, INK);
    }

    /** @param swatch square, transparent around the sign; painted when it is asked for, as a legend may be too large to be */
    record Entry(String title, Supplier<Picture> swatch) {}
}
