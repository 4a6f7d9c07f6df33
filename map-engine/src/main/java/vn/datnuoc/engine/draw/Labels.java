package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.style.Expression;
import vn.datnuoc.engine.style.LabelOptions;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Font;
import vn.datnuoc.engine.style.Symbolizer.Halo;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Placement;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Values;

/**
 * The labels of all layers of one picture. They are noted while the layers are drawn and placed at the end, by priority; of
 * equally important ones that of the upper layer, then of the later row first, as in GeoServer. One that would touch another
 * is moved as far as it may, or left out. One thread.
 */
final class Labels {
    private static final int MAX_NOTED = 20_000;
    /** Smaller letters, of labels that are measured on the ground, are no text. */
    private static final double LEAST_FONT_PX = 3;

    /** So many places are tried in one picture; labels that come later then stand where they are wanted, or not at all. */
    private static final int MAX_MOVES = 200_000;

    private static final int MOVES_BETWEEN_CHECKS = 64;
    private static final int MAX_OBSTACLES = 100_000;
    private static final Comparator<Note> FIRST_COMES_FIRST = Comparator.comparingDouble(Note::priority)
            .thenComparingInt(Note::layer)
            .thenComparingLong(Note::fid)
            .reversed();
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private final int width;
    private final int height;
    private final List<Note> notes = new ArrayList<>();
    private final Map<Group, Note> groups = new HashMap<>();
    private final LabelSpace space = new LabelSpace();
    private int obstacles;
    private int moves;
    private int layers;
    private Optional<DrawnLayer> lastLayer = Optional.empty();

    Labels(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Features whose labels are one. */
    private record Group(String text, TextSymbolizer style, AreaMask mask) {}

    /**
     * What is to be written for a feature.
     *
     * @param layer the lowest is 1
     */
    private record Wanted(String text, TextSymbolizer style, AreaMask mask, double priority, int layer, long fid) {}

    /** A label to be placed, at a point or along lines. */
    private static final class Note {
        private final Wanted first;
        private final String text;
        private final TextSymbolizer style;
        private final AreaMask mask;
        private final List<LinePath> lines = new ArrayList<>();
        private double priority;
        private double x;
        private double y;
        private double area = -1;
        private Optional<PixelRings> polygon = Optional.empty();

        private Note(Wanted first) {
            this.first = first;
            this.text = first.text;
            this.style = first.style;
            this.mask = first.mask;
            this.priority = first.priority;
        }

        private double priority() {
            return priority;
        }

        private int layer() {
            return first.layer;
        }

        private long fid() {
            return first.fid;
        }

        private LabelOptions options() {
            return style.options();
        }

        private double halo() {
            return style.halo().map(Halo::radius).orElse(0.0);
        }
    }

    /** @param mask where the layer may be seen: a label stands there and is cut at its edge */
    void note(PixelRings shape, TextSymbolizer style, DrawnLayer.Features layer, int row, AreaMask mask) {
        Values values = layer.style().values();
        String text = values.text(style.label(), row).strip();
        if (text.isEmpty() || notes.size() >= MAX_NOTED || style.font().size() < LEAST_FONT_PX) {
            return;
        }
        double priority = values.number(style.priority(), row, LabelOptions.DEFAULT_PRIORITY);
        Wanted wanted = new Wanted(
                text, style, mask, priority, number(layer), layer.snapshot().fid(row));
        GeometryKind kind = layer.snapshot().schema().geometry();
        if (isAlongLine(style) && kind != GeometryKind.POINT) {
            noteLines(shape, wanted);
        } else if (kind == GeometryKind.MULTI_POLYGON) {
            notePolygon(shape, wanted);
        } else {
            notePoint(kind == GeometryKind.POINT ? shape.xy : middle(shape, mask), wanted);
        }
    }

    /** Layers are drawn one after the other. */
    private int number(DrawnLayer layer) {
        if (lastLayer.filter(last -> last == layer).isEmpty()) {
            lastLayer = Optional.of(layer);
            layers++;
        }
        return layers;
    }

    private static boolean isAlongLine(TextSymbolizer style) {
        return style.placement() instanceof Placement.AlongLine
                || style.options().followLine();
    }

    private void noteLines(PixelRings shape, Wanted wanted) {
        List<LinePath> seen = new ArrayList<>();
        for (int ring = 0; ring < shape.rings; ring++) {
            seen.addAll(LinePath.within(shape.xy, shape.start[ring], shape.points(ring), width, height));
        }
        if (!seen.isEmpty()) {
            note(wanted).lines.addAll(seen);
        }
    }

    private void notePolygon(PixelRings shape, Wanted wanted) {
        double[] at = InsidePoint.seen(shape, wanted.mask);
        double area = Math.abs(shape.signedArea(0));
        if (!wanted.mask.shows(at[0], at[1])) {
            return;
        }
        Note note = note(wanted);
        if (area > note.area) {
            note.x = at[0];
            note.y = at[1];
            note.area = area;
            note.polygon = Optional.of(shape.copy());
        }
    }

    private void notePoint(double[] at, Wanted wanted) {
        if (!wanted.mask.shows(at[0], at[1])) {
            return;
        }
        Note note = note(wanted);
        if (note.area < 0) {
            note.x = at[0];
            note.y = at[1];
            note.area = 0;
        }
    }

    /** In the middle of the longest nearly straight stretch that is seen. */
    private double[] middle(PixelRings shape, AreaMask mask) {
        double[] best = {-1, -1};
        double longest = 0;
        for (int ring = 0; ring < shape.rings; ring++) {
            for (LinePath path : LinePath.within(shape.xy, shape.start[ring], shape.points(ring), width, height)) {
                double[] stretch = path.straightest();
                double[] at = path.at((stretch[0] + stretch[1]) / 2);
                if (stretch[1] - stretch[0] > longest && mask.shows(at[0], at[1])) {
                    best = at;
                    longest = stretch[1] - stretch[0];
                }
            }
        }
        return best;
    }

    /** A new one, or that of its group, which is the more important the more features it has. */
    private Note note(Wanted wanted) {
        Note note = new Note(wanted);
        Group group = new Group(wanted.text, wanted.style, wanted.mask);
        Note known = wanted.style.options().group() ? groups.putIfAbsent(group, note) : null;
        if (known == null) {
            notes.add(note);
            return note;
        }
        known.priority += wanted.style.priority() instanceof Expression.Literal ? 0 : wanted.priority;
        return known;
    }

    /** Labels keep away from this. */
    void keepFree(OrientedBox box) {
        boolean isSeen = box.x() + box.reach(1, 0) > 0
                && box.y() + box.reach(0, 1) > 0
                && box.x() - box.reach(1, 0) < width
                && box.y() - box.reach(0, 1) < height;
        if (isSeen && obstacles < MAX_OBSTACLES) {
            obstacles++;
            space.take(box);
        }
    }

    /**
     * Draws those that find room.
     *
     * @throws CancellationException when it was cancelled
     */
    void draw(Picture picture, Coverage coverage, BooleanSupplier cancelled) {
        Map<AreaMask, Picture> sheets = new IdentityHashMap<>();
        notes.sort(FIRST_COMES_FIRST);
        for (Note note : notes) {
            Picture sheet = note.mask.isEverything()
                    ? picture
                    : sheets.computeIfAbsent(note.mask, mask -> new Picture(width, height));
            for (PlacedText placed : place(note, cancelled)) {
                draw(sheet, coverage, placed, note.style);
            }
        }
        sheets.forEach((mask, sheet) -> {
            mask.clip(sheet);
            Blend.lay(sheet, picture);
        });
    }

    private List<PlacedText> place(Note note, BooleanSupplier cancelled) {
        return note.lines.isEmpty() ? placeAtPoint(note, cancelled) : placeAlong(note, cancelled);
    }

    /** As many of the places as may still be tried: the first at least. */
    private <T> Stream<T> tried(Stream<T> places, BooleanSupplier cancelled) {
        return places.limit(1 + Math.max(0, MAX_MOVES - moves)).peek(place -> {
            moves++;
            if (moves % MOVES_BETWEEN_CHECKS == 0 && cancelled.getAsBoolean()) {
                throw new CancellationException("drawing was cancelled");
            }
        });
    }

    private List<PlacedText> placeAtPoint(Note note, BooleanSupplier cancelled) {
        Placement.AtPoint placement =
                note.style.placement() instanceof Placement.AtPoint point ? point : Placement.AtPoint.CENTRED;
        TextOutline text = TextOutline.wrapped(
                note.text,
                note.style.font(),
                note.options().autoWrap(),
                placement.anchor().x());
        PointLabel label = new PointLabel(note.x, note.y, note.polygon, text, note.options(), note.halo());
        Stream<PlacedText> candidates = label.candidates(placement.anchor(), Math.toRadians(placement.rotation()));
        return placeFirst(
                tried(candidates, cancelled)
                        .filter(placed -> fits(placed, note))
                        .filter(label::isInside),
                note,
                List.of());
    }

    private List<PlacedText> placeAlong(Note note, BooleanSupplier cancelled) {
        double offset = note.style.placement() instanceof Placement.AlongLine line ? line.offset() : 0;
        Font font = note.style.font();
        TextOutline text =
                note.options().followLine() ? TextOutline.inLetters(note.text, font) : TextOutline.of(note.text, font);
        List<PlacedText> placed = new ArrayList<>();
        for (LinePath line : longestFirst(note)) {
            LineLabel label = new LineLabel(line, text, note.options(), offset, note.halo());
            for (double spot : label.spots()) {
                Stream<PlacedText> candidates = tried(label.candidates(spot), cancelled)
                        .flatMap(Optional::stream)
                        .filter(spotted -> fits(spotted, note));
                placed.addAll(placeFirst(candidates, note, placed));
            }
            if (!placed.isEmpty() && !note.options().labelAllGroup()) {
                return placed;
            }
        }
        return placed;
    }

    private static List<LinePath> longestFirst(Note note) {
        List<LinePath> lines = note.options().group() && note.lines.size() > 1 ? merged(note.lines) : note.lines;
        return lines.stream()
                .sorted(Comparator.comparingDouble(LinePath::length).reversed())
                .toList();
    }

    /** Lines that go on where another ends are one. */
    private static List<LinePath> merged(List<LinePath> lines) {
        LineMerger merger = new LineMerger();
        for (LinePath line : lines) {
            double[] xy = line.xy();
            Coordinate[] points = new Coordinate[xy.length / 2];
            for (int i = 0; i < points.length; i++) {
                points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
            }
            merger.add(FACTORY.createLineString(points));
        }
        List<LinePath> merged = new ArrayList<>();
        for (Object line : merger.getMergedLineStrings()) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            double[] xy = new double[2 * points.length];
            for (int i = 0; i < points.length; i++) {
                xy[2 * i] = points[i].x;
                xy[2 * i + 1] = points[i].y;
            }
            merged.add(LinePath.of(xy));
        }
        return merged;
    }

    /** Takes the room of the first that is far enough. @param others of the same note, already placed */
    private List<PlacedText> placeFirst(Stream<PlacedText> candidates, Note note, List<PlacedText> others) {
        Optional<PlacedText> found =
                candidates.filter(candidate -> isFar(candidate, others, note)).findFirst();
        if (note.options().conflictResolution()) {
            found.ifPresent(placed -> placed.boxes().forEach(space::take));
        }
        return found.stream().toList();
    }

    private boolean fits(PlacedText candidate, Note note) {
        LabelOptions options = note.options();
        return note.mask.shows(candidate.x(), candidate.y())
                && candidate.boxes().stream()
                        .allMatch(box -> (options.partials() || box.isInside(width, height))
                                && (!options.conflictResolution() || space.isFree(box.grown(options.spaceAround()))));
    }

    private static boolean isFar(PlacedText candidate, List<PlacedText> others, Note note) {
        return others.stream()
                .allMatch(other -> Math.hypot(other.x() - candidate.x(), other.y() - candidate.y())
                        > note.options().minGroupDistance());
    }

    private static void draw(Picture picture, Coverage coverage, PlacedText placed, TextSymbolizer style) {
        List<double[]> rings = placed.rings();
        style.halo().ifPresent(halo -> {
            Stroker stroker = coverage.stroker();
            Stroke pen = pen(halo.fill(), 2 * halo.radius());
            rings.forEach(ring -> stroker.add(ring, 0, ring.length / 2, true, pen));
            coverage.fill(picture, halo.fill().argb());
        });
        rings.forEach(ring -> coverage.addRing(ring, 0, ring.length / 2, 1));
        coverage.fill(picture, style.fill().argb());
    }

    private static Stroke pen(Fill fill, double width) {
        return Stroke.solid(fill.rgb(), fill.opacity(), Math.max(width, 1.6), Cap.ROUND, Join.ROUND);
    }
}
