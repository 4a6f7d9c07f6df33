package vn.datnuoc.engine.formats;

/** How a raster file keeps one value. */
public enum SampleType {
    BYTE(1, 1),
    UINT16(2, 1),
    INT16(2, 2),
    UINT32(4, 1),
    INT32(4, 2),
    FLOAT32(4, 3),
    FLOAT64(8, 3);

    private final int bytes;
    private final int tiffFormat;

    SampleType(int bytes, int tiffFormat) {
        this.bytes = bytes;
        this.tiffFormat = tiffFormat;
    }

    public int bytes() {
        return bytes;
    }

    /** TIFF 6.0, SampleFormat: 1 unsigned, 2 signed, 3 floating point. */
    int tiffFormat() {
        return tiffFormat;
    }

    public boolean isFloatingPoint() {
        return tiffFormat == 3;
    }
}
