package vn.datnuoc.portal.review;

import java.util.Locale;
import java.util.Optional;
import vn.datnuoc.engine.crs.BoundingBox;

/**
 * Where a draft lies beside the published version, drawn to scale in a square of {@value #SIDE} units, north up.
 *
 * @param published absent when the layer is new, or the two are in different reference systems
 */
record Extents(Box draft, Optional<Box> published, String text) {

    private static final double SIDE = 200;
    private static final double MARGIN = 10;

    /** In units of the drawing, y down. */
    record Box(double x, double y, double width, double height) {}

    static Extents of(BoundingBox draft, Optional<BoundingBox> published) {
        Optional<BoundingBox> comparable = published.filter(other -> other.crs().equals(draft.crs()));
        Scale scale = new Scale(comparable.map(other -> union(draft, other)).orElse(draft));
        return new Extents(scale.box(draft), comparable.map(scale::box), text(draft));
    }

    private static BoundingBox union(BoundingBox one, BoundingBox other) {
        return new BoundingBox(
                Math.min(one.minX(), other.minX()),
                Math.min(one.minY(), other.minY()),
                Math.max(one.maxX(), other.maxX()),
                Math.max(one.maxY(), other.maxY()),
                one.crs());
    }

    private static String text(BoundingBox box) {
        String numbers =
                String.format(Locale.ROOT, "%.6f, %.6f – %.6f, %.6f", box.minX(), box.minY(), box.maxX(), box.maxY());
        return numbers.replaceAll("\\.?0+(?=[, ]|$)", "") + " (" + box.crs().text() + ")";
    }

    /** From the ground to the drawing. */
    private record Scale(BoundingBox whole) {

        Box box(BoundingBox box) {
            double unit = (SIDE - 2 * MARGIN)
                    / Math.max(1e-9, Math.max(whole.maxX() - whole.minX(), whole.maxY() - whole.minY()));
            return new Box(
                    MARGIN + (box.minX() - whole.minX()) * unit,
                    MARGIN + (whole.maxY() - box.maxY()) * unit,
                    Math.max(2, (box.maxX() - box.minX()) * unit),
                    Math.max(2, (box.maxY() - box.minY()) * unit));
        }
    }
}
