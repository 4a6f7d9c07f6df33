package vn.datnuoc.engine.draw;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/** Writes SVG 1.1. Texts are outlines, so that they look everywhere as they do here. */
public final class SvgCanvas implements Canvas {
    private static final long HUNDREDTHS = 100;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Map<Tiles, String> patterns = new IdentityHashMap<>();
    private int clips;

    public SvgCanvas(MapView view) {
        String size = view.widthPx() + "\" height=\"" + view.heightPx();
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"")
                .append(" xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\" width=\"")
                .append(size)
                .append("\" viewBox=\"0 0 ")
                .append(view.widthPx())
                .append(' ')
                .append(view.heightPx())
                .append("\" stroke-miterlimit=\"4\">\n");
    }

    /** The document. Nothing can be drawn afterwards. */
    public byte[] finish() {
        return out.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void fill(List<double[]> rings, int argb) {
        path(rings).append('"');
        color("fill", argb).append("/>\n");
    }

    @Override
    public void fill(List<double[]> rings, Tiles tiles) {
        String name = patterns.computeIfAbsent(tiles, this::pattern);
        path(rings).append("\" fill=\"url(#").append(name).append(")\"/>\n");
    }

    private String pattern(Tiles tiles) {
        String name = "p" + patterns.size();
        out.append("<pattern id=\"").append(name).append("\" patternUnits=\"userSpaceOnUse\" width=\"");
        out.append(tiles.widthPx())
                .append("\" height=\"")
                .append(tiles.heightPx())
                .append("\">\n");
        tiles.paint(this);
        out.append("</pattern>\n");
        return name;
    }

    @Override
    public void stroke(List<Line> lines, Stroke pen, int argb) {
        out.append("<path d=\"");
        lines.forEach(line -> points(line.xy(), line.isClosed()));
        out.append("\" fill=\"none\" stroke-width=\"");
        number(pen.width()).append('"');
        color("stroke", argb);
        out.append(" stroke-linecap=\"").append(pen.cap().name().toLowerCase(Locale.ROOT));
        out.append("\" stroke-linejoin=\"")
                .append(pen.join().name().toLowerCase(Locale.ROOT))
                .append('"');
        if (!pen.dashes().isEmpty()) {
            out.append(" stroke-dasharray=\"");
            pen.dashes().forEach(dash -> number(dash).append(' '));
            out.append("\" stroke-dashoffset=\"");
            number(pen.dashOffset()).append('"');
        }
        out.append("/>\n");
    }

    @Override
    public void image(Picture picture) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            PngEncoder.encode(picture, png);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        out.append("<image width=\"")
                .append(picture.widthPx())
                .append("\" height=\"")
                .append(picture.heightPx());
        out.append("\" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"/>\n");
    }

    @Override
    public void beginClip(List<double[]> rings) {
        String name = "c" + ++clips;
        out.append("<clipPath id=\"").append(name).append("\">");
        path(rings).append("\"/></clipPath>\n<g clip-path=\"url(#").append(name).append(")\">\n");
    }

    @Override
    public void endClip() {
        out.append("</g>\n");
    }

    private StringBuilder path(List<double[]> rings) {
        out.append("<path d=\"");
        rings.forEach(ring -> points(ring, true));
        return out;
    }

    private void points(double[] xy, boolean isClosed) {
        for (int i = 0; i < xy.length; i += 2) {
            out.append(i == 0 ? 'M' : 'L');
            number(xy[i]).append(' ');
            number(xy[i + 1]);
        }
        if (isClosed) {
            out.append('Z');
        }
    }

    /** In hundredths of a pixel, without zeros that say nothing. */
    private StringBuilder number(double value) {
        long hundredths = Math.round(value * HUNDREDTHS);
        if (hundredths < 0) {
            out.append('-');
        }
        long size = Math.abs(hundredths);
        out.append(size / HUNDREDTHS);
        long rest = size % HUNDREDTHS;
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
        return out;
    }

    private StringBuilder color(String property, int argb) {
        out.append(' ').append(property).append("=\"#").append(String.format(Locale.ROOT, "%06x", argb & 0xffffff));
        int alpha = argb >>> 24;
        if (alpha < 255) {
            out.append("\" ").append(property).append("-opacity=\"");
            number(alpha / 255.0);
        }
        return out.append('"');
    }
}
