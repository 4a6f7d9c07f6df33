package vn.datnuoc.engine.draw;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import vn.datnuoc.engine.style.Expression;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.style.StyleRule;
import vn.datnuoc.engine.style.Symbolizer;
import vn.datnuoc.engine.style.Symbolizer.Fill;
import vn.datnuoc.engine.style.Symbolizer.Graphic;
import vn.datnuoc.engine.style.Symbolizer.LineSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Placement;
import vn.datnuoc.engine.style.Symbolizer.PointSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.PolygonSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Stroke;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.Tile;
import vn.datnuoc.engine.style.Symbolizer.WellKnownShape;

/**
 * Draws small scenes slowly and plainly with the JDK's own Java 2D, straight from the style model, four times as large, and
 * shrinks the picture. It shares nothing with the drawer that it is compared with but that model. Geometries are in pixels,
 * the upper left corner 0, 0; rules have no filters, labels are literals.
 */
final class ReferenceDrawer {
    private static final int TIMES = 4;
    private final int width;
    private final int height;
    private final BufferedImage large;
    private final Graphics2D pen;

    ReferenceDrawer(int width, int height) {
        this.width = width;
        this.height = height;
        large = new BufferedImage(width * TIMES, height * TIMES, BufferedImage.TYPE_INT_RGB);
        pen = large.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width * TIMES, height * TIMES);
        pen.scale(TIMES, TIMES);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    BufferedImage draw(Style style, Iterable<? extends Geometry> features) {
        for (Style.FeatureTypeStyle level : style.featureTypeStyles()) {
            for (Geometry feature : features) {
                for (StyleRule rule : level.rules()) {
                    rule.symbolizers().forEach(symbolizer -> draw(symbolizer, feature));
                }
            }
        }
        return shrunk();
    }

    private BufferedImage shrunk() {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                small.setRGB(x, y, mean(x * TIMES, y * TIMES));
            }
        }
        return small;
    }

    private int mean(int left, int top) {
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int sum = 0;
            for (int i = 0; i < TIMES * TIMES; i++) {
                sum += large.getRGB(left + i % TIMES, top + i / TIMES) >> shift & 255;
            }
            rgb |= (sum + TIMES * TIMES / 2) / (TIMES * TIMES) << shift;
        }
        return rgb;
    }

    private void draw(Symbolizer symbolizer, Geometry feature) {
        for (int i = 0; i < feature.getNumGeometries(); i++) {
            Geometry part = feature.getGeometryN(i);
            if (symbolizer instanceof PolygonSymbolizer polygon) {
                polygon.fill().ifPresent(fill -> fill(shape(part), fill));
                polygon.stroke().ifPresent(stroke -> stroke(part, stroke));
            } else if (symbolizer instanceof LineSymbolizer line) {
                stroke(line.offset() == 0 ? part : beside(part, line.offset()), line.stroke());
            } else if (symbolizer instanceof PointSymbolizer point) {
                double size = point.graphic().size();
                sign(point.graphic(), part.getCoordinate().x, part.getCoordinate().y, size, 0);
            } else if (symbolizer instanceof TextSymbolizer text) {
                label(text, part.getCoordinate());
            }
        }
    }

    private static String text(Expression expression) {
        return ((Expression.Literal) expression).text();
    }

    private void fill(Shape shape, Fill fill) {
        if (fill.pattern().isPresent()) {
            Graphics2D whole = (Graphics2D) pen.create();
            pen.clip(shape);
            tiles(fill.pattern().get());
            pen.setClip(whole.getClip());
            whole.dispose();
        } else {
            color(fill.rgb(), fill.opacity());
            pen.fill(shape);
        }
    }

    private void tiles(Tile tile) {
        double size = tile.graphic().size();
        double stepX = size + tile.left() + tile.right();
        double stepY = size + tile.top() + tile.bottom();
        for (double y = tile.top() + size / 2 - stepY; y < height + stepY; y += stepY) {
            for (double x = tile.left() + size / 2 - stepX; x < width + stepX; x += stepX) {
                sign(tile.graphic(), x, y, size, 0);
            }
        }
    }

    private void stroke(Geometry geometry, Stroke stroke) {
        if (stroke.marks().isPresent()) {
            marks(geometry, stroke);
            return;
        }
        color(stroke.rgb(), stroke.opacity());
        pen.setStroke(basic(stroke));
        pen.draw(shape(geometry));
    }

    private static BasicStroke basic(Stroke stroke) {
        float[] dashes = new float[stroke.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = stroke.dashes().get(i).floatValue();
        }
        int cap =
                switch (stroke.cap()) {
                    case BUTT -> BasicStroke.CAP_BUTT;
                    case ROUND -> BasicStroke.CAP_ROUND;
                    case SQUARE -> BasicStroke.CAP_SQUARE;
                };
        int join =
                switch (stroke.join()) {
                    case MITER -> BasicStroke.JOIN_MITER;
                    case ROUND -> BasicStroke.JOIN_ROUND;
                    case BEVEL -> BasicStroke.JOIN_BEVEL;
                };
        return new BasicStroke(
                (float) stroke.width(), cap, join, 4, dashes.length == 0 ? null : dashes, (float) stroke.dashOffset());
    }

    /** Pixel by pixel along the line, a mark wherever it is time for one. */
    private void marks(Geometry geometry, Stroke stroke) {
        Symbolizer.LineMarks marks = stroke.marks().orElseThrow();
        double size = marks.graphic().size();
        Coordinate[] points = geometry.getCoordinates();
        double due = marks.initialGap() + size / 2;
        double walked = 0;
        for (int i = 0; i + 1 < points.length; i++) {
            double length = points[i].distance(points[i + 1]);
            double angle = Math.atan2(points[i + 1].y - points[i].y, points[i + 1].x - points[i].x);
            while (due < walked + length) {
                double on = due - walked;
                sign(
                        marks.graphic(),
                        points[i].x + on * Math.cos(angle),
                        points[i].y + on * Math.sin(angle),
                        size,
                        angle);
                due += size + marks.gap();
            }
            walked += length;
        }
    }

    /** The middle line of what a round pen of twice the offset covers on one side. */
    private static Geometry beside(Geometry geometry, double offset) {
        if (geometry instanceof Polygon) {
            return geometry.buffer(offset);
        }
        Coordinate[] points = geometry.getCoordinates();
        Coordinate[] moved = new Coordinate[points.length];
        for (int i = 0; i < points.length; i++) {
            double[] before = normal(points, Math.max(0, i - 1));
            double[] after = normal(points, Math.min(points.length - 2, i));
            double bend = 1 + before[0] * after[0] + before[1] * after[1];
            moved[i] = new Coordinate(
                    points[i].x + offset * (before[0] + after[0]) / bend,
                    points[i].y + offset * (before[1] + after[1]) / bend);
        }
        return geometry.getFactory().createLineString(moved);
    }

    /** To the left of a segment, of length 1; pixels count downwards. */
    private static double[] normal(Coordinate[] points, int segment) {
        double dx = points[segment + 1].x - points[segment].x;
        double dy = points[segment + 1].y - points[segment].y;
        double length = Math.hypot(dx, dy);
        return new double[] {dy / length, -dx / length};
    }

    private void sign(Graphic graphic, double x, double y, double size, double turn) {
        AffineTransform place = AffineTransform.getTranslateInstance(
                x + graphic.anchor().dx(), y - graphic.anchor().dy());
        place.rotate(turn + Math.toRadians(graphic.rotation()));
        place.scale(size, size);
        place.translate(0.5 - graphic.anchor().x(), graphic.anchor().y() - 0.5);
        WellKnownShape known = (WellKnownShape) graphic.mark().shape();
        Shape outline = place.createTransformedShape(unit(known));
        graphic.mark().fill().filter(fill -> !known.isOpen()).ifPresent(fill -> {
            color(fill.rgb(), fill.opacity() * graphic.opacity());
            pen.fill(outline);
        });
        graphic.mark().stroke().ifPresent(stroke -> {
            color(stroke.rgb(), stroke.opacity() * graphic.opacity());
            pen.setStroke(basic(stroke));
            pen.draw(outline);
        });
    }

    private static Shape unit(WellKnownShape shape) {
        return switch (shape) {
            case CIRCLE -> new Ellipse2D.Double(-0.5, -0.5, 1, 1);
            case SQUARE -> new Rectangle2D.Double(-0.5, -0.5, 1, 1);
            case TRIANGLE -> path("M 0 -0.25 L 0.433 0.5 L -0.433 0.5 Z");
            case CROSS -> cross();
            case X -> AffineTransform.getRotateInstance(Math.PI / 4).createTransformedShape(cross());
            case STAR ->
                path("M 0 -0.451 L 0.154 -0.138 L 0.5 -0.088 L 0.25 0.156 L 0.309 0.5 L 0 0.338 L -0.309 0.5"
                        + " L -0.25 0.156 L -0.5 -0.088 L -0.154 -0.138 Z");
            case ARROW -> path("M 0 -0.5 L 0.5 0 L 0 0.5 L 0 0.1 L -0.5 0.1 L -0.5 -0.1 L 0 -0.1 Z");
            case DOT -> new Ellipse2D.Double(-0.05, -0.05, 0.1, 0.1);
            case CARROW -> path("M -0.5 -0.2 L 0 0 L -0.5 0.2 Z");
            case OARROW -> path("M -0.5 -0.2 L 0 0 L -0.5 0.2");
            case CCARROW -> path("M -0.5 -0.3 L 0.5 0 L -0.5 0.3 Z");
            case COARROW -> path("M -0.5 -0.3 L 0.5 0 L -0.5 0.3");
            case VERTLINE -> new Line2D.Double(0, -0.5, 0, 0.5);
            case HORLINE -> new Line2D.Double(-0.5, 0, 0.5, 0);
            case SLASH -> new Line2D.Double(-0.5, 0.5, 0.5, -0.5);
            case BACKSLASH -> new Line2D.Double(-0.5, -0.5, 0.5, 0.5);
            case PLUS -> path("M 0 -0.5 L 0 0.5 M -0.5 0 L 0.5 0");
            case TIMES -> path("M -0.5 0.5 L 0.5 -0.5 M -0.5 -0.5 L 0.5 0.5");
        };
    }

    private static Shape cross() {
        Area cross = new Area(new Rectangle2D.Double(-0.125, -0.5, 0.25, 1));
        cross.add(new Area(new Rectangle2D.Double(-0.5, -0.125, 1, 0.25)));
        return cross;
    }

    /** As in SVG: M, L and Z, absolute. */
    private static Shape path(String text) {
        Path2D.Double path = new Path2D.Double();
        String[] words = text.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("Z")) {
                path.closePath();
                continue;
            }
            double x = Double.parseDouble(words[i + 1]);
            double y = Double.parseDouble(words[i + 2]);
            if (words[i].equals("M")) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
            i += 2;
        }
        return path;
    }

    private void label(TextSymbolizer symbolizer, Coordinate at) {
        Placement.AtPoint placement = (Placement.AtPoint) symbolizer.placement();
        GlyphVector glyphs = face(symbolizer.font())
                .createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), text(symbolizer.label()));
        AffineTransform place = AffineTransform.getTranslateInstance(at.x, at.y);
        place.rotate(Math.toRadians(placement.rotation()));
        place.translate(
                placement.anchor().dx()
                        - placement.anchor().x() * glyphs.getLogicalBounds().getWidth(),
                placement.anchor().y() * glyphs.getVisualBounds().getHeight()
                        - placement.anchor().dy());
        Shape outline = place.createTransformedShape(glyphs.getOutline());
        symbolizer.halo().ifPresent(halo -> {
            color(halo.fill().rgb(), halo.fill().opacity());
            Area around =
                    new Area(new BasicStroke((float) (2 * halo.radius()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                            .createStrokedShape(outline));
            pen.fill(around);
        });
        color(symbolizer.fill().rgb(), symbolizer.fill().opacity());
        pen.fill(outline);
    }

    private static Font face(Symbolizer.Font font) {
        String file = font.bold() ? "NotoSans-Bold.ttf" : "NotoSans-Regular.ttf";
        try (InputStream in = Objects.requireNonNull(ReferenceDrawer.class.getResourceAsStream(file))) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) font.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void color(int rgb, double opacity) {
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        pen.setColor(new Color(rgb));
    }

    private static Shape shape(Geometry geometry) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        if (geometry instanceof Polygon polygon) {
            add(path, polygon.getExteriorRing());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                add(path, polygon.getInteriorRingN(i));
            }
        } else {
            add(path, (LineString) geometry);
        }
        return path;
    }

    private static void add(Path2D path, LineString line) {
        Coordinate[] points = line.getCoordinates();
        path.moveTo(points[0].x, points[0].y);
        for (int i = 1; i < points.length; i++) {
            path.lineTo(points[i].x, points[i].y);
        }
        if (line.isClosed()) {
            path.closePath();
        }
    }
}
