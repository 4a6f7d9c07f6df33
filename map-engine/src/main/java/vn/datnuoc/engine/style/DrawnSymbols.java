package vn.datnuoc.engine.style;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;
import vn.datnuoc.engine.style.Symbolizer.Anchor;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.Halo;
import vn.datnuoc.engine.style.Symbolizer.LineMarks;
import vn.datnuoc.engine.style.Symbolizer.LineSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Mark;
import vn.datnuoc.engine.style.Symbolizer.Placement;
import vn.datnuoc.engine.style.Symbolizer.PointSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.PolygonSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Symbolizer.Template;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Tile;
import vn.datnuoc.engine.style.Symbolizer.Unit;

/**
 * Symbolizers as they are drawn in one picture: lengths in its pixels, and parameters that differ from feature to feature
 * with the feature's values. A symbolizer that is the same for all features is worked out once. Used by one thread.
 */
public final class DrawnSymbols {
    private static final double METERS_PER_FOOT = 0.3048;
    private static final double LARGEST_FONT_PX = 1000;
    /** No picture is as large; arcs and marks along what is far larger would never end. */
    private static final double LONGEST_PX = 10_000;

    private final double pixelScale;
    private final double groundMetersPerPixel;
    private final Values values;
    private final Map<Symbolizer, Symbolizer> known = new IdentityHashMap<>();
    private double factor;
    private int row;

    /** @param pixelScale what a pixel of a style is in pixels of the picture */
    public DrawnSymbols(double pixelScale, double groundMetersPerPixel, Values values) {
        this.pixelScale = pixelScale;
        this.groundMetersPerPixel = groundMetersPerPixel;
        this.values = values;
    }

    /** In place. A {@link Template} that stays differs from feature to feature. */
    public void settle(Symbolizer[][] drawn) {
        for (Symbolizer[] symbolizers : drawn) {
            for (int i = 0; i < symbolizers.length; i++) {
                if (!varies(symbolizers[i])) {
                    symbolizers[i] = known.computeIfAbsent(symbolizers[i], this::ofAnyRow);
                }
            }
        }
    }

    private static boolean varies(Symbolizer symbolizer) {
        return symbolizer instanceof Template template && template.varies();
    }

    /** For each combination of rules whether the symbolizers that are left by {@link #settle} are to be asked for by row. */
    public static boolean[] varying(Symbolizer[][] drawn) {
        boolean[] varying = new boolean[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            varying[i] = Stream.of(drawn[i]).anyMatch(DrawnSymbols::varies);
        }
        return varying;
    }

    /** As a row is drawn. */
    public Symbolizer[] of(Symbolizer[] settled, int row) {
        Symbolizer[] drawn = settled.clone();
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = drawn[i] instanceof Template template ? of(template, row) : drawn[i];
        }
        return drawn;
    }

    /** As something that is no row of the layer is drawn: a sample. */
    public Symbolizer ofAnyRow(Symbolizer given) {
        if (given instanceof Template template) {
            return of(template, -1);
        }
        factor = pixelScale;
        return symbolizer(given);
    }

    private Symbolizer of(Template template, int row) {
        this.factor = factor(template.unit());
        this.row = row;
        return symbolizer(template.form());
    }

    private double factor(Unit unit) {
        return switch (unit) {
            case PIXEL -> pixelScale;
            case METRE -> 1 / groundMetersPerPixel;
            case FOOT -> METERS_PER_FOOT / groundMetersPerPixel;
        };
    }

    private double number(Varying varying, String name, double fixed) {
        return varying.number(name, fixed, values, row);
    }

    private double length(Varying varying, String name, double fixed) {
        return Math.max(-LONGEST_PX, Math.min(LONGEST_PX, factor * number(varying, name, fixed)));
    }

    private double opacity(Varying varying, String name, double fixed) {
        return Math.max(0, Math.min(1, number(varying, name, fixed)));
    }

    private Symbolizer symbolizer(Symbolizer given) {
        if (given instanceof PolygonSymbolizer polygon) {
            return new PolygonSymbolizer(
                    polygon.fill().map(this::fill),
                    polygon.stroke().map(this::stroke).filter(Stroke::isSeen),
                    polygon.isObstacle());
        } else if (given instanceof LineSymbolizer line) {
            double offset = length(line.own(), "PerpendicularOffset", line.offset());
            return new LineSymbolizer(stroke(line.stroke()), offset, Varying.NOTHING, line.isObstacle());
        } else if (given instanceof PointSymbolizer point) {
            return new PointSymbolizer(graphic(point.graphic()), point.place(), point.turnedWith(), point.isObstacle());
        }
        return given instanceof TextSymbolizer text ? text(text) : given;
    }

    private TextSymbolizer text(TextSymbolizer text) {
        return new TextSymbolizer(
                text.label(),
                font(text.font()),
                fill(text.fill()),
                text.halo().map(this::halo),
                placement(text.placement()),
                text.priority(),
                options(text.options()));
    }

    private Font font(Font font) {
        double size = Math.min(LARGEST_FONT_PX, length(font.varying(), "font-size", font.size()));
        return new Font(font.family(), size, font.bold(), font.italic());
    }

    private Halo halo(Halo halo) {
        double radius = Math.max(0, length(halo.varying(), "Radius", halo.radius()));
        return new Halo(radius, fill(halo.fill()), Varying.NOTHING);
    }

    private Placement placement(Placement placement) {
        return placement instanceof Placement.AlongLine line
                ? new Placement.AlongLine(length(line.varying(), "PerpendicularOffset", line.offset()), Varying.NOTHING)
                : atPoint((Placement.AtPoint) placement);
    }

    private Placement atPoint(Placement.AtPoint point) {
        double rotation = number(point.varying(), "Rotation", point.rotation());
        return new Placement.AtPoint(anchor(point.anchor()), rotation, Varying.NOTHING);
    }

    private LabelOptions options(LabelOptions options) {
        return new LabelOptions(
                options.group(),
                options.labelAllGroup(),
                factor * options.repeat(),
                factor * options.minGroupDistance(),
                factor * options.spaceAround(),
                factor * options.maxDisplacement(),
                options.followLine(),
                options.maxAngleDelta(),
                options.forceLeftToRight(),
                options.allowOverruns(),
                factor * options.autoWrap(),
                options.conflictResolution(),
                options.goodnessOfFit(),
                options.partials());
    }

    private Fill fill(Fill fill) {
        return new Fill(
                fill.varying().color("fill", fill.rgb(), values, row),
                opacity(fill.varying(), "fill-opacity", fill.opacity()),
                fill.pattern().map(this::tile),
                Varying.NOTHING);
    }

    private Tile tile(Tile tile) {
        return new Tile(
                graphic(tile.graphic()),
                factor * tile.top(),
                factor * tile.right(),
                factor * tile.bottom(),
                factor * tile.left());
    }

    private Stroke stroke(Stroke stroke) {
        return new Stroke(
                stroke.varying().color("stroke", stroke.rgb(), values, row),
                opacity(stroke.varying(), "stroke-opacity", stroke.opacity()),
                Math.max(0, length(stroke.varying(), "stroke-width", stroke.width())),
                Stroke.apart(
                        stroke.dashes().stream().map(length -> factor * length).toList()),
                length(stroke.varying(), "stroke-dashoffset", stroke.dashOffset()),
                stroke.cap(),
                stroke.join(),
                stroke.marks().map(this::marks),
                Varying.NOTHING);
    }

    private LineMarks marks(LineMarks marks) {
        return new LineMarks(graphic(marks.graphic()), factor * marks.gap(), factor * marks.initialGap());
    }

    private Graphic graphic(Graphic graphic) {
        Varying varying = graphic.varying();
        Mark mark = graphic.mark();
        return new Graphic(
                new Mark(
                        mark.shape(),
                        mark.fill().map(this::fill),
                        mark.stroke().map(this::stroke).filter(Stroke::isSeen)),
                Math.max(0, length(varying, "Size", graphic.size())),
                number(varying, "Rotation", graphic.rotation()),
                opacity(varying, "Opacity", graphic.opacity()),
                anchor(graphic.anchor()),
                Varying.NOTHING);
    }

    private Anchor anchor(Anchor anchor) {
        Varying varying = anchor.varying();
        return new Anchor(
                number(varying, "AnchorPointX", anchor.x()),
                number(varying, "AnchorPointY", anchor.y()),
                length(varying, "DisplacementX", anchor.dx()),
                length(varying, "DisplacementY", anchor.dy()));
    }
}
