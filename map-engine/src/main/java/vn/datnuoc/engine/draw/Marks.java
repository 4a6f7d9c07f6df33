package vn.datnuoc.engine.draw;

import vn.datnuoc.engine.style.Symbolizer.Shape;

/** The outlines of point signs, in a box from -0.5 to 0.5. */
final class Marks {
    private static final double ARM = 1 / 6.0;

    private Marks() {}

    /** A closed ring around a centre. @param rotation degrees clockwise */
    static double[] ring(Shape shape, double centreX, double centreY, double size, double rotation) {
        double[] unit = unit(shape, size);
        double cos = Math.cos(Math.toRadians(rotation));
        double sin = Math.sin(Math.toRadians(rotation));
        double[] ring = new double[unit.length];
        for (int i = 0; i < unit.length; i += 2) {
            ring[i] = centreX + size * (unit[i] * cos - unit[i + 1] * sin);
            ring[i + 1] = centreY + size * (unit[i] * sin + unit[i + 1] * cos);
        }
        return ring;
    }

    static void addCircle(Coverage coverage, double x, double y, double radius) {
        double[] ring = ring(Shape.CIRCLE, x, y, 2 * radius, 0);
        coverage.addRing(ring, 0, ring.length / 2, 1);
    }

    private static double[] unit(Shape shape, double size) {
        return switch (shape) {
            case CIRCLE -> star(Math.max(12, Math.min(96, (int) (size * 3))), 0.5, 0.5);
            case SQUARE -> new double[] {-0.5, -0.5, 0.5, -0.5, 0.5, 0.5, -0.5, 0.5, -0.5, -0.5};
            case TRIANGLE -> new double[] {0, -0.5, 0.5, 0.5, -0.5, 0.5, 0, -0.5};
            case STAR -> star(10, 0.5, 0.2);
            case CROSS -> cross(0);
            case X -> cross(Math.PI / 4);
        };
    }

    /** Points around the centre, the first on top, in turn far and near. */
    private static double[] star(int points, double far, double near) {
        double[] ring = new double[2 * points + 2];
        for (int i = 0; i <= points; i++) {
            double radius = i % 2 == 0 ? far : near;
            ring[2 * i] = radius * Math.sin(2 * Math.PI * i / points);
            ring[2 * i + 1] = -radius * Math.cos(2 * Math.PI * i / points);
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
