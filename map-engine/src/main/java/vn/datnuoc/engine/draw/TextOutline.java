package vn.datnuoc.engine.draw;

import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.datnuoc.engine.style.Symbolizer.Font;

/** The outline of a text in the bundled face, around its own middle. */
final class TextOutline {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final double FLATNESS_PX = 0.1;
    private static final Map<Face, java.awt.Font> FACES = new EnumMap<>(Face.class);

    private enum Face {
        REGULAR("NotoSans-Regular.ttf"),
        BOLD("NotoSans-Bold.ttf");

        private final String file;

        Face(String file) {
            this.file = file;
        }
    }

    static {
        for (Face face : Face.values()) {
            FACES.put(face, load(face.file));
        }
    }

    private final java.awt.Shape outline;
    private final double width;
    private final double ascent;
    private final double descent;

    private TextOutline(java.awt.Shape outline, double width, double ascent, double descent) {
        this.outline = outline;
        this.width = width;
        this.ascent = ascent;
        this.descent = descent;
    }

    /** One line of text; a style's font size is pixels. */
    static TextOutline of(String text, Font font) {
        java.awt.Font face = face(font);
        GlyphVector glyphs = face.createGlyphVector(CONTEXT, text.replaceAll("\\s+", " "));
        Rectangle2D box = glyphs.getLogicalBounds();
        return new TextOutline(glyphs.getOutline(), box.getWidth(), face.getSize2D() * 0.95, face.getSize2D() * 0.25);
    }

    private static java.awt.Font face(Font font) {
        java.awt.Font face = FACES.getOrDefault(font.bold() ? Face.BOLD : Face.REGULAR, new java.awt.Font(Map.of()));
        java.awt.Font sized = face.deriveFont((float) font.size());
        return font.italic() ? sized.deriveFont(AffineTransform.getShearInstance(-0.2, 0)) : sized;
    }

    private static java.awt.Font load(String file) {
        try (InputStream in = TextOutline.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the bundled font " + file + " is missing");
            }
            return java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the bundled font " + file + " is broken", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    double width() {
        return width;
    }

    /** From the top of the capitals, with their marks, to below the letters. */
    double height() {
        return ascent + descent;
    }

    /** Closed rings with the text's middle at x, y. @param angle radians clockwise */
    List<double[]> at(double x, double y, double angle) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.translate(-width / 2, (ascent - descent) / 2);
        List<double[]> rings = new ArrayList<>();
        double[] ring = new double[64];
        double[] point = new double[6];
        int length = 0;
        for (PathIterator path = outline.getPathIterator(place, FLATNESS_PX); !path.isDone(); path.next()) {
            int kind = path.currentSegment(point);
            if (kind == PathIterator.SEG_MOVETO || kind == PathIterator.SEG_CLOSE) {
                addRing(rings, ring, length);
                length = 0;
            }
            if (kind != PathIterator.SEG_CLOSE) {
                ring = length + 4 > ring.length ? Arrays.copyOf(ring, ring.length * 2) : ring;
                ring[length++] = point[0];
                ring[length++] = point[1];
            }
        }
        addRing(rings, ring, length);
        return rings;
    }

    private static void addRing(List<double[]> rings, double[] ring, int length) {
        if (length >= 6) {
            double[] closed = Arrays.copyOf(ring, length + 2);
            closed[length] = ring[0];
            closed[length + 1] = ring[1];
            rings.add(closed);
        }
    }
}
