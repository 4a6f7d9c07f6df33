package vn.datnuoc.engine.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Halo;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Placement;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Values;

/**
 * The labels of all layers of one picture. They are noted while the layers are drawn and placed at the end, by priority
 * and then in the order they came; one that would touch another is left out. One thread.
 */
final class Labels {
    private static final int MAX_NOTED = 20_000;
    private static final double GAP_PX = 2;
    private final int width;
    private final int height;
    private final List<Note> notes = new ArrayList<>();

    Labels(int width, int height) {
        this.width = width;
        this.height = height;
    }

    private record Note(
            String text,
            TextSymbolizer style,
            double x,
            double y,
            double angle,
            double room,
            double priority,
            AreaMask mask) {}

    /** @param mask where the layer may be seen: a label stands there and is cut at its edge */
    void note(PixelRings shape, TextSymbolizer style, DrawnLayer.Features layer, int row, AreaMask mask) {
        Values values = layer.style().values();
        String text = values.text(style.label(), row).strip();
        if (text.isEmpty() || notes.size() >= MAX_NOTED) {
            return;
        }
        double priority = values.number(style.priority(), row, 0);
        GeometryKind kind = layer.snapshot().schema().geometry();
        if (kind == GeometryKind.MULTI_LINE_STRING) {
            noteLine(shape, style, text, priority, mask);
            return;
        }
        double[] at = kind == GeometryKind.POINT ? shape.xy : InsidePoint.of(shape, mask);
        add(new Note(text, style, at[0], at[1], 0, Double.POSITIVE_INFINITY, priority, mask));
    }

    private void add(Note note) {
        if (note.mask.shows(note.x, note.y)) {
            notes.add(note);
        }
    }

    private void noteLine(PixelRings shape, TextSymbolizer style, String text, double priority, AreaMask mask) {
        LinePlace place = LinePlace.of(shape, mask);
        double angle = style.placement() instanceof Placement.AlongLine ? place.angle() : 0;
        double room = style.placement() instanceof Placement.AlongLine ? place.length() : Double.POSITIVE_INFINITY;
        add(new Note(text, style, place.x(), place.y(), angle, room, priority, mask));
    }

    /** Draws those that find room. */
    void draw(Picture picture, Coverage coverage) {
        List<OrientedBox> taken = new ArrayList<>();
        Map<AreaMask, Picture> sheets = new IdentityHashMap<>();
        notes.sort(Comparator.comparingDouble(Note::priority).reversed());
        for (Note note : notes) {
            TextOutline text = TextOutline.of(note.text, note.style.font());
            OrientedBox box = place(note, text);
            boolean fits = text.width() <= note.room
                    && box.isInside(width, height)
                    && taken.stream().noneMatch(box.grown(GAP_PX)::touches);
            if (fits) {
                taken.add(box);
                Picture sheet = note.mask.isEverything()
                        ? picture
                        : sheets.computeIfAbsent(note.mask, mask -> new Picture(width, height));
                draw(sheet, coverage, text, box, note.style);
            }
        }
        sheets.forEach((mask, sheet) -> {
            mask.clip(sheet);
            Blend.lay(sheet, picture);
        });
    }

    private static OrientedBox place(Note note, TextOutline text) {
        double halo = note.style.halo().map(Halo::radius).orElse(0.0);
        double anchorX = 0.5;
        double anchorY = 0.5;
        double dx = 0;
        double dy = 0;
        double angle = note.angle;
        if (note.style.placement() instanceof Placement.AtPoint point) {
            anchorX = point.anchorX();
            anchorY = point.anchorY();
            dx = point.dx();
            dy = -point.dy();
            angle = Math.toRadians(point.rotation());
        } else if (note.style.placement() instanceof Placement.AlongLine line) {
            dy = -line.offset();
        }
        double toMiddleX = dx + (0.5 - anchorX) * text.width();
        double toMiddleY = dy + (anchorY - 0.5) * text.height();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new OrientedBox(
                note.x + toMiddleX * cos - toMiddleY * sin,
                note.y + toMiddleX * sin + toMiddleY * cos,
                text.width() / 2 + halo,
                text.height() / 2 + halo,
                angle);
    }

    private static void draw(
            Picture picture, Coverage coverage, TextOutline text, OrientedBox box, TextSymbolizer style) {
        List<double[]> rings = text.at(box.x(), box.y(), box.angle());
        style.halo().ifPresent(halo -> {
            Stroker stroker = new Stroker(coverage);
            Stroke pen = pen(halo.fill(), 2 * halo.radius());
            rings.forEach(ring -> stroker.add(ring, 0, ring.length / 2, true, pen));
            coverage.fill(picture, halo.fill().argb());
        });
        rings.forEach(ring -> coverage.addRing(ring, 0, ring.length / 2, 1));
        coverage.fill(picture, style.fill().argb());
    }

    private static Stroke pen(Fill fill, double width) {
        return new Stroke(fill.rgb(), fill.opacity(), Math.max(width, 1.6), List.of(), 0, Cap.ROUND, Join.ROUND);
    }
}
