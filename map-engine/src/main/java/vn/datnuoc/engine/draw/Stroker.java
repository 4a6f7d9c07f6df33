package vn.datnuoc.engine.draw;

import vn.datnuoc.engine.style.Symbolizer.Cap;
import vn.datnuoc.engine.style.Symbolizer.Join;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/**
 * Adds the area that a pen covers along a line to a {@link Coverage}. Thin lines become the outline on their two sides;
 * wide ones one piece per segment and per join, all of one orientation, so that they never cancel out. Lengths are
 * pixels. One thread.
 */
class Stroker {
    private static final double WIDE = 1.5;
    private static final double SAME_POINT = 1e-4;
    private static final double MITER_LIMIT_SQUARED = 16;
    private static final double ARC_ERROR = 0.1;

    private final Coverage coverage;
    private final DashedLine dashes = new DashedLine(this::addPiece);
    private Stroke stroke = Stroke.solid(0, 1, 1, Cap.BUTT, Join.MITER);
    private double half;

    /** Points without repetitions, and the unit direction to the next one with its length. */
    private double[] px = new double[256];

    private double[] py = new double[256];
    private double[] dx = new double[256];
    private double[] dy = new double[256];
    private double[] length = new double[256];
    private int points;

    private double firstX;
    private double firstY;
    private double penX;
    private double penY;
    private boolean penDown;
    private int side;

    Stroker(Coverage coverage) {
        this.coverage = coverage;
    }

    /** @param closed the ring repeats its first point at the end */
    void add(double[] xy, int firstPoint, int count, boolean closed, Stroke pen) {
        stroke = pen;
        half = pen.width() / 2;
        if (pen.dashes().isEmpty()) {
            addPiece(xy, firstPoint, count, closed);
        } else {
            dashes.cut(xy, firstPoint, count, pen, coverage.width(), coverage.height());
        }
    }

    private void addPiece(double[] xy, int firstPoint, int count, boolean closed) {
        load(xy, firstPoint, count);
        boolean ring = closed && points > 2 && isSame(0, points - 1);
        points -= ring ? 1 : 0;
        if (points == 1) {
            addDot();
            return;
        }
        direct(ring);
        if (stroke.width() > WIDE) {
            addPieces(ring);
        } else {
            addOutline(ring);
        }
    }

    private void load(double[] xy, int firstPoint, int count) {
        if (px.length < count) {
            px = new double[count * 2];
            py = new double[count * 2];
            dx = new double[count * 2];
            dy = new double[count * 2];
            length = new double[count * 2];
        }
        points = 0;
        for (int i = firstPoint; i < firstPoint + count; i++) {
            px[points] = xy[2 * i];
            py[points] = xy[2 * i + 1];
            points += points > 0 && isSame(points, points - 1) ? 0 : 1;
        }
    }

    private boolean isSame(int a, int b) {
        return Math.abs(px[a] - px[b]) + Math.abs(py[a] - py[b]) < SAME_POINT;
    }

    private void direct(boolean ring) {
        int segments = ring ? points : points - 1;
        for (int i = 0; i < segments; i++) {
            int next = i + 1 < points ? i + 1 : 0;
            double x = px[next] - px[i];
            double y = py[next] - py[i];
            length[i] = Math.sqrt(x * x + y * y);
            dx[i] = x / length[i];
            dy[i] = y / length[i];
        }
    }

    /** A line without length still shows its caps. */
    private void addDot() {
        if (stroke.cap() == Cap.ROUND) {
            addArcPiece(px[0], py[0], half, 0, 2 * Math.PI);
        } else if (stroke.cap() == Cap.SQUARE) {
            addQuad(px[0] - half, py[0], px[0] + half, py[0], 0, half);
        }
    }

    private void addOutline(boolean ring) {
        for (side = 1; side >= -1; side -= 2) {
            penDown = false;
            if (!ring) {
                penTo(px[0] - side * dy[0] * half - capLength(dx[0]), py[0] + side * dx[0] * half - capLength(dy[0]));
            }
            for (int i = ring ? 0 : 1; i < (ring ? points : points - 1); i++) {
                join(i == 0 ? points - 1 : i - 1, i);
            }
            if (ring) {
                penTo(firstX, firstY);
            } else {
                int end = points - 2;
                penTo(
                        px[points - 1] - side * dy[end] * half + capLength(dx[end]),
                        py[points - 1] + side * dx[end] * half + capLength(dy[end]));
            }
        }
        if (!ring) {
            closeEnds();
        }
    }

    private double capLength(double direction) {
        return stroke.cap() == Cap.BUTT ? 0 : half * direction;
    }

    private void closeEnds() {
        int end = points - 2;
        closeEnd(px[0] - capLength(dx[0]), py[0] - capLength(dy[0]), dx[0], dy[0], -1);
        closeEnd(px[points - 1] + capLength(dx[end]), py[points - 1] + capLength(dy[end]), dx[end], dy[end], 1);
    }

    private void closeEnd(double x, double y, double alongX, double alongY, int direction) {
        double nx = -alongY * half * direction;
        double ny = alongX * half * direction;
        coverage.addEdge(x + nx, y + ny, x - nx, y - ny);
    }

    private void penTo(double x, double y) {
        if (!penDown) {
            firstX = x;
            firstY = y;
        } else if (side > 0) {
            coverage.addEdge(penX, penY, x, y);
        } else {
            coverage.addEdge(x, y, penX, penY);
        }
        penX = x;
        penY = y;
        penDown = true;
    }

    /** The corner between segments {@code a} and {@code b}, on the present side. */
    private void join(int a, int b) {
        double cross = dx[a] * dy[b] - dy[a] * dx[b];
        double dot = dx[a] * dx[b] + dy[a] * dy[b];
        boolean inner = cross * side > 0;
        double miter = half * side / (1 + dot);
        boolean sharp = inner
                ? dot < -0.9 || half * Math.abs(cross) > (1 + dot) * Math.min(length[a], length[b])
                : stroke.join() == Join.BEVEL && dot < 0.95 || 2 > MITER_LIMIT_SQUARED * (1 + dot);
        if (!sharp) {
            penTo(px[b] - (dy[a] + dy[b]) * miter, py[b] + (dx[a] + dx[b]) * miter);
            return;
        }
        penTo(px[b] - dy[a] * half * side, py[b] + dx[a] * half * side);
        if (inner) {
            penTo(px[b], py[b]);
        }
        penTo(px[b] - dy[b] * half * side, py[b] + dx[b] * half * side);
    }

    private void addPieces(boolean ring) {
        int segments = ring ? points : points - 1;
        for (int i = 0; i < segments; i++) {
            int next = i + 1 < points ? i + 1 : 0;
            boolean square = !ring && stroke.cap() == Cap.SQUARE;
            double before = square && i == 0 ? half : 0;
            double after = square && i == segments - 1 ? half : 0;
            addQuad(
                    px[i] - dx[i] * before,
                    py[i] - dy[i] * before,
                    px[next] + dx[i] * after,
                    py[next] + dy[i] * after,
                    -dy[i] * half,
                    dx[i] * half);
        }
        for (int i = ring ? 0 : 1; i < segments; i++) {
            addJoinPiece(i == 0 ? points - 1 : i - 1, i);
        }
        if (!ring && stroke.cap() == Cap.ROUND) {
            addRoundCaps();
        }
    }

    private void addRoundCaps() {
        int end = points - 2;
        addArcPiece(px[0], py[0], half, Math.atan2(dx[0], -dy[0]), Math.PI);
        addArcPiece(px[points - 1], py[points - 1], half, Math.atan2(-dx[end], dy[end]), Math.PI);
    }

    /** @param nx,ny from the middle line to its left side */
    private void addQuad(double x0, double y0, double x1, double y1, double nx, double ny) {
        coverage.addEdge(x0 + nx, y0 + ny, x1 + nx, y1 + ny);
        coverage.addEdge(x1 + nx, y1 + ny, x1 - nx, y1 - ny);
        coverage.addEdge(x1 - nx, y1 - ny, x0 - nx, y0 - ny);
        coverage.addEdge(x0 - nx, y0 - ny, x0 + nx, y0 + ny);
    }

    /** What is missing on the outer side of a corner. */
    private void addJoinPiece(int a, int b) {
        double cross = dx[a] * dy[b] - dy[a] * dx[b];
        double dot = dx[a] * dx[b] + dy[a] * dy[b];
        if (Math.abs(cross) < 1e-9 && dot > 0) {
            return;
        }
        double outer = cross > 0 ? -half : half;
        double ax = px[b] - dy[a] * outer;
        double ay = py[b] + dx[a] * outer;
        double bx = px[b] - dy[b] * outer;
        double by = py[b] + dx[b] * outer;
        if (stroke.join() == Join.ROUND) {
            double turn = Math.atan2(cross, dot);
            addArcPiece(px[b], py[b], half, Math.atan2(ay - py[b], ax - px[b]), turn);
        } else if (stroke.join() == Join.MITER && 2 <= MITER_LIMIT_SQUARED * (1 + dot)) {
            double miter = outer / (1 + dot);
            double tipX = px[b] - (dy[a] + dy[b]) * miter;
            double tipY = py[b] + (dx[a] + dx[b]) * miter;
            addTriangle(px[b], py[b], ax, ay, tipX, tipY);
            addTriangle(px[b], py[b], tipX, tipY, bx, by);
        } else {
            addTriangle(px[b], py[b], ax, ay, bx, by);
        }
    }

    /** A slice of a disc. @param turn may be negative */
    private void addArcPiece(double x, double y, double radius, double start, double turn) {
        double step = 2 * Math.acos(Math.max(0, 1 - ARC_ERROR / Math.max(radius, ARC_ERROR)));
        int steps = Math.max(1, (int) Math.ceil(Math.abs(turn) / step));
        double lastX = x + radius * Math.cos(start);
        double lastY = y + radius * Math.sin(start);
        for (int i = 1; i <= steps; i++) {
            double angle = start + turn * i / steps;
            double nextX = x + radius * Math.cos(angle);
            double nextY = y + radius * Math.sin(angle);
            addTriangle(x, y, lastX, lastY, nextX, nextY);
            lastX = nextX;
            lastY = nextY;
        }
    }

    /** Of the orientation of {@link #addQuad}, whatever the order of its corners. */
    private void addTriangle(double ax, double ay, double bx, double by, double cx, double cy) {
        if ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax) < 0) {
            addEdges(ax, ay, bx, by, cx, cy);
        } else {
            addEdges(ax, ay, cx, cy, bx, by);
        }
    }

    private void addEdges(double ax, double ay, double bx, double by, double cx, double cy) {
        coverage.addEdge(ax, ay, bx, by);
        coverage.addEdge(bx, by, cx, cy);
        coverage.addEdge(cx, cy, ax, ay);
    }
}
