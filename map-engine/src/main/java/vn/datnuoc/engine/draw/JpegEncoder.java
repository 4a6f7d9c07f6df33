package vn.datnuoc.engine.draw;

import java.io.IOException;
import java.io.OutputStream;

/** Writes JPEG; what is transparent becomes white. */
public final class JpegEncoder {
    private JpegEncoder() {}

    public static void encode(Picture picture, OutputStream out) throws IOException {
        throw new UnsupportedOperationException("not yet");
    }
}
