package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.MinimumAreaRectangle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Cuts a region into pieces and keeps the cuts. The pieces while cutting are approximate; only when all cuts are noded
 * together at the end do they become areas that share their borders point for point.
 */
final class Cuts {
    /** A cut reaches this far beyond the piece that it cuts, so that rounding leaves no gap; the ends are dropped. */
    private static final double OVERSHOOT_METERS = 0.05;

    private static final double SLIVER_SQUARE_METERS = 5;

    private final List<Geometry> lines = new ArrayList<>();

    Cuts(Polygon region) {
        lines.add(region.getBoundary());
    }

    /** The sides of the piece's smallest rectangle, through its middle. */
    record Axes(Coordinate middle, double longMeters, double shortMeters, double longX, double longY) {
        static Axes of(Polygon piece) {
            Coordinate[] corners =
                    MinimumAreaRectangle.getMinimumRectangle(piece).getCoordinates();
            double first = corners[0].distance(corners[1]);
            double second = corners[1].distance(corners[2]);
            Coordinate from = first >= second ? corners[0] : corners[1];
            Coordinate to = first >= second ? corners[1] : corners[2];
            double length = Math.max(first, second);
            Coordinate middle = new Coordinate((corners[0].x + corners[2].x) / 2, (corners[0].y + corners[2].y) / 2);
            return new Axes(
                    middle, length, Math.min(first, second), (to.x - from.x) / length, (to.y - from.y) / length);
        }

        /** A line across the long side, {@code aside} metres from the middle and a little turned. */
        LineString across(double aside, double turn, CrookedLine hand) {
            Coordinate through = new Coordinate(middle.x + aside * longX, middle.y + aside * longY);
            return line(through, -longY + turn * longX, longX + turn * longY, shortMeters, hand);
        }

        /** A line along the long side. */
        LineString along(double aside, double turn, CrookedLine hand) {
            Coordinate through = new Coordinate(middle.x - aside * longY, middle.y + aside * longX);
            return line(through, longX - turn * longY, longY + turn * longX, longMeters, hand);
        }

        private LineString line(Coordinate through, double x, double y, double lengthMeters, CrookedLine hand) {
            double reach = lengthMeters * 0.75 + 20;
            return hand.between(
                    new Coordinate(through.x - x * reach, through.y - y * reach),
                    new Coordinate(through.x + x * reach, through.y + y * reach));
        }
    }

    /** @return the pieces on both sides; {@code piece} alone when {@code line} misses it */
    List<Polygon> along(LineString line, Polygon piece) {
        return Vn2000.faces(OverlayNGRobust.overlay(piece.getBoundary(), line, OverlayNG.UNION)).stream()
                .filter(face -> piece.contains(face.getInteriorPoint()))
                .toList();
    }

    void keep(Geometry line, Polygon piece) {
        lines.add(OverlayNGRobust.overlay(line, piece.buffer(OVERSHOOT_METERS), OverlayNG.INTERSECTION));
    }

    /** The areas between all cuts, coordinates in whole millimetres, without overlap and without gap. */
    List<Polygon> areas() {
        List<Polygon> areas = new ArrayList<>(Vn2000.faces(Vn2000.union(lines)));
        List<Polygon> slivers = areas.stream()
                .filter(area -> area.getArea() < SLIVER_SQUARE_METERS)
                .toList();
        areas.removeAll(slivers);
        slivers.forEach(sliver -> absorb(sliver, areas));
        return areas;
    }

    /** Where two cuts nearly coincide, the sliver between them goes to the neighbour with the longest common border. */
    private static void absorb(Polygon sliver, List<Polygon> areas) {
        int neighbour = -1;
        double longest = 0;
        for (int i = 0; i < areas.size(); i++) {
            if (areas.get(i).getEnvelopeInternal().intersects(sliver.getEnvelopeInternal())) {
                double shared = Vn2000.intersection(areas.get(i).getBoundary(), sliver.getBoundary())
                        .getLength();
                if (shared > longest) {
                    longest = shared;
                    neighbour = i;
                }
            }
        }
        if (neighbour >= 0) {
            Geometry merged = Vn2000.union(List.of(areas.get(neighbour), sliver));
            areas.set(neighbour, (Polygon) merged.norm());
        }
    }
}
