package vn.datnuoc.engine.draw;

/** The part of a picture that a layer may show, pixel by pixel. Immutable. */
final class AreaMask {
    private static final int HALF = 128;
    private final int width;
    private final int height;
    /** 0..255 for each pixel; empty when everything is seen. */
    private final byte[] alphas;

    private final int firstRow;
    private final int endRow;

    private AreaMask(int width, int height, byte[] alphas) {
        this.width = width;
        this.height = height;
        this.alphas = alphas;
        this.firstRow = firstRow(width, height, alphas);
        this.endRow = endRow(width, height, alphas);
    }

    static AreaMask everything(int width, int height) {
        return new AreaMask(width, height, new byte[0]);
    }

    /** @param alphas 0..255 for each pixel, rows from the top */
    static AreaMask of(int width, int height, byte[] alphas) {
        return new AreaMask(width, height, alphas);
    }

    boolean isEverything() {
        return alphas.length == 0;
    }

    /** Whether this place lies in the picture and at least half in the area. */
    boolean shows(double x, double y) {
        boolean isInPicture = x >= 0 && y >= 0 && x <= width && y <= height;
        return isInPicture && (isEverything() || alpha(x, y) >= HALF);
    }

    private int alpha(double x, double y) {
        int column = Math.min((int) x, width - 1);
        int row = Math.min((int) y, height - 1);
        return alphas[row * width + column] & 255;
    }

    /** The first row of pixels that is seen. */
    int firstRow() {
        return firstRow;
    }

    /** The one after the last that is seen; 0 when nothing is. */
    int endRow() {
        return endRow;
    }

    private static int firstRow(int width, int height, byte[] alphas) {
        int first = 0;
        while (first < height && !isSeen(first, width, alphas)) {
            first++;
        }
        return first;
    }

    private static int endRow(int width, int height, byte[] alphas) {
        int end = height;
        while (end > 0 && !isSeen(end - 1, width, alphas)) {
            end--;
        }
        return end;
    }

    private static boolean isSeen(int row, int width, byte[] alphas) {
        boolean isSeen = alphas.length == 0;
        for (int i = row * width; !isSeen && i < (row + 1) * width; i++) {
            isSeen = (alphas[i] & 255) >= HALF;
        }
        return isSeen;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Takes away what must not be seen. */
    void clip(Picture picture) {
        int[] pixels = picture.premultipliedArgb();
        for (int i = 0; i < alphas.length; i++) {
            pixels[i] = Blend.scale(pixels[i], alphas[i] & 255);
        }
    }
}
