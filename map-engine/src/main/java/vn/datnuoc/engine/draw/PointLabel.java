package vn.datnuoc.engine.draw;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.datnuoc.engine.style.LabelOptions;
import vn.datnuoc.engine.style.Symbolizer.Anchor;

/** Places a text at a point, or inside a polygon, and beside it as far as the label may be moved. */
final class PointLabel {
    private static final double LEAST_STEP_PX = 2;
    private static final double EIGHTH = Math.PI / 4;
    private static final Anchor MIDDLE = new Anchor(0.5, 0.5, 0, 0);

    /** What of a text lies on a point to the left of its feature, above or below it, and to the right. */
    private static final double[][][] ANCHORS = {
        {{1, 0.5}, {1, 0}, {1, 1}}, {{0.5, 0.5}, {0, 0.5}, {1, 0.5}}, {{0, 0.5}, {0, 0}, {0, 1}}
    };

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

    /**
     * Where the style wants it; then around its point, further and further. A text that may be moved inside its polygon begins
     * in the middle, whatever its anchor and displacement, as in GeoServer.
     *
     * @param angle radians clockwise, of the text about its point
     */
    Stream<PlacedText> candidates(Anchor anchor, double angle) {
        if (isTooLong()) {
            return Stream.empty();
        }
        boolean isFree = polygon.isPresent() && options.maxDisplacement() > 0;
        Stream<PlacedText> first = Stream.of(at(isFree ? MIDDLE : anchor, angle));
        Stream<PlacedText> others = polygon.isPresent() ? insidePolygon(angle) : besidePoint(anchor, angle);
        return options.maxDisplacement() > 0 ? Stream.concat(first, others) : first;
    }

    /** Wherever it is, too few of its samples lie in its polygon. */
    private boolean isTooLong() {
        double leastInside = Math.ceil(options.goodnessOfFit() * SAMPLES) - 1;
        return polygon.filter(p -> p.diagonal() < leastInside / (SAMPLES + 1) * text.width())
                .isPresent();
    }

    private Stream<PlacedText> insidePolygon(double angle) {
        return DoubleStream.iterate(LEAST_STEP_PX, radius -> radius < options.maxDisplacement(), PointLabel::further)
                .boxed()
                .flatMap(radius ->
                        IntStream.range(0, 8).mapToObj(eighth -> at(moved(0.5, 0.5, radius, eighth * EIGHTH), angle)));
    }

    /** In the eight directions at one distance, the nearest to where the style wants it first. */
    private Stream<PlacedText> besidePoint(Anchor anchor, double angle) {
        int wanted = (int) Math.rint(Math.atan2(anchor.dy(), anchor.dx()) / EIGHTH);
        return DoubleStream.iterate(
                        Math.hypot(anchor.dx(), anchor.dy()),
                        radius -> radius <= options.maxDisplacement(),
                        PointLabel::further)
                .boxed()
                .flatMap(radius -> IntStream.range(0, 8)
                        .map(i -> wanted + (i % 2 == 0 ? -i / 2 : (i + 1) / 2))
                        .boxed()
                        .flatMap(eighth -> beside(radius, eighth * EIGHTH, angle)));
    }

    private Stream<PlacedText> beside(double radius, double direction, double angle) {
        int side = (int) Math.signum(Math.rint(4 * Math.cos(direction)));
        return Stream.of(ANCHORS[side + 1]).map(anchor -> at(moved(anchor[0], anchor[1], radius, direction), angle));
    }

    private static Anchor moved(double anchorX, double anchorY, double radius, double direction) {
        return new Anchor(anchorX, anchorY, radius * Math.cos(direction), radius * Math.sin(direction));
    }

    /** Two pixels at first; where that is little against the distance, more. */
    private static double further(double radius) {
        return radius + Math.max(LEAST_STEP_PX, radius / 10);
    }

    private PlacedText at(Anchor anchor, double angle) {
        double toMiddleX = anchor.dx() + (0.5 - anchor.x()) * text.width();
        double toMiddleY = text.middleBelow(anchor.y()) - anchor.dy();
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return PlacedText.whole(
                text, x + toMiddleX * cos - toMiddleY * sin, y + toMiddleX * sin + toMiddleY * cos, angle, halo);
    }

    /** Whether enough of it lies in its polygon: samples along the middle of each line of the text. */
    boolean isInside(PlacedText placed) {
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
