package vn.datnuoc.engine.raster;

/**
 * A rectangle of raster values with where it lies, in the raster's reference system, x east. Row 0 is the northernmost.
 *
 * @param west x of the west edge of column 0
 * @param north y of the north edge of row 0
 * @param values row by row; NaN where there is none; not to be changed
 */
public record RasterWindow(
        double west, double north, double pixelWidth, double pixelHeight, int widthPx, int heightPx, float[] values) {
    static final RasterWindow EMPTY = new RasterWindow(0, 0, 1, 1, 0, 0, new float[0]);

    public boolean isEmpty() {
        return values.length == 0;
    }

    /** The value of the pixel that holds the point; NaN outside and where there is none. */
    public float nearest(double x, double y) {
        return at((int) Math.floor((x - west) / pixelWidth), (int) Math.floor((north - y) / pixelHeight));
    }

    /** Between the centres of four pixels; those without a value do not count. NaN where the nearest pixel has none. */
    public float bilinear(double x, double y) {
        float nearest = nearest(x, y);
        if (Float.isNaN(nearest)) {
            return nearest;
        }
        double column = (x - west) / pixelWidth - 0.5;
        double row = (north - y) / pixelHeight - 0.5;
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double right = column - left;
        double lower = row - top;
        Mean mean = new Mean();
        mean.add(at(left, top), (1 - right) * (1 - lower));
        mean.add(at(left + 1, top), right * (1 - lower));
        mean.add(at(left, top + 1), (1 - right) * lower);
        mean.add(at(left + 1, top + 1), right * lower);
        return (float) (mean.sum / mean.weight);
    }

    private float at(int column, int row) {
        boolean inside = column >= 0 && column < widthPx && row >= 0 && row < heightPx;
        return inside ? values[row * widthPx + column] : Float.NaN;
    }

    /** A weighted mean of those that are values. */
    private static final class Mean {
        private double sum;
        private double weight;

        void add(float value, double by) {
            if (!Float.isNaN(value)) {
                sum += value * by;
                weight += by;
            }
        }
    }
}
