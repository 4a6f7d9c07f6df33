package vn.datnuoc.engine.wms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.draw.Canvas;
import vn.datnuoc.engine.draw.JpegEncoder;
import vn.datnuoc.engine.draw.MapView;
import vn.datnuoc.engine.draw.PdfCanvas;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.draw.PngEncoder;
import vn.datnuoc.engine.draw.SvgCanvas;

/** The formats of pictures. */
enum PictureFormat {
    PNG("image/png"),
    PNG_8("image/png; mode=8bit"),
    JPEG("image/jpeg"),
    SVG("image/svg+xml"),
    PDF("application/pdf");

    final String name;

    PictureFormat(String name) {
        this.name = name;
    }

    static PictureFormat parse(String parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "image/png", "image/png;mode=24bit", "image/png;mode=32bit" -> PNG;
            case "image/png8", "image/png;mode=8bit" -> PNG_8;
            case "image/jpeg", "image/jpg" -> JPEG;
            case "image/svg+xml", "image/svg" -> SVG;
            case "application/pdf" -> PDF;
            default ->
                throw OgcException.of(
                        "InvalidFormat",
                        parameter,
                        text,
                        "one of " + Arrays.stream(values()).map(f -> f.name).toList() + " expected");
        };
    }

    /** As a grant's list of formats names it: {@code PNG}, {@code JPEG}, {@code SVG}, {@code PDF}. */
    String grantName() {
        return this == PNG_8 ? PNG.name() : name();
    }

    String contentType() {
        return this == PNG_8 ? PNG.name : name;
    }

    /** Whether it holds shapes instead of pixels, and so tells where things lie. */
    boolean isOfShapes() {
        return this == SVG || this == PDF;
    }

    /** One of those that hold pixels. */
    static PictureFormat parsePixels(String parameter, String text) {
        PictureFormat format = parse(parameter, text);
        if (format.isOfShapes()) {
            throw OgcException.of("InvalidFormat", parameter, text, "image/png or image/jpeg expected");
        }
        return format;
    }

    /** Of shapes. */
    byte[] write(MapView view, String title, Consumer<Canvas> drawing) {
        if (this == SVG) {
            SvgCanvas svg = new SvgCanvas(view);
            drawing.accept(svg);
            return svg.finish();
        }
        try (PdfCanvas pdf = new PdfCanvas(view, title)) {
            drawing.accept(pdf);
            return pdf.finish();
        }
    }

    /** Of pixels; PNG writes a palette by itself wherever the picture's colours fit into one. */
    void encode(Picture picture, OutputStream out) throws IOException {
        if (this == JPEG) {
            JpegEncoder.encode(picture, out);
        } else {
            PngEncoder.encode(picture, out);
        }
    }
}
