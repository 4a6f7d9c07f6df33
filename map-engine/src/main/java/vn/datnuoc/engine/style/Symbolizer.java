package vn.datnuoc.engine.style;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a feature (or a raster) is drawn. Lengths are pixels, angles degrees clockwise. What has a {@link Varying} holds fixed
 * values; where those differ from feature to feature they are for features without a value.
 */
public sealed interface Symbolizer {

    /** Whether labels keep away from what this draws: the vendor option {@code labelObstacle}. */
    default boolean isObstacle() {
        return false;
    }

    /** All parameters in it that differ from feature to feature. */
    default Stream<Varying> varying() {
        return Stream.empty();
    }

    /**
     * A symbolizer that looks different from feature to feature, or from scale to scale; {@link DrawnSymbols} makes plain ones
     * of it.
     *
     * @param unit of its lengths
     * @param varies from feature to feature
     */
    record Template(Symbolizer form, Unit unit, boolean varies) implements Symbolizer {

        @Override
        public Stream<Varying> varying() {
            return form.varying();
        }
    }

    /** What lengths of a symbol are measured in: {@code uom} of SE 1.1. */
    enum Unit {
        PIXEL,
        /** On the ground. */
        METRE,
        /** International feet on the ground. */
        FOOT
    }

    record PolygonSymbolizer(Optional<Fill> fill, Optional<Stroke> stroke, boolean isObstacle) implements Symbolizer {

        @Override
        public Stream<Varying> varying() {
            return Stream.concat(
                    fill.stream().flatMap(Fill::allVarying), stroke.stream().flatMap(Stroke::allVarying));
        }
    }

    /** @param offset of the pen to the left of the line's direction, outwards of a polygon */
    record LineSymbolizer(Stroke stroke, double offset, Varying own, boolean isObstacle) implements Symbolizer {

        @Override
        public Stream<Varying> varying() {
            return Stream.concat(Stream.of(own), stroke.allVarying());
        }
    }

    /** Where on a line or a border signs stand, and which direction they take: the functions that GeoServer's users write. */
    enum Place {
        /** In the middle, or inside a polygon. */
        MIDDLE,
        START,
        END,
        VERTICES
    }

    /** @param turnedWith the first or last stretch of the line, which signs point along */
    record PointSymbolizer(Graphic graphic, Place place, Optional<Place> turnedWith, boolean isObstacle)
            implements Symbolizer {

        public PointSymbolizer(Graphic graphic) {
            this(graphic, Place.MIDDLE, Optional.empty(), false);
        }

        @Override
        public Stream<Varying> varying() {
            return graphic.allVarying();
        }
    }

    /** @param priority the larger, the sooner it is placed */
    record TextSymbolizer(
            Expression label,
            Font font,
            Fill fill,
            Optional<Halo> halo,
            Placement placement,
            Expression priority,
            LabelOptions options)
            implements Symbolizer {

        @Override
        public Stream<Varying> varying() {
            return Stream.of(
                            Stream.of(font.varying()),
                            fill.allVarying(),
                            halo.stream()
                                    .flatMap(h -> Stream.concat(
                                            Stream.of(h.varying()), h.fill().allVarying())),
                            placement.allVarying())
                    .flatMap(varying -> varying);
        }
    }

    record RasterSymbolizer(
            double opacity,
            Optional<ColorMap> colorMap,
            Optional<ChannelSelection> channels,
            ContrastEnhancement contrast)
            implements Symbolizer {

        /** Those that are shown; the first one unless the style chooses. */
        public List<Channel> shown() {
            return channels.map(ChannelSelection::channels).orElse(List.of(Channel.FIRST));
        }

        /**
         * @param bands that the raster has
         * @throws StyleException when one is shown that is not there
         */
        public void requireFits(int bands) {
            for (Channel channel : shown()) {
                if (channel.band() > bands) {
                    throw new StyleException("the style shows band " + channel.band() + " of the raster, which has "
                            + (bands == 1 ? "only band 1" : "the bands 1 to " + bands));
                }
            }
        }
    }

    /** @param pattern drawn instead of the plain colour, in its own colours */
    record Fill(int rgb, double opacity, Optional<Tile> pattern, Varying varying) {
        static final Fill GREY = plain(0x808080);
        static final Fill BLACK = plain(0);

        static Fill plain(int rgb) {
            return new Fill(rgb, 1, Optional.empty(), Varying.NOTHING);
        }

        private Stream<Varying> allVarying() {
            return Stream.concat(Stream.of(varying), pattern.stream().flatMap(tile -> tile.graphic()
                    .allVarying()));
        }

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
            Optional<LineMarks> marks,
            Varying varying) {
        private static final double LEAST_PERIOD_PX = 0.5;

        public Stroke {
            dashes = List.copyOf(dashes);
        }

        /** A plain pen. */
        public static Stroke solid(int rgb, double opacity, double width, Cap cap, Join join) {
            return new Stroke(rgb, opacity, width, List.of(), 0, cap, join, Optional.empty(), Varying.NOTHING);
        }

        private Stream<Varying> allVarying() {
            return Stream.concat(Stream.of(varying), marks.stream().flatMap(along -> along.graphic()
                    .allVarying()));
        }

        /** None for those so short that no eye can tell them from a line. */
        static List<Double> apart(List<Double> dashes) {
            double period = dashes.stream().mapToDouble(length -> length).sum();
            return period < LEAST_PERIOD_PX ? List.of() : dashes;
        }

        /** One with neither width nor marks leaves nothing on the map. */
        boolean isSeen() {
            return width > 0 || marks.isPresent();
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
     * @param size height of the mark
     */
    record Graphic(Mark mark, double size, double rotation, double opacity, Anchor anchor, Varying varying) {

        private Stream<Varying> allVarying() {
            return Stream.of(
                            Stream.of(varying, anchor.varying()),
                            mark.fill().stream().flatMap(Fill::allVarying),
                            mark.stroke().stream().flatMap(Stroke::allVarying))
                    .flatMap(all -> all);
        }
    }

    /**
     * Where a sign lies to its point.
     *
     * @param x,y point of the sign that lies on the feature's point: 0 is left or bottom, 1 right or top
     * @param dx,dy displacement, right and up
     */
    record Anchor(double x, double y, double dx, double dy, Varying varying) {
        static final Anchor CENTRE = new Anchor(0.5, 0.5, 0, 0);

        /** The same for all features. */
        public Anchor(double x, double y, double dx, double dy) {
            this(x, y, dx, dy, Varying.NOTHING);
        }
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
    record Font(String family, double size, boolean bold, boolean italic, Varying varying) {

        /** The same for all features. */
        public Font(String family, double size, boolean bold, boolean italic) {
            this(family, size, bold, italic, Varying.NOTHING);
        }
    }

    record Halo(double radius, Fill fill, Varying varying) {}

    /** Where a label stands. */
    sealed interface Placement {

        Varying varying();

        private Stream<Varying> allVarying() {
            return this instanceof AtPoint point
                    ? Stream.of(point.varying, point.anchor.varying())
                    : Stream.of(varying());
        }

        record AtPoint(Anchor anchor, double rotation, Varying varying) implements Placement {
            public static final AtPoint CENTRED = new AtPoint(Anchor.CENTRE, 0, Varying.NOTHING);
        }

        /** @param offset distance from the line, up is positive */
        record AlongLine(double offset, Varying varying) implements Placement {}
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
