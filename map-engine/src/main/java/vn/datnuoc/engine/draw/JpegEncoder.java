package vn.datnuoc.engine.draw;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEG; what is transparent becomes white. */
public final class JpegEncoder {
    private static final int WHITE = 0xffffffff;

    private JpegEncoder() {}

    public static void encode(Picture picture, OutputStream out) throws IOException {
        int width = picture.widthPx();
        BufferedImage image = new BufferedImage(width, picture.heightPx(), BufferedImage.TYPE_INT_RGB);
        int[] opaque = new int[width * picture.heightPx()];
        for (int i = 0; i < opaque.length; i++) {
            opaque[i] = Blend.over(picture.premultipliedArgb()[i], WHITE);
        }
        image.setRGB(0, 0, width, picture.heightPx(), opaque, 0, width);
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "jpeg", stream);
        }
    }
}
