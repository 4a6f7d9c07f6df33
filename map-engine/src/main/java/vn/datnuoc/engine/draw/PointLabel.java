package vn.datnuoc.engine.draw;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.datnuoc.engine.style.LabelOptions;
import vn.datnuoc.engine.style.Symbolizer.Anchor;

/** Places a text at a point, or inside a polygon, and beside it as far as the label may be moved. */
final class PointLabel {
    private static final int DIRECTIONS = 8;
    private static final int SAMPLES = 10;
    private final double x;
    private final double y;
    private final Optional<PixelRings> polygon;
    private final TextOutline text;
    private final LabelOptions options;
    private final double halo;

    /** @param polygon that the text shall lie in, as far as its options say */
    PointLabel(double x, double y, Optional<PixelRings> polygon, TextOutline text, LabelOptions options, double halo) {
        this.x = x;
        this.y = y;
        this.polygon = polygon;
        this.text = text;
        this.options = options;
        this.halo = halo;
    }

    /** @param angle radians clockwise, of the text about its point */
    Stream<PlacedText> candidates(Anchor anchor, double angle) {
        Stream<PlacedText> first = Stream.of(at(anchor, angle));
        int rounds = (int) (options.maxDisplacement() / step());
        Stream<PlacedText> others = IntStream.range(0, rounds * DIRECTIONS).mapToObj(i -> moved(i, angle));
        return Stream.concat(first, others).filter(this::isInside);
    }

    private double step() {
        return Math.max(2, text.height());
    }

    /** The eight directions at one distance, the right one first, then those at the next. */
    private PlacedText moved(int index, double angle) {
        double direction = Math.PI / 4 * (index % DIRECTIONS);
        double distance = step() * (index / DIRECTIONS + 1);
        double right = Math.cos(direction);
        double up = Math.sin(direction);
        double beside = polygon.isPresent() ? 0.5 : 0.5 - Math.rint(right) / 2;
        return at(new Anchor(beside, 0.5, distance * right, distance * up), angle);
    }

    private PlacedText at(Anchor anchor, double angle) {
        double toMiddleX = anchor.dx() + (0.5 - anchor.x()) * text.width();
        double toMiddleY = -anchor.dy() + (anchor.y() - 0.5) * text.height();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return PlacedText.whole(
                text, x + toMiddleX * cos - toMiddleY * sin, y + toMiddleX * sin + toMiddleY * cos, angle, halo);
    }

    /** Samples along the middle of each line of the text. */
    private boolean isInside(PlacedText placed) {
        if (polygon.isEmpty() || options.goodnessOfFit() <= 0) {
            return true;
        }
        double cos = Math.cos(placed.parts().get(0).angle());
        double sin = Math.sin(placed.parts().get(0).angle());
        int lines = text.lines();
        int inside = 0;
        for (int i = 0; i < SAMPLES * lines; i++) {
            double right = ((i % SAMPLES + 1.0) / (SAMPLES + 1) - 0.5) * text.width();
            double down = ((i / SAMPLES + 0.5) / lines - 0.5) * text.height();
            double atX = placed.x() + right * cos - down * sin;
            double atY = placed.y() + right * sin + down * cos;
            inside += polygon.get().contains(atX, atY) ? 1 : 0;
        }
        return inside >= options.goodnessOfFit() * SAMPLES * lines;
    }
}
