package vn.datnuoc.engine.snapshot;

/** Position of a cell on the Hilbert curve through 65,536 × 65,536 cells: near on the curve is near on the map. */
final class Hilbert {
    static final int CELLS = 1 << 16;

    private Hilbert() {}

    /** @return 0 … 2³² − 1 */
    static long position(int cellX, int cellY) {
        long position = 0;
        int x = cellX;
        int y = cellY;
        for (int side = CELLS / 2; side > 0; side /= 2) {
            int right = (x & side) > 0 ? 1 : 0;
            int upper = (y & side) > 0 ? 1 : 0;
            position += (long) side * side * ((3 * right) ^ upper);
            if (upper == 0) {
                int turned = right == 1 ? CELLS - 1 - y : y;
                y = right == 1 ? CELLS - 1 - x : x;
                x = turned;
            }
        }
        return position;
    }
}
