package vn.datnuoc.engine.draw;

import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;

/**
 * From a layer's coordinates to a picture's pixels. Between two reference systems it is a grid of cells, in each of
 * which a biquadratic polynomial stands for the exact reprojection; the grid is refined until the polynomials are less
 * than a tenth of a pixel off. Points outside the picture's surroundings are reprojected exactly. Thread-safe.
 */
final class PixelTransform {
    private static final double MAX_ERROR_PX = 0.1;
    private static final double MARGIN = 0.15;
    private static final int FINEST = 32;
    private static final int COEFFICIENTS = 9;

    private final MapView view;
    private final Reprojection reprojection;
    private final Envelope box;
    private final double unitsPerPixel;
    private int cells;
    private double[] polynomials = new double[0];

    private PixelTransform(MapView view, Reprojection reprojection, Envelope box) {
        this.view = view;
        this.reprojection = reprojection;
        this.box = box;
        this.unitsPerPixel =
                Math.min(box.getWidth() / view.widthPx(), box.getHeight() / view.heightPx()) / (1 + 2 * MARGIN);
    }

    static PixelTransform of(MapView view, CrsCode layerCrs) {
        BoundingBox seen = view.bbox().in(layerCrs);
        Envelope box = seen.envelope();
        box.expandBy(box.getWidth() * MARGIN, box.getHeight() * MARGIN);
        PixelTransform transform = new PixelTransform(
                view, Reprojection.between(layerCrs, view.bbox().crs()), box);
        if (!transform.reprojection.isIdentity()) {
            transform.fit();
        }
        return transform;
    }

    /** What may be seen in the picture, with its surroundings, in the layer's coordinates. */
    Envelope box() {
        return box;
    }

    /** Length of a pixel in the layer's units. */
    double unitsPerPixel() {
        return unitsPerPixel;
    }

    /** In place. @return false when the points have no place in the picture's reference system */
    boolean transform(double[] xy, int firstPoint, int points) {
        if (reprojection.isIdentity()) {
            toPixels(xy, 2 * firstPoint, 2 * (firstPoint + points));
            return true;
        }
        if (polynomials.length > 0 && isInside(xy, firstPoint, points)) {
            approximate(xy, firstPoint, points);
            return true;
        }
        return exact(xy, firstPoint, points);
    }

    private boolean isInside(double[] xy, int firstPoint, int points) {
        double minX = box.getMinX();
        double minY = box.getMinY();
        double maxX = box.getMaxX();
        double maxY = box.getMaxY();
        boolean inside = true;
        for (int i = 2 * firstPoint; i < 2 * (firstPoint + points); i += 2) {
            double x = xy[i];
            double y = xy[i + 1];
            inside &= x >= minX & x <= maxX & y >= minY & y <= maxY;
        }
        return inside;
    }

    private void approximate(double[] xy, int firstPoint, int points) {
        double scaleX = cells / box.getWidth();
        double scaleY = cells / box.getHeight();
        double minX = box.getMinX();
        double minY = box.getMinY();
        for (int i = 2 * firstPoint; i < 2 * (firstPoint + points); i += 2) {
            double u = (xy[i] - minX) * scaleX;
            double v = (xy[i + 1] - minY) * scaleY;
            int column = Math.min((int) u, cells - 1);
            int row = Math.min((int) v, cells - 1);
            u -= column;
            v -= row;
            int at = (row * cells + column) * 2 * COEFFICIENTS;
            xy[i] = value(at, u, v);
            xy[i + 1] = value(at + COEFFICIENTS, u, v);
        }
    }

    private double value(int at, double u, double v) {
        double[] p = polynomials;
        return (p[at] + u * (p[at + 1] + u * p[at + 2]))
                + v
                        * ((p[at + 3] + u * (p[at + 4] + u * p[at + 5]))
                                + v * (p[at + 6] + u * (p[at + 7] + u * p[at + 8])));
    }

    private boolean exact(double[] xy, int firstPoint, int points) {
        double[] part = new double[2 * points];
        System.arraycopy(xy, 2 * firstPoint, part, 0, part.length);
        try {
            reprojection.transform(part, points);
        } catch (IllegalArgumentException e) {
            return false;
        }
        toPixels(part, 0, part.length);
        System.arraycopy(part, 0, xy, 2 * firstPoint, part.length);
        return true;
    }

    private void toPixels(double[] xy, int from, int end) {
        BoundingBox bbox = view.bbox();
        double scaleX = view.widthPx() / bbox.width();
        double scaleY = view.heightPx() / bbox.height();
        for (int i = from; i < end; i += 2) {
            xy[i] = (xy[i] - bbox.minX()) * scaleX;
            xy[i + 1] = (bbox.maxY() - xy[i + 1]) * scaleY;
        }
    }

    private void fit() {
        for (cells = 1; cells <= FINEST; cells *= 2) {
            double[] nodes = exactNodes(2 * cells);
            if (nodes.length == 0) {
                return;
            }
            polynomials = polynomials(nodes);
            if (isGoodEnough()) {
                return;
            }
        }
        polynomials = new double[0];
    }

    /** Pixels of the points of a regular grid over the box; empty when some have no place. */
    private double[] exactNodes(int intervals) {
        double[] nodes = new double[2 * (intervals + 1) * (intervals + 1)];
        int at = 0;
        for (int row = 0; row <= intervals; row++) {
            for (int column = 0; column <= intervals; column++) {
                nodes[at++] = box.getMinX() + box.getWidth() * column / intervals;
                nodes[at++] = box.getMinY() + box.getHeight() * row / intervals;
            }
        }
        return exact(nodes, 0, nodes.length / 2) ? nodes : new double[0];
    }

    private double[] polynomials(double[] nodes) {
        double[] all = new double[cells * cells * 2 * COEFFICIENTS];
        int perRow = 2 * cells + 1;
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                for (int axis = 0; axis < 2; axis++) {
                    int at = ((row * cells + column) * 2 + axis) * COEFFICIENTS;
                    interpolate(nodes, 2 * (2 * row * perRow + 2 * column) + axis, 2 * perRow, all, at);
                }
            }
        }
        return all;
    }

    /** Through three by three nodes at 0, ½ and 1: first along u in each row, then the coefficients along v. */
    private static void interpolate(double[] nodes, int from, int rowStride, double[] all, int at) {
        double[] along = new double[COEFFICIENTS];
        for (int row = 0; row < 3; row++) {
            int node = from + row * rowStride;
            quadratic(nodes[node], nodes[node + 2], nodes[node + 4], along, 3 * row, 1);
        }
        for (int i = 0; i < 3; i++) {
            quadratic(along[i], along[3 + i], along[6 + i], all, at + i, 3);
        }
    }

    private static void quadratic(double start, double middle, double end, double[] into, int at, int step) {
        into[at] = start;
        into[at + step] = 4 * middle - 3 * start - end;
        into[at + 2 * step] = 2 * (start + end) - 4 * middle;
    }

    private boolean isGoodEnough() {
        int intervals = 2 * cells;
        double[] given = new double[2 * intervals * intervals];
        int at = 0;
        for (int row = 0; row < intervals; row++) {
            for (int column = 0; column < intervals; column++) {
                given[at++] = box.getMinX() + box.getWidth() * (column + 0.5) / intervals;
                given[at++] = box.getMinY() + box.getHeight() * (row + 0.5) / intervals;
            }
        }
        double[] expected = given.clone();
        approximate(given, 0, given.length / 2);
        if (!exact(expected, 0, expected.length / 2)) {
            return false;
        }
        double worst = 0;
        for (int i = 0; i < given.length; i++) {
            worst = Math.max(worst, Math.abs(given[i] - expected[i]));
        }
        return worst < MAX_ERROR_PX / 2;
    }
}
