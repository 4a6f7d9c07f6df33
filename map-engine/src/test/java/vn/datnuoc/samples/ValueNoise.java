package vn.datnuoc.samples;

/** A smooth random surface: random heights at the corners of a grid, and between them a blend. */
final class ValueNoise {
    private final String purpose;
    private final double cellMeters;

    ValueNoise(String purpose, double cellMeters) {
        this.purpose = purpose;
        this.cellMeters = cellMeters;
    }

    /** @return 0 to 1 */
    double at(double x, double y) {
        double column = Math.floor(x / cellMeters);
        double row = Math.floor(y / cellMeters);
        double right = smooth(x / cellMeters - column);
        double up = smooth(y / cellMeters - row);
        double bottom = blend(corner(column, row), corner(column + 1, row), right);
        double top = blend(corner(column, row + 1), corner(column + 1, row + 1), right);
        return blend(bottom, top, up);
    }

    /** The same height all over a cell, as a field is all one crop. */
    double cellAt(double x, double y) {
        return corner(Math.floor(x / cellMeters), Math.floor(y / cellMeters));
    }

    private double corner(double column, double row) {
        return Chance.at(purpose, column, row).between(0.0, 1.0);
    }

    private static double blend(double from, double to, double share) {
        return from + (to - from) * share;
    }

    private static double smooth(double share) {
        return share * share * (3 - 2 * share);
    }
}
