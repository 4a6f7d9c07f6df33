package vn.datnuoc.engine.draw;

import java.io.IOException;
import java.io.OutputStream;

/** Writes PNG: with a palette when the picture has no more than 256 colours. */
public final class PngEncoder {
    private PngEncoder() {}

    public static void encode(Picture picture, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
