package vn.datnuoc.engine.style;

import java.util.IdentityHashMap;
import java.util.Map;
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
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Tile;

/**
 * Makes all lengths of symbols larger or smaller, for pictures whose pixels are not 0.28 mm wide. One picture each: the same
 * symbolizer is made larger once. Used by one thread.
 */
public final class SymbolScale {
    /** Height of a mark whose style says nothing, in pixels. */
    private static final double DEFAULT_MARK_PX = 6;

    private final double factor;
    private final Map<Symbolizer, Symbolizer> known = new IdentityHashMap<>();

    public SymbolScale(double factor) {
        this.factor = factor;
    }

    /** In place. */
    public void apply(Symbolizer[][] drawn) {
        if (factor == 1) {
            return;
        }
        for (Symbolizer[] symbolizers : drawn) {
            for (int i = 0; i < symbolizers.length; i++) {
                symbolizers[i] = known.computeIfAbsent(symbolizers[i], this::symbolizer);
            }
        }
    }

    private Symbolizer symbolizer(Symbolizer given) {
        if (given instanceof PolygonSymbolizer polygon) {
            return new PolygonSymbolizer(
                    polygon.fill().map(this::fill), polygon.stroke().map(this::stroke), polygon.isObstacle());
        } else if (given instanceof LineSymbolizer line) {
            return new LineSymbolizer(stroke(line.stroke()), factor * line.offset(), line.isObstacle());
        } else if (given instanceof PointSymbolizer point) {
            return new PointSymbolizer(graphic(point.graphic()), point.isObstacle());
        }
        return given instanceof TextSymbolizer text ? text(text) : given;
    }

    private TextSymbolizer text(TextSymbolizer text) {
        Font font = text.font();
        return new TextSymbolizer(
                text.label(),
                new Font(font.family(), factor * font.size(), font.bold(), font.italic()),
                fill(text.fill()),
                text.halo().map(halo -> new Halo(factor * halo.radius(), fill(halo.fill()))),
                placement(text.placement()),
                text.priority(),
                options(text.options()));
    }

    private Placement placement(Placement placement) {
        return placement instanceof Placement.AlongLine line
                ? new Placement.AlongLine(factor * line.offset())
                : atPoint((Placement.AtPoint) placement);
    }

    private Placement atPoint(Placement.AtPoint point) {
        return new Placement.AtPoint(anchor(point.anchor()), point.rotation());
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
        return new Fill(fill.rgb(), fill.opacity(), fill.pattern().map(this::tile));
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
                stroke.rgb(),
                stroke.opacity(),
                factor * stroke.width(),
                stroke.dashes().stream().map(length -> factor * length).toList(),
                factor * stroke.dashOffset(),
                stroke.cap(),
                stroke.join(),
                stroke.marks().map(this::marks));
    }

    private LineMarks marks(LineMarks marks) {
        return new LineMarks(graphic(marks.graphic()), factor * marks.gap(), factor * marks.initialGap());
    }

    private Graphic graphic(Graphic graphic) {
        Mark mark = graphic.mark();
        return new Graphic(
                new Mark(
                        mark.shape(), mark.fill().map(this::fill), mark.stroke().map(this::stroke)),
                size(graphic.size()),
                graphic.rotation(),
                graphic.opacity(),
                anchor(graphic.anchor()));
    }

    private Expression size(Expression size) {
        return size.equals(Expression.NONE) || Expression.isFixed(size)
                ? Expression.number(factor * Expression.fixed(size, DEFAULT_MARK_PX))
                : new Expression.Arithmetic('*', size, Expression.number(factor));
    }

    private Anchor anchor(Anchor anchor) {
        return new Anchor(anchor.x(), anchor.y(), factor * anchor.dx(), factor * anchor.dy());
    }
}
