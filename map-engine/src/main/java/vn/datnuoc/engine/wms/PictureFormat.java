package vn.datnuoc.engine.wms;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.draw.JpegEncoder;
import vn.datnuoc.engine.draw.Picture;
import vn.datnuoc.engine.draw.PngEncoder;

/** The formats of pictures. */
enum PictureFormat {
    PNG("image/png"),
    PNG_8("image/png; mode=8bit"),
    JPEG("image/jpeg");

    final String name;

    PictureFormat(String name) {
        this.name = name;
    }

    static PictureFormat parse(String parameter, String text) {
        return switch (text.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "image/png", "image/png;mode=24bit", "image/png;mode=32bit" -> PNG;
            case "image/png8", "image/png;mode=8bit" -> PNG_8;
            case "image/jpeg", "image/jpg" -> JPEG;
            default ->
                throw OgcException.of(
                        "InvalidFormat",
                        parameter,
                        text,
                        "one of " + Arrays.stream(values()).map(f -> f.name).toList() + " expected");
        };
    }

    /** As a grant's list of formats names it: {@code PNG}, {@code JPEG}. */
    String grantName() {
        return this == JPEG ? "JPEG" : "PNG";
    }

    String contentType() {
        return this == JPEG ? "image/jpeg" : "image/png";
    }

    /** PNG writes a palette by itself wherever the picture's colours fit into one. */
    void encode(Picture picture, OutputStream out) throws IOException {
        if (this == JPEG) {
            JpegEncoder.encode(picture, out);
        } else {
            PngEncoder.encode(picture, out);
        }
    }
}
