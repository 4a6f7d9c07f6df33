package vn.datnuoc.engine.snapshot;

import java.io.IOException;
import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;

/**
 * An R-tree without pointers: every 16 boxes of one level are one box of the next, and the boxes of the rows, which lie
 * in Hilbert order, are the lowest level. A box is minX, minY, maxX, maxY. Thread-safe.
 */
final class PackedTree {
    private static final int FAN = 16;
    private final DoubleBuffer boxes;
    private final int rows;
    private final int[] levelStart;

    /** @param rows number of rows that have a geometry; they come before the others */
    PackedTree(DoubleBuffer boxes, int rows) {
        this.boxes = boxes;
        this.rows = rows;
        this.levelStart = levelStarts(rows);
    }

    Envelope box(int row) {
        int at = 4 * row;
        return row < rows
                ? new Envelope(boxes.get(at), boxes.get(at + 2), boxes.get(at + 1), boxes.get(at + 3))
                : new Envelope();
    }

    /** Writes minX, minY, maxX, maxY to {@code target}. @param row one that has a geometry */
    void box(int row, double[] target) {
        for (int i = 0; i < 4; i++) {
            target[i] = boxes.get(4 * row + i);
        }
    }

    /** Rows whose box meets {@code box}, edges included, in ascending order. */
    int[] search(Envelope box) {
        Search search = new Search(box);
        if (rows > 0 && !box.isNull()) {
            search.visit(levelStart.length - 1, 0);
        }
        return Arrays.copyOf(search.found, search.count);
    }

    private static int[] levelStarts(int rows) {
        int[] starts = new int[16];
        int level = 0;
        for (int count = rows; count > 1; count = (count + FAN - 1) / FAN) {
            starts[level + 1] = starts[level] + count;
            level++;
        }
        return Arrays.copyOf(starts, level + 1);
    }

    /** Writes the boxes of the rows and of all levels above them. */
    static void write(SnapshotFile.Writer out, double[] rowBoxes) throws IOException {
        double[] level = rowBoxes;
        putAll(out, level);
        while (level.length > 4) {
            level = merge(level);
            putAll(out, level);
        }
    }

    private static void putAll(SnapshotFile.Writer out, double[] values) throws IOException {
        for (double value : values) {
            out.putDouble(value);
        }
    }

    private static double[] merge(double[] boxes) {
        int count = boxes.length / 4;
        double[] merged = new double[(count + FAN - 1) / FAN * 4];
        for (int i = 0; i < count; i++) {
            int from = 4 * i;
            int to = i / FAN * 4;
            boolean first = i % FAN == 0;
            merged[to] = first ? boxes[from] : Math.min(merged[to], boxes[from]);
            merged[to + 1] = first ? boxes[from + 1] : Math.min(merged[to + 1], boxes[from + 1]);
            merged[to + 2] = first ? boxes[from + 2] : Math.max(merged[to + 2], boxes[from + 2]);
            merged[to + 3] = first ? boxes[from + 3] : Math.max(merged[to + 3], boxes[from + 3]);
        }
        return merged;
    }

    private final class Search {
        private final double minX;
        private final double minY;
        private final double maxX;
        private final double maxY;
        private int[] found = new int[64];
        private int count;

        Search(Envelope box) {
            minX = box.getMinX();
            minY = box.getMinY();
            maxX = box.getMaxX();
            maxY = box.getMaxY();
        }

        void visit(int level, int index) {
            int at = 4 * (levelStart[level] + index);
            if (!meets(at)) {
                return;
            }
            if (level == 0) {
                add(index, index + 1);
            } else if (isInside(at)) {
                long span = 1L << (4 * level);
                add((int) (index * span), (int) Math.min(rows, (index + 1) * span));
            } else {
                int end = Math.min((index + 1) * FAN, levelSize(level - 1));
                for (int child = index * FAN; child < end; child++) {
                    visit(level - 1, child);
                }
            }
        }

        private int levelSize(int level) {
            return levelStart[level + 1] - levelStart[level];
        }

        private boolean meets(int at) {
            return boxes.get(at) <= maxX
                    && boxes.get(at + 1) <= maxY
                    && boxes.get(at + 2) >= minX
                    && boxes.get(at + 3) >= minY;
        }

        private boolean isInside(int at) {
            return boxes.get(at) >= minX
                    && boxes.get(at + 1) >= minY
                    && boxes.get(at + 2) <= maxX
                    && boxes.get(at + 3) <= maxY;
        }

        private void add(int from, int to) {
            if (count + to - from > found.length) {
                found = Arrays.copyOf(found, Math.max(found.length * 2, count + to - from));
            }
            for (int row = from; row < to; row++) {
                found[count++] = row;
            }
        }
    }
}
