package vn.datnuoc.engine.draw;

import java.util.Arrays;
import vn.datnuoc.engine.snapshot.RingTable;

/** One row's geometry in pixels, in arrays that are reused from row to row. One thread. */
final class PixelRings {
    /** Points nearer than this to the one before them are left out: the pen is wider than what they would show. */
    private static final double NEAREST_PX = 1;

    private static final int FEWEST_POINTS = 4;

    private final Placer placer;

    /** x and y of all points. */
    double[] xy = new double[512];

    /** First point of each ring, and one more entry for the end. */
    int[] start = new int[16];

    private boolean[] shell = new boolean[16];
    int rings;

    PixelRings(PixelTransform transform) {
        this.placer = transform::transform;
    }

    private PixelRings(double[] xy) {
        this.placer = (ordinates, firstPoint, points) -> true;
        this.xy = xy;
        this.rings = 1;
        this.start[1] = xy.length / 2;
        this.shell[0] = true;
    }

    /** A single ring or line that is in pixels already. */
    static PixelRings of(double... xy) {
        return new PixelRings(xy);
    }

    /** As it is now, whatever is read afterwards. */
    PixelRings copy() {
        PixelRings copy = new PixelRings(Arrays.copyOf(xy, 2 * start[rings]));
        copy.start = Arrays.copyOf(start, rings + 1);
        copy.shell = Arrays.copyOf(shell, rings);
        copy.rings = rings;
        return copy;
    }

    /** Whether a point lies in the polygons. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int ring = 0; ring < rings; ring++) {
            for (int i = 2 * start[ring]; i < 2 * start[ring + 1] - 2; i += 2) {
                boolean crosses = xy[i + 1] > y != xy[i + 3] > y;
                if (crosses && x < xy[i] + (y - xy[i + 1]) / (xy[i + 3] - xy[i + 1]) * (xy[i + 2] - xy[i])) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }

    /** Between the farthest corners of the box around the polygons. */
    double diagonal() {
        double[] box = {
            Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (int i = 0; i < 2 * start[rings]; i++) {
            box[i % 2] = Math.min(box[i % 2], xy[i]);
            box[2 + i % 2] = Math.max(box[2 + i % 2], xy[i]);
        }
        return Math.hypot(box[2] - box[0], box[3] - box[1]);
    }

    /** Centre of gravity of the largest part as far as a picture shows it; empty when it shows nothing. */
    double[] centroidWithin(double width, double height) {
        double[] best = {};
        double largest = 0;
        for (int ring = 0; ring < rings; ring++) {
            if (shell[ring]) {
                Moments moments = new Moments();
                moments.add(clipped(ring, width, height), 1);
                for (int hole = ring + 1; hole < rings && !shell[hole]; hole++) {
                    moments.add(clipped(hole, width, height), -1);
                }
                if (moments.area > largest) {
                    largest = moments.area;
                    best = new double[] {moments.x / moments.area, moments.y / moments.area};
                }
            }
        }
        return best;
    }

    private double[] clipped(int ring, double width, double height) {
        double[] points = Arrays.copyOfRange(xy, 2 * start[ring], 2 * start[ring + 1]);
        points = clip(points, 0, 0, 1);
        points = clip(points, 0, width, -1);
        points = clip(points, 1, 0, 1);
        return clip(points, 1, height, -1);
    }

    /** What of a ring lies on one side of a line, after Sutherland and Hodgman. @param axis 0 for x, 1 for y */
    private static double[] clip(double[] ring, int axis, double limit, int side) {
        double[] kept = new double[2 * ring.length + 4];
        int length = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double from = (ring[i + axis] - limit) * side;
            double to = (ring[i + 2 + axis] - limit) * side;
            if (from >= 0) {
                kept[length++] = ring[i];
                kept[length++] = ring[i + 1];
            }
            if (from >= 0 != to >= 0) {
                double part = from / (from - to);
                kept[length++] = ring[i] + part * (ring[i + 2] - ring[i]);
                kept[length++] = ring[i + 1] + part * (ring[i + 3] - ring[i + 1]);
            }
        }
        if (length > 0) {
            kept[length++] = kept[0];
            kept[length++] = kept[1];
        }
        return Arrays.copyOf(kept, length);
    }

    /** Area and first moments of rings. */
    private static final class Moments {
        private double area;
        private double x;
        private double y;

        /** @param sign -1 for a hole, whatever way the ring turns */
        void add(double[] ring, int sign) {
            double ringArea = 0;
            double ringX = 0;
            double ringY = 0;
            for (int i = 0; i + 3 < ring.length; i += 2) {
                double cross = ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
                ringArea += cross / 2;
                ringX += (ring[i] + ring[i + 2]) * cross / 6;
                ringY += (ring[i + 1] + ring[i + 3]) * cross / 6;
            }
            double turned = Math.signum(ringArea) * sign;
            area += turned * ringArea;
            x += turned * ringX;
            y += turned * ringY;
        }
    }

    private interface Placer {
        boolean place(double[] xy, int firstPoint, int points);
    }

    /** @return false when there is nothing that could be drawn */
    boolean read(RingTable table, int row) {
        rings = 0;
        start[0] = 0;
        int end = table.endRing(row);
        for (int ring = table.firstRing(row); ring < end; ring++) {
            int points = table.points(ring);
            reserve(points);
            table.read(ring, xy, 2 * start[rings]);
            if (placer.place(xy, start[rings], points)) {
                shell[rings] = table.isShell(ring);
                rings++;
                start[rings] = start[rings - 1] + thin(start[rings - 1], points);
            }
        }
        return rings > 0;
    }

    /** Ends and the corners of the smallest rings stay. @return how many points are left */
    private int thin(int firstPoint, int points) {
        int kept = 1;
        for (int i = 1; i < points; i++) {
            boolean stays = i == points - 1
                    || points - i + kept <= FEWEST_POINTS
                    || isFar(firstPoint + kept - 1, firstPoint + i);
            if (stays) {
                xy[2 * (firstPoint + kept)] = xy[2 * (firstPoint + i)];
                xy[2 * (firstPoint + kept) + 1] = xy[2 * (firstPoint + i) + 1];
                kept++;
            }
        }
        return kept;
    }

    private boolean isFar(int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        return dx * dx + dy * dy > NEAREST_PX * NEAREST_PX;
    }

    private void reserve(int points) {
        if (rings + 2 > start.length) {
            start = Arrays.copyOf(start, start.length * 2);
            shell = Arrays.copyOf(shell, shell.length * 2);
        }
        if (2 * (start[rings] + points) > xy.length) {
            xy = Arrays.copyOf(xy, Math.max(xy.length * 2, 2 * (start[rings] + points)));
        }
    }

    int points(int ring) {
        return start[ring + 1] - start[ring];
    }

    /** Adds all rings as polygons, holes against the orientation of their shells however the data turn them. */
    void addPolygons(Coverage coverage) {
        for (int ring = 0; ring < rings; ring++) {
            boolean clockwise = signedArea(ring) > 0;
            coverage.addRing(xy, start[ring], points(ring), clockwise == shell[ring] ? 1 : -1);
        }
    }

    boolean isShell(int ring) {
        return shell[ring];
    }

    /** Twice the area; positive when the ring turns clockwise on the picture. */
    double signedArea(int ring) {
        return signedArea(xy, start[ring], points(ring));
    }

    static double signedArea(double[] xy, int firstPoint, int points) {
        double sum = 0;
        double x0 = xy[2 * firstPoint];
        double y0 = xy[2 * firstPoint + 1];
        for (int i = firstPoint; i + 1 < firstPoint + points; i++) {
            sum += (xy[2 * i] - x0) * (xy[2 * i + 3] - y0) - (xy[2 * i + 2] - x0) * (xy[2 * i + 1] - y0);
        }
        return sum;
    }
}
