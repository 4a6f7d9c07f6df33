package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** Lines as water and people draw them: a straight line whose middle is moved aside, and then both halves again. */
final class CrookedLine {
    private final double bend;
    private final double shortestMeters;

    /**
     * @param bend how far the middle may move, as a share of the length
     * @param shortestMeters pieces below this length stay straight
     */
    CrookedLine(double bend, double shortestMeters) {
        this.bend = bend;
        this.shortestMeters = shortestMeters;
    }

    /** The same line for the same two ends, whichever comes first. */
    LineString between(Coordinate a, Coordinate b) {
        List<Coordinate> points = new ArrayList<>();
        boolean forward = a.compareTo(b) <= 0;
        points.add(forward ? a : b);
        addAfter(points, forward ? a : b, forward ? b : a);
        LineString line = Vn2000.line(points);
        return forward ? line : line.reverse();
    }

    LineString through(List<Coordinate> course) {
        List<Coordinate> points = new ArrayList<>(List.of(course.get(0)));
        for (int i = 1; i < course.size(); i++) {
            List<Coordinate> piece =
                    List.of(between(course.get(i - 1), course.get(i)).getCoordinates());
            points.addAll(piece.subList(1, piece.size()));
        }
        return Vn2000.line(points);
    }

    private void addAfter(List<Coordinate> points, Coordinate a, Coordinate b) {
        if (a.distance(b) >= 2 * shortestMeters) {
            Coordinate middle = middle(a, b);
            addAfter(points, a, middle);
            addAfter(points, middle, b);
        } else {
            points.add(b);
        }
    }

    private Coordinate middle(Coordinate a, Coordinate b) {
        Chance chance = Chance.at("bend", (a.x + b.x) / 2, (a.y + b.y) / 2);
        double along = chance.between(0.42, 0.58);
        double aside = chance.between(-bend, bend);
        double x = a.x + (b.x - a.x) * along - (b.y - a.y) * aside;
        double y = a.y + (b.y - a.y) * along + (b.x - a.x) * aside;
        return new Coordinate(Vn2000.MILLIMETRES.makePrecise(x), Vn2000.MILLIMETRES.makePrecise(y));
    }
}
