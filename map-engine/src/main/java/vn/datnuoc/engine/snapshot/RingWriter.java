package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.util.Arrays;
import vn.datnuoc.engine.GeometryKind;

/** Writes the coordinates of all rows, in their order, as a {@link PackedRings} reads them. One thread. */
abstract class RingWriter {
    final SnapshotFile.Writer out;
    private final String prefix;
    private final int[] rowRings;
    private int[] ringStarts = new int[1024];
    private int row;
    private int rings;
    private int points;

    private RingWriter(SnapshotFile.Writer out, String prefix, int rows) {
        this.out = out;
        this.prefix = prefix;
        this.rowRings = new int[rows + 1];
        out.beginChunks(prefix + ".xy");
    }

    static RingWriter exact(SnapshotFile.Writer out, int rows) {
        return new Exact(out, rows);
    }

    static RingWriter level(
            SnapshotFile.Writer out, int level, int rows, GeometryKind kind, Generalisation generalisation) {
        return new Level(out, level, rows, kind, generalisation);
    }

    final void add(Wkb geometry) throws IOException {
        for (int ring = 0; ring < geometry.rings; ring++) {
            int first = geometry.ringStart[ring];
            addRing(geometry.xy, first, geometry.ringStart[ring + 1] - first, geometry.shell[ring]);
        }
        row++;
        rowRings[row] = rings;
    }

    abstract void addRing(double[] xy, int first, int count, boolean shell) throws IOException;

    final void putRing(double[] xy, int first, int count, boolean shell) throws IOException {
        if (rings + 2 > ringStarts.length) {
            ringStarts = Arrays.copyOf(ringStarts, ringStarts.length * 2);
        }
        requireRoom(count);
        ringStarts[rings++] = PackedRings.encode(points, shell);
        for (int i = first; i < first + count; i++) {
            putPoint(xy[2 * i], xy[2 * i + 1]);
        }
        points += count;
    }

    private void requireRoom(int count) {
        if (points > Integer.MAX_VALUE - count) {
            throw new SnapshotTooLargeException("the layer has more than " + Integer.MAX_VALUE + " points");
        }
    }

    abstract void putPoint(double x, double y) throws IOException;

    /** Rows that were not added have no rings. */
    final void finish() throws IOException {
        out.end();
        ringStarts[rings] = PackedRings.encode(points, true);
        Arrays.fill(rowRings, row + 1, rowRings.length, rings);
        putInts(prefix + ".rows", rowRings, rowRings.length);
        putInts(prefix + ".rings", ringStarts, rings + 1);
    }

    private void putInts(String block, int[] values, int count) throws IOException {
        out.begin(block);
        for (int i = 0; i < count; i++) {
            out.putInt(values[i]);
        }
        out.end();
    }

    private static final class Exact extends RingWriter {
        Exact(SnapshotFile.Writer out, int rows) {
            super(out, "exact", rows);
        }

        @Override
        void addRing(double[] xy, int first, int count, boolean shell) throws IOException {
            putRing(xy, first, count, shell);
        }

        @Override
        void putPoint(double x, double y) throws IOException {
            out.putDouble(x);
            out.putDouble(y);
        }
    }

    private static final class Level extends RingWriter {
        private static final int SMALLEST_RING = 4;
        private final boolean polygons;
        private final Generalisation generalisation;
        private final Simplifier simplifier;
        private final double[] quad = new double[10];

        Level(SnapshotFile.Writer out, int level, int rows, GeometryKind kind, Generalisation generalisation) {
            super(out, "level" + level, rows);
            this.polygons = kind == GeometryKind.MULTI_POLYGON;
            this.generalisation = generalisation;
            this.simplifier = new Simplifier(generalisation.tolerance());
        }

        @Override
        void addRing(double[] xy, int first, int count, boolean shell) throws IOException {
            if (!polygons) {
                simplifier.simplifyLine(xy, first, count);
                putRing(simplifier.xy, 0, simplifier.points, true);
                return;
            }
            if (count >= SMALLEST_RING) {
                simplifier.simplifyRing(xy, first, count);
            }
            if (count >= SMALLEST_RING && simplifier.points >= SMALLEST_RING) {
                putRing(simplifier.xy, 0, simplifier.points, shell);
            } else if (shell) {
                putQuad(xy, first, count);
            }
        }

        /** What is thinner than the tolerance becomes a rectangle of the same centre, proportions and area. */
        private void putQuad(double[] xy, int first, int count) throws IOException {
            RingShape shape = RingShape.of(xy, first, count);
            double scale = shape.areaOfBox() > 0 ? Math.sqrt(shape.area() / shape.areaOfBox()) : 0;
            double dx = shape.width() / 2 * scale;
            double dy = shape.height() / 2 * scale;
            corner(0, shape.centreX() - dx, shape.centreY() - dy);
            corner(1, shape.centreX() + dx, shape.centreY() - dy);
            corner(2, shape.centreX() + dx, shape.centreY() + dy);
            corner(3, shape.centreX() - dx, shape.centreY() + dy);
            corner(4, quad[0], quad[1]);
            putRing(quad, 0, 5, true);
        }

        private void corner(int number, double x, double y) {
            quad[2 * number] = x;
            quad[2 * number + 1] = y;
        }

        @Override
        void putPoint(double x, double y) throws IOException {
            out.putInt(generalisation.stepsX(x));
            out.putInt(generalisation.stepsY(y));
        }
    }

    /** Size and place of a ring. */
    private record RingShape(double area, double width, double height, double centreX, double centreY) {
        static RingShape of(double[] xy, int first, int count) {
            double x0 = xy[2 * first];
            double y0 = xy[2 * first + 1];
            double minX = x0;
            double maxX = x0;
            double minY = y0;
            double maxY = y0;
            double twice = 0;
            for (int i = first; i < first + count; i++) {
                double x = xy[2 * i];
                double y = xy[2 * i + 1];
                int next = i + 1 < first + count ? i + 1 : first;
                twice += (x - x0) * (xy[2 * next + 1] - y0) - (xy[2 * next] - x0) * (y - y0);
                minX = Math.min(minX, x);
                maxX = Math.max(maxX, x);
                minY = Math.min(minY, y);
                maxY = Math.max(maxY, y);
            }
            return new RingShape(Math.abs(twice) / 2, maxX - minX, maxY - minY, (minX + maxX) / 2, (minY + maxY) / 2);
        }

        double areaOfBox() {
            return width * height;
        }
    }
}
