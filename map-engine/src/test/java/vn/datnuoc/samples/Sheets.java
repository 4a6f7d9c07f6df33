package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Divides the plots of a commune into map sheets: squares, smaller where plots are dense. */
final class Sheets {
    private static final double LARGEST_METERS = 1_000;
    private static final int MOST_PLOTS = 300;
    /** Numbers run from west to east along lines as far apart as this share of the sheet. */
    private static final double LINE = 0.08;

    private Sheets() {}

    /**
     * A map sheet.
     *
     * @param number within the commune
     * @param plots in the order of their numbers
     */
    record Sheet(int number, Envelope square, List<Plot> plots) {}

    /** From north-west to south-east. */
    static List<Sheet> of(List<Plot> plots) {
        List<Sheet> sheets = new ArrayList<>();
        add(plots, LARGEST_METERS, sheets);
        return sheets;
    }

    private static void add(List<Plot> plots, double sideMeters, List<Sheet> sheets) {
        Map<Square, List<Plot>> squares = new TreeMap<>();
        plots.forEach(plot -> squares.computeIfAbsent(Square.of(plot, sideMeters), square -> new ArrayList<>())
                .add(plot));
        for (Map.Entry<Square, List<Plot>> entry : squares.entrySet()) {
            List<Plot> square = entry.getValue();
            if (square.size() > MOST_PLOTS) {
                add(square, sideMeters / 2, sheets);
            } else {
                square.sort(Comparator.comparingLong((Plot plot) ->
                                Square.of(plot, sideMeters * LINE).south())
                        .thenComparing(Sheets::middle));
                sheets.add(new Sheet(sheets.size() + 1, entry.getKey().envelope(sideMeters), square));
            }
        }
    }

    private static Coordinate middle(Plot plot) {
        return plot.area().getInteriorPoint().getCoordinate();
    }

    /** A square of a grid. {@code south} counts from the north. */
    private record Square(long south, long east) implements Comparable<Square> {
        static Square of(Plot plot, double sideMeters) {
            Coordinate middle = middle(plot);
            return new Square(-(long) Math.floor(middle.y / sideMeters), (long) Math.floor(middle.x / sideMeters));
        }

        Envelope envelope(double sideMeters) {
            return new Envelope(
                    east * sideMeters, (east + 1) * sideMeters, -south * sideMeters, (1 - south) * sideMeters);
        }

        @Override
        public int compareTo(Square other) {
            return Comparator.comparingLong(Square::south)
                    .thenComparingLong(Square::east)
                    .compare(this, other);
        }
    }
}
