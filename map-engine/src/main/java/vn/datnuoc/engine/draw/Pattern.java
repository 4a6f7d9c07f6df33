package vn.datnuoc.engine.draw;

import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.Hatch;
import vn.datnuoc.engine.style.Symbolizer.HatchKind;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/** A tile that repeats over the picture, anchored at its upper left corner. */
final class Pattern {
    private final int size;
    private final int[] tile;

    private Pattern(Picture tile) {
        this.size = tile.widthPx();
        this.tile = tile.premultipliedArgb();
    }

    /** Premultiplied colour of the pattern at a pixel. */
    int at(int x, int y) {
        return tile[y % size * size + x % size];
    }

    static Pattern of(Hatch hatch) {
        int size = (int) Math.max(2, Math.round(hatch.spacing()));
        Picture tile = new Picture(size, size);
        Coverage coverage = new Coverage(size, size);
        if (hatch.kind() == HatchKind.DOT) {
            double radius = Math.max(0.7, hatch.stroke().width());
            Marks.addCircle(coverage, size / 2.0, size / 2.0, radius);
        } else {
            addLines(new Stroker(coverage), hatch, size);
        }
        coverage.fill(tile, hatch.stroke().argb());
        return new Pattern(tile);
    }

    private static void addLines(Stroker stroker, Hatch hatch, int size) {
        HatchKind kind = hatch.kind();
        double middle = size / 2.0;
        if (kind == HatchKind.SLASH || kind == HatchKind.TIMES) {
            for (int shift = -size; shift <= size; shift += size) {
                add(stroker, hatch.stroke(), shift - size, 2 * size, shift + 2 * size, -size);
            }
        }
        if (kind == HatchKind.BACKSLASH || kind == HatchKind.TIMES) {
            for (int shift = -size; shift <= size; shift += size) {
                add(stroker, hatch.stroke(), shift - size, -size, shift + 2 * size, 2 * size);
            }
        }
        if (kind == HatchKind.HORIZONTAL || kind == HatchKind.PLUS) {
            add(stroker, hatch.stroke(), -size, middle, 2 * size, middle);
        }
        if (kind == HatchKind.VERTICAL || kind == HatchKind.PLUS) {
            add(stroker, hatch.stroke(), middle, -size, middle, 2 * size);
        }
    }

    private static void add(Stroker stroker, Stroke stroke, double x0, double y0, double x1, double y1) {
        Stroke solid =
                new Stroke(stroke.rgb(), stroke.opacity(), stroke.width(), List.of(), 0, stroke.cap(), stroke.join());
        stroker.add(new double[] {x0, y0, x1, y1}, 0, 2, false, solid);
    }
}
