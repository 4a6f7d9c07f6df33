package vn.datnuoc.engine.draw;

import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
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
    private static final double GLYPH_PX = 64;
    private static final double LINE_HEIGHT = 1.2;
    private static final double ASCENT = 0.95;
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

    /** Its baseline starts at 0, 0. */
    private final java.awt.Shape outline;

    private final double width;
    private final double ascent;
    private final double descent;
    /** What the letters cover. */
    private final Rectangle2D ink;

    private final int lines;
    private final List<Letter> letters;

    private TextOutline(
            java.awt.Shape outline, double width, double ascent, double descent, int lines, List<Letter> letters) {
        this.outline = outline;
        this.ink = outline.getBounds2D();
        this.width = width;
        this.ascent = ascent;
        this.descent = descent;
        this.lines = lines;
        this.letters = letters;
    }

    /** One letter of a text. @param from where it begins, from the beginning of the text */
    record Letter(TextOutline text, double from) {}

    /** One line of text; a style's font size is pixels. */
    static TextOutline of(String text, Font font) {
        java.awt.Font face = face(font);
        GlyphVector glyphs = glyphs(face, text);
        return new TextOutline(
                glyphs.getOutline(), glyphs.getLogicalBounds().getWidth(), ascent(face), descent(face), 1, List.of());
    }

    /** The same, each letter also by itself. */
    static TextOutline inLetters(String text, Font font) {
        java.awt.Font face = face(font);
        GlyphVector glyphs = glyphs(face, text);
        List<Letter> letters = new ArrayList<>();
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double from = glyphs.getGlyphPosition(i).getX();
            double width = glyphs.getGlyphPosition(i + 1).getX() - from;
            java.awt.Shape outline =
                    AffineTransform.getTranslateInstance(-from, 0).createTransformedShape(glyphs.getGlyphOutline(i));
            letters.add(new Letter(new TextOutline(outline, width, ascent(face), descent(face), 1, List.of()), from));
        }
        return new TextOutline(
                glyphs.getOutline(), glyphs.getLogicalBounds().getWidth(), ascent(face), descent(face), 1, letters);
    }

    /**
     * Several lines, where the text has line breaks and where it is wider than wanted.
     *
     * @param widestPx for a line of more than one word; 0 for any
     * @param align 0 to the left, 0.5 centred, 1 to the right
     */
    static TextOutline wrapped(String text, Font font, double widestPx, double align) {
        List<TextOutline> rows = new ArrayList<>();
        for (String line : text.split("\\R")) {
            wrap(line.strip(), font, widestPx, rows);
        }
        return rows.size() == 1 ? rows.get(0) : stacked(rows, font, align);
    }

    private static void wrap(String line, Font font, double widestPx, List<TextOutline> rows) {
        String row = "";
        for (String word : line.split("\\s+")) {
            String longer = row.isEmpty() ? word : row + " " + word;
            if (widestPx > 0 && !row.isEmpty() && of(longer, font).width > widestPx) {
                rows.add(of(row, font));
                longer = word;
            }
            row = longer;
        }
        rows.add(of(row, font));
    }

    private static TextOutline stacked(List<TextOutline> rows, Font font, double align) {
        double width = rows.stream().mapToDouble(TextOutline::width).max().orElse(0);
        double height = font.size() * LINE_HEIGHT;
        Path2D.Double outline = new Path2D.Double();
        for (int i = 0; i < rows.size(); i++) {
            TextOutline row = rows.get(i);
            double left = align * (width - row.width);
            outline.append(row.outline.getPathIterator(AffineTransform.getTranslateInstance(left, i * height)), false);
        }
        TextOutline first = rows.get(0);
        double below = first.descent + height * (rows.size() - 1);
        return new TextOutline(outline, width, first.ascent, below, rows.size(), List.of());
    }

    private static GlyphVector glyphs(java.awt.Font face, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return face.createGlyphVector(CONTEXT, composed.replaceAll("\\s+", " "));
    }

    private static double ascent(java.awt.Font face) {
        return face.getSize2D() * ASCENT;
    }

    private static double descent(java.awt.Font face) {
        return face.getSize2D() * 0.25;
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

    /** One character, centred, its larger extent filling the box from -0.5 to 0.5; closed rings. */
    static List<double[]> glyph(int codePoint) {
        java.awt.Shape outline = FACES.getOrDefault(Face.REGULAR, new java.awt.Font(Map.of()))
                .deriveFont((float) GLYPH_PX)
                .createGlyphVector(CONTEXT, Character.toString(codePoint))
                .getOutline();
        Rectangle2D box = outline.getBounds2D();
        double size = Math.max(Math.max(box.getWidth(), box.getHeight()), 1e-6);
        AffineTransform unit = AffineTransform.getScaleInstance(1 / size, 1 / size);
        unit.translate(-box.getCenterX(), -box.getCenterY());
        return rings(outline, unit, FLATNESS_PX / GLYPH_PX);
    }

    double width() {
        return width;
    }

    /** From the top of the capitals, with their marks, to below the letters. */
    double height() {
        return ascent + descent;
    }

    /**
     * How far the middle of the text lies below its point, when the anchor is at this height of it: 0 stands the last baseline
     * on the point, 1 hangs all letters from it. As in GeoServer the letters count, not the height of a line.
     */
    double middleBelow(double anchorY) {
        double rowsBelow = (lines - 1) * LINE_HEIGHT * ascent / ASCENT;
        double row = ink.getHeight() - rowsBelow;
        return (anchorY - 1) * ink.getHeight() + row - (ascent - descent) / 2;
    }

    /** Where the letters themselves are highest and lowest, from the middle of the text down. */
    double top() {
        return ink.getHeight() == 0 ? -height() / 2 : ink.getMinY() + (ascent - descent) / 2;
    }

    double bottom() {
        return ink.getHeight() == 0 ? height() / 2 : ink.getMaxY() + (ascent - descent) / 2;
    }

    int lines() {
        return lines;
    }

    /** Empty unless it was made in letters. */
    List<Letter> letters() {
        return letters;
    }

    /** Closed rings with the text's middle at x, y. @param angle radians clockwise */
    List<double[]> at(double x, double y, double angle) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        place.translate(-width / 2, (ascent - descent) / 2);
        return rings(outline, place, FLATNESS_PX);
    }

    private static List<double[]> rings(java.awt.Shape outline, AffineTransform place, double flatness) {
        List<double[]> rings = new ArrayList<>();
        double[] ring = new double[64];
        double[] point = new double[6];
        int length = 0;
        for (PathIterator path = outline.getPathIterator(place, flatness); !path.isDone(); path.next()) {
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
