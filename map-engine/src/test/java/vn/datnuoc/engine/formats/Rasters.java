package vn.datnuoc.engine.formats;

/** Pixels whose values tell where they lie. */
final class Rasters {

    private Rasters() {}

    /** Column plus row plus a quarter; nothing in the north-west corner of 10 x 10 pixels. */
    static void slope(int band, int row, double[] values) {
        for (int column = 0; column < values.length; column++) {
            values[column] = row < 10 && column < 10 ? Double.NaN : column + row + 0.25;
        }
    }

    /** Codes from 0 to 199. */
    static void codes(int band, int row, double[] values) {
        for (int column = 0; column < values.length; column++) {
            values[column] = (column * 7 + row * 3 + band) % 200;
        }
    }
}
