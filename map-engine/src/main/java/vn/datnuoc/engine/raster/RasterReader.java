package vn.datnuoc.engine.raster;

import java.nio.file.Path;
import java.util.OptionalDouble;
import vn.datnuoc.engine.formats.RasterFile;
import vn.datnuoc.engine.formats.RasterGrid;

/**
 * A published raster, read for drawing and for single values. Thread-safe; shared by all requests and closed by its owner
 * when the version is no longer served. Areas a caller may not see are cut by the caller.
 */
public final class RasterReader implements AutoCloseable {
    private final RasterFile file;

    private RasterReader(RasterFile file) {
        this.file = file;
    }

    public static RasterReader open(Path geoTiff) {
        return new RasterReader(RasterFile.open(geoTiff));
    }

    public RasterGrid grid() {
        return file.grid();
    }

    public int bands() {
        return file.bands();
    }

    /**
     * The pixels of the first band that cover a box, from the coarsest overview that is not coarser than asked for, with a
     * margin of one pixel for interpolation. Where there is no such overview, pixels are left out, so that a window is
     * never much larger than four times what was asked for.
     *
     * @param minX in the raster's reference system, as all of the box; x east
     * @param widthPx how many pixels the caller will draw across the box
     * @return the part of the box where the raster is; empty when it is elsewhere
     */
    public RasterWindow window(double minX, double minY, double maxX, double maxY, int widthPx, int heightPx) {
        return window(0, minX, minY, maxX, maxY, widthPx, heightPx);
    }

    /** The same of another band. @param band from 0 */
    public RasterWindow window(
            int band, double minX, double minY, double maxX, double maxY, int widthPx, int heightPx) {
        double wanted = Math.min((maxX - minX) / widthPx, (maxY - minY) / heightPx);
        if (!(wanted > 0) || !Double.isFinite(wanted)) {
            throw new IllegalArgumentException("window " + minX + "," + minY + "," + maxX + "," + maxY + " of "
                    + widthPx + " x " + heightPx + " pixels: a box with an area expected");
        }
        int level = level(wanted);
        RasterGrid pixels = levelGrid(level);
        int step = Math.max(1, (int) (wanted / Math.max(pixels.pixelWidth(), pixels.pixelHeight())));
        int left = clamp(Math.floor((minX - pixels.west()) / pixels.pixelWidth()) - step, pixels.widthPx());
        int right = clamp(Math.ceil((maxX - pixels.west()) / pixels.pixelWidth()) + step, pixels.widthPx());
        int top = clamp(Math.floor((pixels.north() - maxY) / pixels.pixelHeight()) - step, pixels.heightPx());
        int bottom = clamp(Math.ceil((pixels.north() - minY) / pixels.pixelHeight()) + step, pixels.heightPx());
        return read(level, band, pixels, new Block(left, top, right, bottom, step));
    }

    /** Pixels of a level, ends excluded, every {@code step}-th of them. */
    private record Block(int left, int top, int right, int bottom, int step) {
        int widthPx() {
            return (right - left + step - 1) / step;
        }

        int heightPx() {
            return (bottom - top + step - 1) / step;
        }
    }

    private static int clamp(double pixel, int sizePx) {
        return (int) Math.max(0, Math.min(sizePx, pixel));
    }

    private int level(double wanted) {
        int level = 0;
        while (level + 1 < file.levels()) {
            RasterGrid next = levelGrid(level + 1);
            if (Math.max(next.pixelWidth(), next.pixelHeight()) > wanted * 1.0001) {
                break;
            }
            level++;
        }
        return level;
    }

    private RasterGrid levelGrid(int level) {
        RasterGrid grid = file.grid();
        double extentWidth = grid.pixelWidth() * grid.widthPx();
        double extentHeight = grid.pixelHeight() * grid.heightPx();
        int widthPx = file.widthPx(level);
        int heightPx = file.heightPx(level);
        return new RasterGrid(
                grid.crs(),
                grid.west(),
                grid.north(),
                extentWidth / widthPx,
                extentHeight / heightPx,
                widthPx,
                heightPx);
    }

    private RasterWindow read(int level, int band, RasterGrid pixels, Block block) {
        if (block.right <= block.left || block.bottom <= block.top) {
            return RasterWindow.EMPTY;
        }
        int widthPx = block.widthPx();
        int heightPx = block.heightPx();
        float[] values = new float[Math.multiplyExact(widthPx, heightPx)];
        for (int row = 0; row < heightPx; row++) {
            file.row(level, band, block.top + row * block.step, block.left, block.step, values, row * widthPx, widthPx);
        }
        // a pixel that stands for its left-out neighbours keeps its own centre
        double shift = (block.step - 1) / 2.0;
        return new RasterWindow(
                pixels.west() + (block.left - shift) * pixels.pixelWidth(),
                pixels.north() - (block.top - shift) * pixels.pixelHeight(),
                pixels.pixelWidth() * block.step,
                pixels.pixelHeight() * block.step,
                widthPx,
                heightPx,
                values);
    }

    /** The value of the first band in the pixel that holds the point; absent outside and where there is none. */
    public OptionalDouble valueAt(double x, double y) {
        return valueAt(0, x, y);
    }

    /** @param band from 0 */
    public OptionalDouble valueAt(int band, double x, double y) {
        RasterGrid grid = file.grid();
        double column = Math.floor((x - grid.west()) / grid.pixelWidth());
        double row = Math.floor((grid.north() - y) / grid.pixelHeight());
        if (!(column >= 0 && column < grid.widthPx() && row >= 0 && row < grid.heightPx())) {
            return OptionalDouble.empty();
        }
        double value = file.value(0, band, (int) column, (int) row);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    @Override
    public void close() {
        file.close();
    }
}
