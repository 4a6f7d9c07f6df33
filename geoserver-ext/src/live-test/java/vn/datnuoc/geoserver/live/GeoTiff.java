package vn.datnuoc.geoserver.live;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/** A small GeoTIFF in EPSG:4326 of one byte a pixel, the same everywhere, without compression. */
final class GeoTiff {

    /** Of every pixel. */
    static final int VALUE = 100;

    private static final double PIXEL_DEGREES = 0.0005;
    private static final int ASCII = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DOUBLE = 12;
    private static final int TAGS = 14;
    private static final int HEAD = 8;
    private static final int DIRECTORY = 2 + TAGS * 12 + 4;
    private static final int PIXEL_SCALE_AT = HEAD + DIRECTORY;
    private static final int TIE_POINT_AT = PIXEL_SCALE_AT + 3 * Double.BYTES;
    private static final int KEYS_AT = TIE_POINT_AT + 6 * Double.BYTES;
    private static final int PIXELS_AT = KEYS_AT + 16 * Short.BYTES;

    private GeoTiff() {}

    static byte[] covering(Envelope place) {
        int width = (int) Math.ceil(place.getWidth() / PIXEL_DEGREES);
        int height = (int) Math.ceil(place.getHeight() / PIXEL_DEGREES);
        ByteBuffer file = ByteBuffer.allocate(PIXELS_AT + width * height).order(ByteOrder.LITTLE_ENDIAN);
        file.put("II".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(HEAD);
        directory(file, width, height);
        doubles(file, PIXEL_DEGREES, PIXEL_DEGREES, 0);
        doubles(file, 0, 0, 0, place.getMinX(), place.getMaxY(), 0);
        keys(file);
        Arrays.fill(file.array(), PIXELS_AT, file.capacity(), (byte) VALUE);
        return file.array();
    }

    /** TIFF 6.0, in the order of the numbers. */
    private static void directory(ByteBuffer file, int width, int height) {
        file.putShort((short) TAGS);
        tag(file, 256, LONG, 1, width);
        tag(file, 257, LONG, 1, height);
        tag(file, 258, SHORT, 1, Byte.SIZE);
        tag(file, 259, SHORT, 1, 1);
        tag(file, 262, SHORT, 1, 1);
        tag(file, 273, LONG, 1, PIXELS_AT);
        tag(file, 277, SHORT, 1, 1);
        tag(file, 278, LONG, 1, height);
        tag(file, 279, LONG, 1, width * height);
        tag(file, 339, SHORT, 1, 1);
        tag(file, 33_550, DOUBLE, 3, PIXEL_SCALE_AT);
        tag(file, 33_922, DOUBLE, 6, TIE_POINT_AT);
        tag(file, 34_735, SHORT, 16, KEYS_AT);
        // no data is 0
        tag(file, 42_113, ASCII, 2, '0');
        file.putInt(0);
    }

    private static void tag(ByteBuffer file, int number, int type, int count, int value) {
        file.putShort((short) number).putShort((short) type).putInt(count).putInt(value);
    }

    private static void doubles(ByteBuffer file, double... numbers) {
        for (double number : numbers) {
            file.putDouble(number);
        }
    }

    /** GeoTIFF 1.1: geographic, pixels are areas, EPSG:4326. */
    private static void keys(ByteBuffer file) {
        for (int number : new int[] {1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326}) {
            file.putShort((short) number);
        }
    }
}
