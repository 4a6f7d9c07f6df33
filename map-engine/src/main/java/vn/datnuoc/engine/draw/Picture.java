package vn.datnuoc.engine.draw;

/**
 * A drawn picture: one int a pixel, rows from the top, alpha in the highest byte, then red, green and blue multiplied by
 * alpha. The array is the picture's own: who got the picture may change it.
 */
public record Picture(int widthPx, int heightPx, int[] premultipliedArgb) {

    public Picture(int widthPx, int heightPx) {
        this(widthPx, heightPx, new int[widthPx * heightPx]);
    }
}
