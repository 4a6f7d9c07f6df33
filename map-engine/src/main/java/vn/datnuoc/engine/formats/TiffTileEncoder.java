package vn.datnuoc.engine.formats;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.OptionalDouble;
import java.util.zip.Deflater;

/** Turns the values of one tile into compressed bytes: predictor 2 for integers, 3 for floating point, then deflate. */
final class TiffTileEncoder {
    private static final int TILE = GeoTiffWriter.TILE;

    private final SampleType type;
    private final OptionalDouble nodata;
    private final byte[] raw;
    private final byte[] shuffled;

    TiffTileEncoder(SampleType type, OptionalDouble nodata) {
        this.type = type;
        this.nodata = nodata;
        this.raw = new byte[TILE * TILE * type.bytes()];
        this.shuffled = new byte[TILE * type.bytes()];
    }

    ByteBuffer encode(double[] values) {
        putSamples(values);
        int rowBytes = TILE * type.bytes();
        for (int start = 0; start < raw.length; start += rowBytes) {
            if (type.isFloatingPoint()) {
                predictFloats(start, rowBytes);
            }
        }
        return deflated();
    }

    private void putSamples(double[] values) {
        // the floating point predictor works on most significant bytes first (TIFF technical note 3)
        ByteBuffer out =
                ByteBuffer.wrap(raw).order(type.isFloatingPoint() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        if (type.isFloatingPoint()) {
            for (double value : values) {
                putFloat(out, Double.isNaN(value) ? nodata.orElse(value) : value);
            }
            return;
        }
        long before = 0;
        for (int i = 0; i < values.length; i++) {
            long sample = Double.isNaN(values[i]) ? (long) nodata.orElse(0) : Math.round(values[i]);
            putInteger(out, i % TILE == 0 ? sample : sample - before);
            before = sample;
        }
    }

    private void putFloat(ByteBuffer out, double value) {
        if (type == SampleType.FLOAT32) {
            out.putFloat((float) value);
        } else {
            out.putDouble(value);
        }
    }

    private void putInteger(ByteBuffer out, long value) {
        switch (type.bytes()) {
            case 1 -> out.put((byte) value);
            case 2 -> out.putShort((short) value);
            default -> out.putInt((int) value);
        }
    }

    /** All first bytes of the row, then all second bytes, and so on; each as the difference to the one before. */
    private void predictFloats(int start, int rowBytes) {
        int bytes = type.bytes();
        for (int i = 0; i < rowBytes; i++) {
            shuffled[(i % bytes) * TILE + i / bytes] = raw[start + i];
        }
        raw[start] = shuffled[0];
        for (int i = 1; i < rowBytes; i++) {
            raw[start + i] = (byte) (shuffled[i] - shuffled[i - 1]);
        }
    }

    private ByteBuffer deflated() {
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(raw);
            deflater.finish();
            byte[] packed = new byte[raw.length + raw.length / 1000 + 64];
            int length = deflater.deflate(packed);
            return ByteBuffer.wrap(packed, 0, length);
        } finally {
            deflater.end();
        }
    }
}
