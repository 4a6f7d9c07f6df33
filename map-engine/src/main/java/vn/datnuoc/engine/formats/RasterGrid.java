package vn.datnuoc.engine.formats;

import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;

/**
 * Where the pixels of a north-up raster lie. Row 0 is the northernmost, column 0 the westernmost.
 *
 * @param crs of the coordinates, x always east
 * @param west x of the west edge of column 0
 * @param north y of the north edge of row 0
 * @param pixelWidth in units of {@code crs}, positive
 * @param pixelHeight in units of {@code crs}, positive
 */
public record RasterGrid(
        CrsCode crs, double west, double north, double pixelWidth, double pixelHeight, int widthPx, int heightPx) {

    public RasterGrid {
        if (!(pixelWidth > 0) || !(pixelHeight > 0) || widthPx < 1 || heightPx < 1) {
            throw new IllegalArgumentException("raster grid of " + widthPx + " x " + heightPx + " pixels of "
                    + pixelWidth + " x " + pixelHeight + ": all must be positive");
        }
    }

    /** The smallest grid of this pixel size that covers the box. */
    public static RasterGrid covering(BoundingBox box, double pixelSize) {
        int widthPx = Math.max(1, (int) Math.ceil(box.width() / pixelSize));
        int heightPx = Math.max(1, (int) Math.ceil(box.height() / pixelSize));
        return new RasterGrid(box.crs(), box.minX(), box.maxY(), pixelSize, pixelSize, widthPx, heightPx);
    }

    public BoundingBox extent() {
        return new BoundingBox(west, north - heightPx * pixelHeight, west + widthPx * pixelWidth, north, crs);
    }

    /** The rectangle of pixels of this grid as a grid of its own. */
    public RasterGrid part(int column, int row, int partWidthPx, int partHeightPx) {
        return new RasterGrid(
                crs,
                west + column * pixelWidth,
                north - row * pixelHeight,
                pixelWidth,
                pixelHeight,
                partWidthPx,
                partHeightPx);
    }
}
