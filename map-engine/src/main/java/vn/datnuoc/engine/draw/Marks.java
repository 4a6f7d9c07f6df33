package vn.datnuoc.engine.draw;

import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.Anchor;
import vn.datnuoc.engine.style.Symbolizer.Glyph;
import vn.datnuoc.engine.style.Symbolizer.Shape;
import vn.datnuoc.engine.style.Symbolizer.WellKnownShape;

/** The outlines of point signs, in a box from -0.5 to 0.5, with the proportions that GeoServer gives them. */
final class Marks {
    private static final double ARM = 1 / 8.0;

    private Marks() {}

    /** Whether the outline encloses something. */
    static boolean isClosed(Shape shape) {
        return !(shape instanceof WellKnownShape known && known.isOpen());
    }

    /**
     * The outline in pixels: rings that repeat their first point, or lines when the shape is open.
     *
     * @param x,y the feature's point
     * @param angle radians clockwise
     */
    static List<double[]> outline(Shape shape, Anchor anchor, double x, double y, double size, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double left = (0.5 - anchor.x()) * size;
        double down = (anchor.y() - 0.5) * size;
        List<double[]> paths = unit(shape, size);
        for (double[] path : paths) {
            for (int i = 0; i < path.length; i += 2) {
                double fromX = size * path[i] + left;
                double fromY = size * path[i + 1] + down;
                path[i] = x + anchor.dx() + fromX * cos - fromY * sin;
                path[i + 1] = y - anchor.dy() + fromX * sin + fromY * cos;
            }
        }
        return paths;
    }

    private static List<double[]> unit(Shape shape, double size) {
        if (shape instanceof Glyph glyph) {
            return TextOutline.glyph(glyph.codePoint());
        }
        return switch ((WellKnownShape) shape) {
            case CIRCLE -> List.of(star(corners(size), 0.5, 0.5, 0));
            case DOT -> List.of(star(corners(size / 10), 0.05, 0.05, 0));
            case SQUARE -> paths(-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5, -0.5);
            case TRIANGLE -> List.of(star(3, 0.5, 0.5, 0.25));
            case STAR -> List.of(star(10, 0.526, 0.263, 0.075));
            case CROSS -> List.of(cross(0));
            case X -> List.of(cross(Math.PI / 4));
            case ARROW -> paths(0, -0.5, 0.5, 0, 0, 0.5, 0, 0.1, -0.5, 0.1, -0.5, -0.1, 0, -0.1, 0, -0.5);
            case CARROW -> paths(-0.5, -0.2, 0, 0, -0.5, 0.2, -0.5, -0.2);
            case OARROW -> paths(-0.5, -0.2, 0, 0, -0.5, 0.2);
            case CCARROW -> paths(-0.5, -0.3, 0.5, 0, -0.5, 0.3, -0.5, -0.3);
            case COARROW -> paths(-0.5, -0.3, 0.5, 0, -0.5, 0.3);
            case VERTLINE -> List.of(line(0, -0.5, 0, 0.5));
            case HORLINE -> List.of(line(-0.5, 0, 0.5, 0));
            case SLASH -> List.of(line(-0.5, 0.5, 0.5, -0.5));
            case BACKSLASH -> List.of(line(-0.5, -0.5, 0.5, 0.5));
            case PLUS -> List.of(line(0, -0.5, 0, 0.5), line(-0.5, 0, 0.5, 0));
            case TIMES -> List.of(line(-0.5, 0.5, 0.5, -0.5), line(-0.5, -0.5, 0.5, 0.5));
        };
    }

    private static List<double[]> paths(double... xy) {
        return List.of(xy);
    }

    private static double[] line(double fromX, double fromY, double toX, double toY) {
        return new double[] {fromX, fromY, toX, toY};
    }

    private static int corners(double size) {
        return Math.max(12, Math.min(96, (int) (size * 3)));
    }

    /** Points around the centre, the first on top, in turn far and near. @param down how far the centre is lowered */
    private static double[] star(int points, double far, double near, double down) {
        double[] ring = new double[2 * points + 2];
        for (int i = 0; i <= points; i++) {
            double radius = i % 2 == 0 ? far : near;
            ring[2 * i] = radius * Math.sin(2 * Math.PI * i / points);
            ring[2 * i + 1] = down - radius * Math.cos(2 * Math.PI * i / points);
        }
        return ring;
    }

    private static double[] cross(double turn) {
        double[] ring = {
            -ARM, -0.5, ARM, -0.5, ARM, -ARM, 0.5, -ARM, 0.5, ARM, ARM, ARM, ARM, 0.5, -ARM, 0.5, -ARM, ARM, -0.5, ARM,
            -0.5, -ARM, -ARM, -ARM, -ARM, -0.5
        };
        for (int i = 0; i < ring.length; i += 2) {
            double x = ring[i];
            double y = ring[i + 1];
            ring[i] = x * Math.cos(turn) - y * Math.sin(turn);
            ring[i + 1] = x * Math.sin(turn) + y * Math.cos(turn);
        }
        return ring;
    }
}
