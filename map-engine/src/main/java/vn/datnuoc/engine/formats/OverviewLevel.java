package vn.datnuoc.engine.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One resolution of a raster while it is written: collects rows, writes a row of tiles when one is full, and feeds the next
 * coarser level with every second row. Measured values are averaged, codes (integer types) are picked.
 */
final class OverviewLevel {
    private static final int TILE = GeoTiffWriter.TILE;

    private final int widthPx;
    private final int heightPx;
    private final boolean average;
    private final TileSink tiles;
    private final double[][] rows = new double[TILE][];
    private final List<long[]> places = new ArrayList<>();
    private OverviewLevel coarser = this;
    private int filled;

    /** Takes the values of one tile, row by row, and says where it put them: offset and number of bytes. */
    interface TileSink {
        long[] write(double[] values) throws IOException;
    }

    OverviewLevel(int widthPx, int heightPx, boolean average, TileSink tiles) {
        this.widthPx = widthPx;
        this.heightPx = heightPx;
        this.average = average;
        this.tiles = tiles;
    }

    int widthPx() {
        return widthPx;
    }

    int heightPx() {
        return heightPx;
    }

    void feed(OverviewLevel next) {
        coarser = next;
    }

    void add(double[] row) {
        rows[filled++] = row.clone();
        if (filled % 2 == 0) {
            feedCoarser(rows[filled - 2], rows[filled - 1]);
        }
        if (filled == TILE) {
            writeTiles();
        }
    }

    /** Writes the rows that fill no tile; the finer levels have ended before. */
    void endBand() {
        if (filled % 2 == 1) {
            feedCoarser(rows[filled - 1], rows[filled - 1]);
        }
        if (filled > 0) {
            writeTiles();
        }
    }

    private void feedCoarser(double[] upper, double[] lower) {
        if (coarser != this) {
            coarser.add(average ? averaged(upper, lower) : picked(upper));
        }
    }

    private double[] averaged(double[] upper, double[] lower) {
        double[] halved = new double[coarser.widthPx];
        for (int i = 0; i < halved.length; i++) {
            int left = 2 * i;
            int right = Math.min(left + 1, widthPx - 1);
            halved[i] = mean(upper[left], upper[right], lower[left], lower[right]);
        }
        return halved;
    }

    private double[] picked(double[] upper) {
        double[] halved = new double[coarser.widthPx];
        for (int i = 0; i < halved.length; i++) {
            halved[i] = upper[2 * i];
        }
        return halved;
    }

    /** Mean of those that are values; NaN when none is. */
    private static double mean(double... values) {
        double sum = 0;
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    private void writeTiles() {
        double[] tile = new double[TILE * TILE];
        for (int left = 0; left < widthPx; left += TILE) {
            Arrays.fill(tile, Double.NaN);
            int columns = Math.min(TILE, widthPx - left);
            for (int y = 0; y < filled; y++) {
                System.arraycopy(rows[y], left, tile, y * TILE, columns);
            }
            write(tile);
        }
        filled = 0;
    }

    private void write(double[] tile) {
        try {
            places.add(tiles.write(tile));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long[] offsets() {
        return places.stream().mapToLong(place -> place[0]).toArray();
    }

    long[] byteCounts() {
        return places.stream().mapToLong(place -> place[1]).toArray();
    }
}
