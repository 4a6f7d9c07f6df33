package vn.datnuoc.engine.draw;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.Recent;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;
import vn.datnuoc.engine.snapshot.RingTable;
import vn.datnuoc.engine.style.CompiledStyle;
import vn.datnuoc.engine.style.DrawnSymbols;
import vn.datnuoc.engine.style.Symbolizer;
import vn.datnuoc.engine.style.Symbolizer.Anchor;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.LineSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Place;
import vn.datnuoc.engine.style.Symbolizer.PointSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.PolygonSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Tile;

/** Draws the features of one layer into one picture; labels are only noted down, they come last. One thread. */
final class FeaturePainter {
    /** Boundaries may be this part of a pixel off; the eye sees a third. */
    private static final double TOLERANCE_PX = 0.1;

    private static final int MAX_PATTERNS = 16;
    private static final int ROWS_BETWEEN_CHECKS = 256;
    private static final double MAX_MARK_PX = 2048;

    private final Picture picture;
    private final Coverage coverage;
    private final Stroker stroker;
    private final MarkPainter marks;
    private final Labels labels;
    private final AreaMask mask;
    private final BooleanSupplier cancelled;
    private final Recent<Tile, Pattern> patterns = new Recent<>(MAX_PATTERNS);

    FeaturePainter(Picture picture, Coverage coverage, Labels labels, AreaMask mask, BooleanSupplier cancelled) {
        this.picture = picture;
        this.coverage = coverage;
        this.stroker = coverage.stroker();
        this.marks = new MarkPainter(picture, coverage, stroker);
        this.labels = labels;
        this.mask = mask;
        this.cancelled = cancelled;
    }

    void paint(MapView view, DrawnLayer.Features layer) {
        FeatureSnapshot snapshot = layer.snapshot();
        PixelTransform transform = PixelTransform.of(view, snapshot.crs());
        RingTable rings = snapshot.rings(transform.unitsPerPixel() * TOLERANCE_PX);
        int[] rows = visible(snapshot.search(transform.box()), layer);
        PaintOrder.sort(rows, snapshot, view);
        PixelRings shape = new PixelRings(transform);
        TinyPolygons tiny = new TinyPolygons(picture, snapshot, transform);
        DrawnSymbols symbols = new DrawnSymbols(
                view.symbolScale(), view.groundMetersPerPixel(), layer.style().values());
        for (CompiledStyle.RuleTable table : layer.style().tables()) {
            Symbolizer[][] drawn = table.symbolizers(view.scaleDenominator());
            symbols.settle(drawn);
            boolean[] varying = DrawnSymbols.varying(drawn);
            boolean[] mayBeTiny = mayBeTiny(drawn, layer);
            for (int i = 0; i < rows.length; i++) {
                checkCancelled(i);
                int combination = table.combination(rows[i]);
                Symbolizer[] symbolizers =
                        varying[combination] ? symbols.of(drawn[combination], rows[i]) : drawn[combination];
                boolean isPlain = varying[combination] ? mayBeTiny(symbolizers, layer) : mayBeTiny[combination];
                if (isPlain && tiny.draw(rows[i], (PolygonSymbolizer) symbolizers[0])) {
                    continue;
                }
                if (symbolizers.length > 0 && shape.read(rings, rows[i])) {
                    paint(shape, symbolizers, layer, rows[i]);
                }
            }
        }
    }

    private boolean[] mayBeTiny(Symbolizer[][] drawn, DrawnLayer.Features layer) {
        boolean[] mayBeTiny = new boolean[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            mayBeTiny[i] = mayBeTiny(drawn[i], layer);
        }
        return mayBeTiny;
    }

    private boolean mayBeTiny(Symbolizer[] symbolizers, DrawnLayer.Features layer) {
        return coverage.isOfPixels() && isPolygon(layer) && TinyPolygons.canDraw(symbolizers);
    }

    private static int[] visible(int[] found, DrawnLayer.Features layer) {
        if (layer.rows().isEmpty()) {
            return found;
        }
        BitSet rows = layer.rows().get();
        int kept = 0;
        for (int row : found) {
            if (rows.get(row)) {
                found[kept++] = row;
            }
        }
        return Arrays.copyOf(found, kept);
    }

    private void checkCancelled(int done) {
        if (done % ROWS_BETWEEN_CHECKS == 0 && cancelled.getAsBoolean()) {
            throw new CancellationException("drawing was cancelled");
        }
    }

    private void paint(PixelRings shape, Symbolizer[] symbolizers, DrawnLayer.Features layer, int row) {
        for (Symbolizer symbolizer : symbolizers) {
            if (symbolizer instanceof PolygonSymbolizer polygon) {
                paintPolygon(shape, polygon);
                keepFree(shape, polygon.isObstacle(), 0);
            } else if (symbolizer instanceof LineSymbolizer line) {
                paintLine(shape, line, isPolygon(layer));
                keepFree(shape, line.isObstacle(), line.stroke().width());
            } else if (symbolizer instanceof PointSymbolizer point) {
                paintMarks(shape, point, layer);
            } else if (symbolizer instanceof TextSymbolizer text) {
                labels.note(shape, text, layer, row, mask);
            }
        }
    }

    /** Labels keep away from each of its segments. */
    private void keepFree(PixelRings shape, boolean isObstacle, double width) {
        for (int ring = 0; isObstacle && ring < shape.rings; ring++) {
            for (int i = 2 * shape.start[ring]; i < 2 * shape.start[ring + 1] - 2; i += 2) {
                double dx = shape.xy[i + 2] - shape.xy[i];
                double dy = shape.xy[i + 3] - shape.xy[i + 1];
                labels.keepFree(new OrientedBox(
                        shape.xy[i] + dx / 2,
                        shape.xy[i + 1] + dy / 2,
                        Math.hypot(dx, dy) / 2,
                        width / 2,
                        Math.atan2(dy, dx)));
            }
        }
    }

    private static boolean isPolygon(DrawnLayer.Features layer) {
        return layer.snapshot().schema().geometry() == GeometryKind.MULTI_POLYGON;
    }

    void paintPolygon(PixelRings shape, PolygonSymbolizer polygon) {
        if (polygon.fill().isPresent()) {
            shape.addPolygons(coverage);
            fill(polygon.fill().get());
        }
        if (polygon.stroke().isPresent()) {
            paintStroke(shape, polygon.stroke().get(), true);
        }
    }

    private void fill(Fill fill) {
        if (fill.pattern().isPresent()) {
            coverage.fill(picture, patterns.get(fill.pattern().get(), Pattern::of));
        } else {
            coverage.fillSeamless(picture, fill.argb());
        }
    }

    void paintLine(PixelRings shape, LineSymbolizer line, boolean closed) {
        if (line.offset() == 0) {
            paintStroke(shape, line.stroke(), closed);
            return;
        }
        List<double[]> lines =
                closed ? OffsetLine.ofPolygons(shape, line.offset()) : OffsetLine.ofLines(shape, line.offset());
        lines.forEach(xy -> addStroke(xy, 0, xy.length / 2, closed, line.stroke()));
        coverage.fill(picture, line.stroke().argb());
    }

    void paintStroke(PixelRings shape, Stroke stroke, boolean closed) {
        for (int ring = 0; ring < shape.rings; ring++) {
            addStroke(shape.xy, shape.start[ring], shape.points(ring), closed, stroke);
        }
        coverage.fill(picture, stroke.argb());
    }

    private void addStroke(double[] xy, int firstPoint, int count, boolean closed, Stroke stroke) {
        if (stroke.marks().isPresent()) {
            LineMarker.paint(xy, firstPoint, count, stroke, marks, coverage.width(), coverage.height());
        } else {
            stroker.add(xy, firstPoint, count, closed, stroke);
        }
    }

    private void paintMarks(PixelRings shape, PointSymbolizer point, DrawnLayer.Features layer) {
        double size = Math.min(MAX_MARK_PX, point.graphic().size());
        double rotation = Math.toRadians(point.graphic().rotation());
        for (int ring = 0; ring < shape.rings; ring++) {
            double angle = rotation + direction(shape, ring, point);
            if (isPolygon(layer) && point.place() == Place.MIDDLE) {
                paintMark(InsidePoint.of(shape), point, size, angle);
                return;
            }
            int first = shape.start[ring];
            int last = first + shape.points(ring) - 1;
            switch (point.place()) {
                case START -> paintMarks(shape, first, first, point, size, angle);
                case END -> paintMarks(shape, last, last, point, size, angle);
                case VERTICES -> paintMarks(shape, first, last, point, size, angle);
                default -> {
                    int middle = first + shape.points(ring) / 2;
                    paintMarks(shape, middle, middle, point, size, angle);
                }
            }
        }
    }

    /** At the points from the first to the last. */
    private void paintMarks(PixelRings shape, int first, int last, PointSymbolizer point, double size, double angle) {
        for (int i = first; i <= last; i++) {
            paintMark(new double[] {shape.xy[2 * i], shape.xy[2 * i + 1]}, point, size, angle);
        }
    }

    /** Radians clockwise by which signs are turned with the first or last stretch of a line; 0 for others. */
    private static double direction(PixelRings shape, int ring, PointSymbolizer point) {
        int points = shape.points(ring);
        if (point.turnedWith().isEmpty() || points < 2) {
            return 0;
        }
        int from = 2 * (shape.start[ring] + (point.turnedWith().get() == Place.START ? 0 : points - 2));
        return Math.atan2(shape.xy[from + 3] - shape.xy[from + 1], shape.xy[from + 2] - shape.xy[from]);
    }

    private void paintMark(double[] at, PointSymbolizer point, double size, double angle) {
        double reach = MarkPainter.reach(point.graphic().anchor(), size);
        boolean isSeen = at[0] > -reach
                && at[1] > -reach
                && at[0] < coverage.width() + reach
                && at[1] < coverage.height() + reach;
        if (isSeen && size > 0) {
            marks.paint(point.graphic(), at[0], at[1], size, angle);
            if (point.isObstacle()) {
                Anchor anchor = point.graphic().anchor();
                labels.keepFree(new OrientedBox(at[0] + anchor.dx(), at[1] - anchor.dy(), size / 2, size / 2, angle));
            }
        }
    }

    /** A sign that belongs to no feature. */
    void paintSign(Graphic graphic, double x, double y, double size) {
        marks.paint(graphic, x, y, size, Math.toRadians(graphic.rotation()));
    }
}
