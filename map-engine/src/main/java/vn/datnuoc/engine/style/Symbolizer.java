package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Optional;

/** How a feature (or a raster) is drawn. Lengths are pixels, angles degrees clockwise. */
public sealed interface Symbolizer {

    record PolygonSymbolizer(Optional<Fill> fill, Optional<Stroke> stroke) implements Symbolizer {}

    record LineSymbolizer(Stroke stroke) implements Symbolizer {}

    /** @param size height of the mark; a feature without one (or with none that is a number) gets 6 */
    record PointSymbolizer(Mark mark, Expression size, Expression rotation, double opacity) implements Symbolizer {}

    record TextSymbolizer(
            Expression label, Font font, Fill fill, Optional<Halo> halo, Placement placement, Expression priority)
            implements Symbolizer {}

    record RasterSymbolizer(double opacity, Optional<ColorMap> colorMap) implements Symbolizer {}

    /** @param hatch drawn instead of the plain colour, in its own colour */
    record Fill(int rgb, double opacity, Optional<Hatch> hatch) {
        static final Fill GREY = new Fill(0x808080, 1, Optional.empty());
        static final Fill BLACK = new Fill(0, 1, Optional.empty());

        /** Colour with alpha in the highest byte. */
        public int argb() {
            return (int) Math.round(opacity * 255) << 24 | rgb;
        }
    }

    /** @param dashes lengths of dash and gap in turn; empty for a line without gaps */
    record Stroke(int rgb, double opacity, double width, List<Double> dashes, double dashOffset, Cap cap, Join join) {
        static final Stroke BLACK = new Stroke(0, 1, 1, List.of(), 0, Cap.BUTT, Join.MITER);

        public Stroke {
            dashes = List.copyOf(dashes);
        }

        public int argb() {
            return (int) Math.round(opacity * 255) << 24 | rgb;
        }
    }

    enum Cap {
        BUTT,
        ROUND,
        SQUARE
    }

    enum Join {
        MITER,
        ROUND,
        BEVEL
    }

    /** A pattern that fills a polygon. @param spacing of the lines or dots */
    record Hatch(HatchKind kind, Stroke stroke, double spacing) {}

    enum HatchKind {
        SLASH,
        BACKSLASH,
        TIMES,
        HORIZONTAL,
        VERTICAL,
        PLUS,
        DOT
    }

    record Mark(Shape shape, Optional<Fill> fill, Optional<Stroke> stroke) {}

    enum Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        STAR,
        CROSS,
        X
    }

    /** @param family as the style names it; what this machine does not have is replaced by the bundled face */
    record Font(String family, double size, boolean bold, boolean italic) {}

    record Halo(double radius, Fill fill) {}

    /** Where a label stands. */
    sealed interface Placement {

        /**
         * @param anchorX,anchorY point of the label that lies on the feature's point: 0 is left or bottom, 1 right or top
         * @param dx,dy displacement, right and up
         */
        record AtPoint(double anchorX, double anchorY, double dx, double dy, double rotation) implements Placement {}

        /** @param offset distance from the line, up is positive */
        record AlongLine(double offset) implements Placement {}
    }

    /** Colours of a raster's values. */
    record ColorMap(Kind type, List<Entry> entries) {

        public ColorMap {
            entries = List.copyOf(entries);
        }

        public enum Kind {
            RAMP,
            INTERVALS,
            VALUES
        }

        /** @param argb colour with alpha in the highest byte */
        public record Entry(double quantity, int argb, String label) {}
    }
}
