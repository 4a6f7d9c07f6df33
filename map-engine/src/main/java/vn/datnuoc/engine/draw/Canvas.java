package vn.datnuoc.engine.draw;

import java.util.List;
import vn.datnuoc.engine.style.Symbolizer.Stroke;

/**
 * Takes a picture shape by shape, the lowest first, instead of pixel by pixel. Coordinates are pixels of the map, x to the
 * right and y down; colours have their alpha in the highest byte and are not multiplied by it. One picture, one thread.
 */
public interface Canvas {

    /** @param rings together one shape, by the non-zero rule */
    void fill(List<double[]> rings, int argb);

    /** The shape in tiles. */
    void fill(List<double[]> rings, Tiles tiles);

    /** @param pen its colour is {@code argb} */
    void stroke(List<Line> lines, Stroke pen, int argb);

    /** Over the whole picture. */
    void image(Picture picture);

    /** From now on nothing is drawn outside of this shape, until {@link #endClip}. */
    void beginClip(List<double[]> rings);

    void endClip();

    /** @param isClosed it ends where it began, without caps */
    record Line(double[] xy, boolean isClosed) {}

    /** A tile that repeats from the upper left corner of the picture on; it is drawn as often as it is asked for. */
    interface Tiles {
        int widthPx();

        int heightPx();

        void paint(Canvas onto);
    }
}
