package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Optional;

/** How a feature (or a raster) is drawn. Lengths are pixels, angles degrees clockwise. */
public sealed interface Symbolizer {

    /** Whether labels keep away from what this draws: the vendor option {@code labelObstacle}. */
    default boolean isObstacle() {
        return false;
    }

    record PolygonSymbolizer(Optional<Fill> fill, Optional<Stroke> stroke, boolean isObstacle) implements Symbolizer {}

    /** @param offset of the pen to the left of the line's direction, outwards of a polygon */
    record LineSymbolizer(Stroke stroke, double offset, boolean isObstacle) implements Symbolizer {}

    record PointSymbolizer(Graphic graphic, boolean isObstacle) implements Symbolizer {}

    /** @param priority the larger, the sooner it is placed */
    record TextSymbolizer(
            Expression label,
            Font font,
            Fill fill,
            Optional<Halo> halo,
            Placement placement,
            Expression priority,
            LabelOptions options)
            implements Symbolizer {}

    record RasterSymbolizer(
            double opacity,
            Optional<ColorMap> colorMap,
            Optional<ChannelSelection> channels,
            ContrastEnhancement contrast)
            implements Symbolizer {}

    /** @param pattern drawn instead of the plain colour, in its own colours */
    record Fill(int rgb, double opacity, Optional<Tile> pattern) {
        static final Fill GREY = new Fill(0x808080, 1, Optional.empty());
        static final Fill BLACK = new Fill(0, 1, Optional.empty());

        /** Colour with alpha in the highest byte. */
        public int argb() {
            return (int) Math.round(opacity * 255) << 24 | rgb;
        }
    }

    /**
     * @param dashes lengths of dash and gap in turn; empty for a line without gaps
     * @param marks drawn along the line instead of a pen
     */
    record Stroke(
            int rgb,
            double opacity,
            double width,
            List<Double> dashes,
            double dashOffset,
            Cap cap,
            Join join,
            Optional<LineMarks> marks) {
        static final Stroke BLACK = solid(0, 1, 1, Cap.BUTT, Join.MITER);

        public Stroke {
            dashes = List.copyOf(dashes);
        }

        /** A plain pen. */
        public static Stroke solid(int rgb, double opacity, double width, Cap cap, Join join) {
            return new Stroke(rgb, opacity, width, List.of(), 0, cap, join, Optional.empty());
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

    /**
     * Marks along a line, turned with it.
     *
     * @param gap between the end of one and the beginning of the next
     * @param initialGap before the first
     */
    record LineMarks(Graphic graphic, double gap, double initialGap) {}

    /**
     * A sign at a point.
     *
     * @param size height of the mark; a feature without one (or with none that is a number) gets 6
     */
    record Graphic(Mark mark, Expression size, Expression rotation, double opacity, Anchor anchor) {}

    /**
     * Where a sign lies to its point.
     *
     * @param x,y point of the sign that lies on the feature's point: 0 is left or bottom, 1 right or top
     * @param dx,dy displacement, right and up
     */
    record Anchor(double x, double y, double dx, double dy) {
        static final Anchor CENTRE = new Anchor(0.5, 0.5, 0, 0);
    }

    /** A sign that repeats over a polygon. @param top,right,bottom,left free pixels around each */
    record Tile(Graphic graphic, double top, double right, double bottom, double left) {}

    record Mark(Shape shape, Optional<Fill> fill, Optional<Stroke> stroke) {}

    /** What a mark looks like. */
    sealed interface Shape {}

    /** The well-known names of SLD, and those that GeoServer writes {@code shape://}. */
    enum WellKnownShape implements Shape {
        CIRCLE,
        SQUARE,
        TRIANGLE,
        STAR,
        CROSS,
        X,
        ARROW,
        DOT,
        CARROW,
        CCARROW,
        OARROW,
        COARROW,
        VERTLINE,
        HORLINE,
        SLASH,
        BACKSLASH,
        PLUS,
        TIMES;

        /** Lines that enclose nothing: they are stroked, never filled. */
        public boolean isOpen() {
            return compareTo(OARROW) >= 0;
        }
    }

    /** A character of the bundled face: {@code ttf://Noto Sans#0x2605}. */
    record Glyph(int codePoint) implements Shape {}

    /** @param family as the style names it; what this machine does not have is replaced by the bundled face */
    record Font(String family, double size, boolean bold, boolean italic) {}

    record Halo(double radius, Fill fill) {}

    /** Where a label stands. */
    sealed interface Placement {

        record AtPoint(Anchor anchor, double rotation) implements Placement {
            public static final AtPoint CENTRED = new AtPoint(Anchor.CENTRE, 0);
        }

        /** @param offset distance from the line, up is positive */
        record AlongLine(double offset) implements Placement {}
    }

    /** Colours of a raster's values, the smallest quantity first. */
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

    /** Bands from 1 in the colours that they are shown in: three for red, green and blue, or one for grey. */
    record ChannelSelection(List<Channel> channels) {

        public ChannelSelection {
            channels = List.copyOf(channels);
        }
    }

    /** @param contrast absent: that of the whole symbolizer */
    record Channel(int band, Optional<ContrastEnhancement> contrast) {
        public static final Channel FIRST = new Channel(1, Optional.empty());
    }

    /**
     * What is done to values before they become shades.
     *
     * @param gamma above 1 is darker in the middle
     * @param range these values become black and white; absent: 0 and 255
     */
    record ContrastEnhancement(double gamma, Optional<Range> range) {
        static final ContrastEnhancement NONE = new ContrastEnhancement(1, Optional.empty());

        /** Values from the least to the largest. */
        public record Range(double least, double largest) {}
    }
}
