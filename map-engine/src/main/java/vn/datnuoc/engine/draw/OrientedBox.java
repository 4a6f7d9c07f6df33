package vn.datnuoc.engine.draw;

/** A rectangle turned around its centre. @param angle radians clockwise */
record OrientedBox(double x, double y, double halfWidth, double halfHeight, double angle) {

    OrientedBox grown(double by) {
        return new OrientedBox(x, y, halfWidth + by, halfHeight + by, angle);
    }

    boolean isInside(int width, int height) {
        double reachX = reach(1, 0);
        double reachY = reach(0, 1);
        return x - reachX >= 0 && x + reachX <= width && y - reachY >= 0 && y + reachY <= height;
    }

    /** Two rectangles are apart exactly if they are apart along a side of one of them. */
    boolean touches(OrientedBox other) {
        return !isApart(other, angle)
                && !isApart(other, angle + Math.PI / 2)
                && !isApart(other, other.angle)
                && !isApart(other, other.angle + Math.PI / 2);
    }

    private boolean isApart(OrientedBox other, double direction) {
        double dx = Math.cos(direction);
        double dy = Math.sin(direction);
        double distance = Math.abs((other.x - x) * dx + (other.y - y) * dy);
        return distance > reach(dx, dy) + other.reach(dx, dy);
    }

    /** How far the rectangle reaches from its centre in a direction of length 1. */
    double reach(double dx, double dy) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return halfWidth * Math.abs(dx * cos + dy * sin) + halfHeight * Math.abs(dy * cos - dx * sin);
    }
}
