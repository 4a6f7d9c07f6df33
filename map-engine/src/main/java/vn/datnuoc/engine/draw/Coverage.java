package vn.datnuoc.engine.draw;

import java.util.Arrays;

/**
 * How much of each pixel a shape covers, exactly. Edges are added one by one in any order; each leaves in its scanlines
 * how the covered area changes from one pixel to the next, and the running sum of these changes along a scanline is the
 * coverage. Shapes that overlap with the same orientation cover a pixel at most once. {@link #fill} empties it again.
 * Pixel 0,0 has its upper left corner at 0,0; y points down. One thread.
 */
class Coverage {
    /** MapServer takes 3/4. */
    private static final float NEARLY_COVERED = 7 / 8f;

    private final int width;
    private final int height;
    private final int stride;
    private final float[] changes;
    /** One bit for each cell that has a change; a scanline begins with a new long. */
    private final long[] marks;

    private final int marksPerRow;
    /** First and last of its longs that has a bit, for each scanline. */
    private final int[] first;

    private final int[] last;
    private int top;
    private int bottom;

    Coverage(int width, int height) {
        this(width, height, height);
    }

    /** @param rows that there is room for; 0 when another class takes the shapes */
    Coverage(int width, int height, int rows) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.changes = new float[stride * rows];
        this.marksPerRow = (stride + 63) / 64;
        this.marks = new long[marksPerRow * rows];
        this.first = new int[rows];
        this.last = new int[rows];
        Arrays.fill(first, Integer.MAX_VALUE);
        Arrays.fill(last, -1);
        this.top = height;
        this.bottom = -1;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Adds lines to this. */
    Stroker stroker() {
        return new Stroker(this);
    }

    /** Whether what is smaller than a pixel need not keep its shape. */
    boolean isOfPixels() {
        return true;
    }

    boolean fits(int pictureWidth, int pictureHeight) {
        return width == pictureWidth && height == pictureHeight;
    }

    /** Adds the closed ring of these points. @param orientation 1, or -1 to turn it round */
    void addRing(double[] xy, int firstPoint, int points, int orientation) {
        int end = firstPoint + points;
        double x0 = xy[2 * end - 2];
        double y0 = xy[2 * end - 1];
        for (int i = firstPoint; i < end; i++) {
            double x1 = xy[2 * i];
            double y1 = xy[2 * i + 1];
            if (orientation > 0) {
                addEdge(x0, y0, x1, y1);
            } else {
                addEdge(x1, y1, x0, y0);
            }
            x0 = x1;
            y0 = y1;
        }
    }

    void addEdge(double fromX, double fromY, double toX, double toY) {
        if (fromY < toY) {
            addDownward(fromX, fromY, toX, toY, 1);
        } else if (fromY > toY) {
            addDownward(toX, toY, fromX, fromY, -1);
        }
    }

    private void addDownward(double x0, double y0, double x1, double y1, float sign) {
        if (y1 <= 0 || y0 >= height || (x0 >= width && x1 >= width)) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        double y = Math.max(y0, 0);
        double end = Math.min(y1, height);
        double x = x0 + (y - y0) * slope;
        int row = (int) y;
        int lastRow = Math.min((int) end, height - 1);
        top = Math.min(top, row);
        bottom = Math.max(bottom, lastRow);
        while (y < end) {
            double nextY = Math.min(row + 1, end);
            double nextX = nextY == y1 ? x1 : x + (nextY - y) * slope;
            float rise = (float) (nextY - y) * sign;
            if (x < nextX) {
                addInScanline(row, x, nextX, rise);
            } else {
                addInScanline(row, nextX, x, rise);
            }
            x = nextX;
            y = nextY;
            row++;
        }
    }

    /** An edge piece within one scanline, from left to right; what lies left of the picture covers all of it. */
    private void addInScanline(int row, double left, double right, float rise) {
        if (left >= 0 && right < width) {
            addInside(row, (float) left, (float) right, rise);
        } else if (right <= 0) {
            addInside(row, 0, 0, rise);
        } else if (left < width) {
            addCut(row, left, right, rise);
        }
    }

    private void addCut(int row, double left, double right, float rise) {
        double perX = rise / (right - left);
        double from = Math.max(left, 0);
        double to = Math.min(right, width);
        if (left < 0) {
            addInside(row, 0, 0, (float) (-left * perX));
        }
        addInside(row, (float) from, (float) to, (float) ((to - from) * perX));
    }

    private void addInside(int row, float left, float right, float rise) {
        int firstCell = (int) left;
        int lastCell = (int) right;
        int at = row * stride + firstCell;
        mark(row, firstCell, lastCell + 1);
        if (lastCell == firstCell) {
            float mean = (left + right) * 0.5f - firstCell;
            changes[at] += rise - rise * mean;
            changes[at + 1] += rise * mean;
            return;
        }
        addOverCells(at, left - firstCell, right - firstCell, lastCell - firstCell, rise);
    }

    private void mark(int row, int firstCell, int lastCell) {
        int from = firstCell >> 6;
        int to = lastCell >> 6;
        first[row] = Math.min(first[row], from);
        last[row] = Math.max(last[row], to);
        int at = row * marksPerRow;
        if (from == to) {
            marks[at + from] |= -1L << firstCell & -1L >>> 63 - lastCell;
            return;
        }
        marks[at + from] |= -1L << firstCell;
        for (int i = from + 1; i < to; i++) {
            marks[at + i] = -1L;
        }
        marks[at + to] |= -1L >>> 63 - lastCell;
    }

    /** @param from,to distances from the first cell's left side */
    private void addOverCells(int at, float from, float to, int cells, float rise) {
        float perCell = rise / (to - from);
        float inFirst = 1 - from;
        float covered = 0.5f * perCell * inFirst * inFirst;
        changes[at] += covered;
        if (cells == 1) {
            float beyond = to - 1;
            float inSecond = rise - covered - 0.5f * perCell * beyond * beyond;
            changes[at + 1] += inSecond;
            changes[at + 2] += rise - covered - inSecond;
            return;
        }
        float second = perCell * (inFirst + 0.5f);
        changes[at + 1] += second - covered;
        for (int i = 2; i < cells; i++) {
            changes[at + i] += perCell;
        }
        float sum = second + (cells - 2) * perCell;
        float beyond = to - cells;
        float inLast = rise - 0.5f * perCell * beyond * beyond;
        changes[at + cells] += inLast - sum;
        changes[at + cells + 1] += rise - inLast;
    }

    /** Draws the shape in one colour and empties this. @param argb not multiplied by its alpha */
    void fill(Picture picture, int argb) {
        fill(picture, argb, 1);
    }

    /**
     * Like {@link #fill(Picture, int)}; pixels that are nearly covered count as covered, so that what lies below does
     * not shine through where two areas meet.
     */
    void fillSeamless(Picture picture, int argb) {
        fill(picture, argb, 1 / NEARLY_COVERED);
    }

    private void fill(Picture picture, int argb, float gain) {
        int[] pixels = picture.premultipliedArgb();
        for (int row = top; row <= bottom; row++) {
            fillScanline(pixels, row, argb, gain * (argb >>> 24));
        }
        clearRange();
    }

    /** Goes from change to change; in between the colour stays the same. */
    private void fillScanline(int[] pixels, int row, int argb, float scale) {
        int alpha = argb >>> 24;
        int cells = row * stride;
        int line = row * width;
        int from = 0;
        float sum = 0;
        int source = 0;
        int inverse = 255;
        for (int word = first[row]; word <= last[row]; word++) {
            long rest = marks[row * marksPerRow + word];
            marks[row * marksPerRow + word] = 0;
            while (rest != 0) {
                int x = (word << 6) + Long.numberOfTrailingZeros(rest);
                rest &= rest - 1;
                if (inverse < 255) {
                    fillRun(pixels, line + from, line + Math.min(x, width), source, inverse);
                }
                sum += changes[cells + x];
                changes[cells + x] = 0;
                int covering = (int) (Math.min(alpha, Math.abs(sum) * scale) + 0.5f);
                source = Blend.premultiply(argb, covering);
                inverse = 255 - covering;
                from = x;
            }
        }
        if (inverse < 255) {
            fillRun(pixels, line + from, line + width, source, inverse);
        }
        first[row] = Integer.MAX_VALUE;
        last[row] = -1;
    }

    private static void fillRun(int[] pixels, int from, int end, int source, int inverse) {
        if (inverse == 0) {
            Arrays.fill(pixels, Math.min(from, end), end, source);
            return;
        }
        for (int i = from; i < end; i++) {
            pixels[i] = source + Blend.scale(pixels[i], inverse);
        }
    }

    /** Draws a pattern where the shape is, and empties this. */
    void fill(Picture picture, Pattern pattern) {
        int[] pixels = picture.premultipliedArgb();
        for (int row = top; row <= bottom; row++) {
            float sum = 0;
            for (int x = first[row] == Integer.MAX_VALUE ? width : first[row] << 6; x < width; x++) {
                sum += changes[row * stride + x];
                int covering = (int) (Math.min(1, Math.abs(sum)) * 255 + 0.5f);
                int source = Blend.scale(pattern.at(x, row), covering);
                pixels[row * width + x] = Blend.over(source, pixels[row * width + x]);
            }
            clearRow(row);
        }
        clearRange();
    }

    /** The shape as a mask; empties this. */
    AreaMask takeMask() {
        byte[] alphas = new byte[width * height];
        for (int row = top; row <= bottom; row++) {
            float sum = 0;
            for (int x = 0; x < width; x++) {
                sum += changes[row * stride + x];
                alphas[row * width + x] = (byte) (Math.min(1, Math.abs(sum)) * 255 + 0.5f);
            }
            clearRow(row);
        }
        clearRange();
        return AreaMask.of(width, height, alphas);
    }

    private void clearRow(int row) {
        Arrays.fill(changes, row * stride, (row + 1) * stride, 0);
        Arrays.fill(marks, row * marksPerRow, (row + 1) * marksPerRow, 0);
        first[row] = Integer.MAX_VALUE;
        last[row] = -1;
    }

    private void clearRange() {
        top = height;
        bottom = -1;
    }
}
