package vn.datnuoc.engine.draw;

/**
 * Where a straight label stands along a line: at the middle of its longest nearly straight stretch that is seen.
 *
 * @param angle radians clockwise, so that the text is never upside down
 * @param length pixels that the stretch is long
 */
record LinePlace(double x, double y, double angle, double length) {
    private static final double MAX_BEND = Math.toRadians(15);
    private static final LinePlace NOWHERE = new LinePlace(-1, -1, 0, 0);

    static LinePlace of(PixelRings shape, AreaMask mask) {
        LinePlace best = NOWHERE;
        for (int ring = 0; ring < shape.rings; ring++) {
            int from = shape.start[ring];
            while (from + 1 < shape.start[ring + 1]) {
                int to = straightUntil(shape, from, shape.start[ring + 1] - 1);
                LinePlace place = between(shape, from, to);
                boolean isSeen = mask.shows(place.x, place.y);
                best = isSeen && place.length > best.length ? place : best;
                from = to;
            }
        }
        return best;
    }

    private static int straightUntil(PixelRings shape, int from, int last) {
        double first = direction(shape, from, from + 1);
        int to = from + 1;
        while (to < last && Math.abs(turn(first, direction(shape, to, to + 1))) < MAX_BEND) {
            to++;
        }
        return to;
    }

    private static LinePlace between(PixelRings shape, int from, int to) {
        double dx = shape.xy[2 * to] - shape.xy[2 * from];
        double dy = shape.xy[2 * to + 1] - shape.xy[2 * from + 1];
        double angle = Math.atan2(dy, dx);
        double upright = Math.abs(angle) > Math.PI / 2 ? turn(Math.PI, angle) : angle;
        return new LinePlace(shape.xy[2 * from] + dx / 2, shape.xy[2 * from + 1] + dy / 2, upright, Math.hypot(dx, dy));
    }

    private static double direction(PixelRings shape, int from, int to) {
        return Math.atan2(shape.xy[2 * to + 1] - shape.xy[2 * from + 1], shape.xy[2 * to] - shape.xy[2 * from]);
    }

    private static double turn(double from, double to) {
        return Math.IEEEremainder(to - from, 2 * Math.PI);
    }
}
