package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
    private final Random random = new Random(5);

    @Test
    void fewColoursBecomeAPaletteThatImageIoReadsTheSame() throws IOException {
        for (int colours : new int[] {1, 2, 256}) {
            Picture picture = picture(333, 71, i -> (random.nextInt(colours) & 255) * 0x010101 | 0xff000000);
            byte[] png = encode(picture);
            assertThat(png[25]).isEqualTo((byte) 3);
            assertReadsTheSame(picture, png);
        }
    }

    @Test
    void manyColoursAreReadTheSameByImageIo() throws IOException {
        Picture opaque = picture(200, 150, i -> random.nextInt() | 0xff000000);
        assertThat(encode(opaque)[25]).isEqualTo((byte) 2);
        assertReadsTheSame(opaque, encode(opaque));
        Picture gradient = picture(640, 480, i -> 0xff000000 | i);
        assertReadsTheSame(gradient, encode(gradient));
    }

    @Test
    void translucentColoursKeepTheirAlpha() throws IOException {
        Picture picture = picture(97, 64, i -> {
            int alpha = random.nextInt(256);
            return alpha << 24 | random.nextInt(alpha + 1) << 16 | random.nextInt(alpha + 1) << 8 | alpha;
        });
        assertThat(encode(picture)[25]).isEqualTo((byte) 6);
        assertReadsTheSame(picture, encode(picture));
    }

    @Test
    void longRunsOfAnyLengthAreReadTheSame() throws IOException {
        for (int width : new int[] {1, 2, 3, 4, 5, 64, 65, 66, 86, 87, 258, 259, 260, 700}) {
            Picture runs = picture(width, 9, i -> i % 90 < 80 ? 0xff102030 : random.nextInt() | 0xff000000);
            assertReadsTheSame(runs, encode(runs));
            Picture flat = picture(width, 9, i -> 0);
            assertReadsTheSame(flat, encode(flat));
        }
    }

    @Test
    void skewedCountsStillGiveAPrefixCode() {
        int[] counts = new int[40];
        long fibonacci = 1;
        long before = 1;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (int) fibonacci;
            long next = fibonacci + before;
            before = fibonacci;
            fibonacci = next;
        }
        double kraft = 0;
        for (int length : HuffmanLengths.of(counts, 14)) {
            assertThat(length).isBetween(1, 14);
            kraft += Math.pow(2, -length);
        }
        assertThat(kraft).isLessThanOrEqualTo(1);
    }

    private static Picture picture(int width, int height, IntUnaryOperator colour) {
        Picture picture = new Picture(width, height);
        for (int i = 0; i < width * height; i++) {
            picture.premultipliedArgb()[i] = colour.applyAsInt(i);
        }
        return picture;
    }

    private static byte[] encode(Picture picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PngEncoder.encode(picture, out);
        return out.toByteArray();
    }

    private static void assertReadsTheSame(Picture picture, byte[] png) throws IOException {
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(png));
        int[] actual = read.getRGB(0, 0, picture.widthPx(), picture.heightPx(), null, 0, picture.widthPx());
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isEqualTo(Blend.unmultiply(picture.premultipliedArgb()[i]));
        }
    }
}
