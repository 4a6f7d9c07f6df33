package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * The coast that faces the open sea, in stretches, and how fast the sea takes it.
 *
 * <p>The rate is made up but hangs together: the west coast and the east coast retreat here and there, the cape grows.
 */
final class Shore {
    /** Rivers narrower than this at their mouth do not interrupt the shore. */
    private static final double RIVER_MOUTH_METERS = 1_500;

    /** Bays shallower than this belong to the shore. */
    private static final double BAY_METERS = 260;

    private static final double SHORTEST_METERS = 500;
    private static final double STRETCH_METERS = 9_000;
    private static final Coordinate CAPE = Vn2000.at(104.74, 8.60);
    private final List<LineString> stretches;

    Shore(Province province) {
        stretches = stretches(openCoast(province), province.land());
    }

    List<LineString> stretches() {
        return stretches;
    }

    /** Facing west, from the border with An Giang to the cape; the rest faces the East Sea. */
    static String sea(Coordinate place) {
        return place.x < CAPE.x + 33_000 && place.y > CAPE.y + 2_000 ? "TAY" : "DONG";
    }

    /** Metres per year that the sea gains; negative where land grows. */
    static double retreat(Coordinate place) {
        double growth = 30 * StrictMath.exp(-place.distance(CAPE) / 11_000);
        double along = place.y / 4_300 + place.x / 9_700;
        double waves =
                7 * StrictMath.sin(along) + 6 * StrictMath.sin(2.3 * along + 1) + 5 * StrictMath.sin(5.1 * along);
        return waves - growth;
    }

    /**
     * The stretch as it was some years before. Where the sea gained, the line then lay farther out.
     *
     * @param stretch with land on its right
     */
    static LineString earlier(LineString stretch, int years) {
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < stretch.getNumPoints(); i++) {
            Coordinate here = stretch.getCoordinateN(i);
            Coordinate before = stretch.getCoordinateN(Math.max(0, i - 4));
            Coordinate after = stretch.getCoordinateN(Math.min(stretch.getNumPoints() - 1, i + 4));
            double length = before.distance(after);
            double seaward = length == 0 ? 0 : retreat(here) * years / length;
            points.add(new Coordinate(
                    Vn2000.MILLIMETRES.makePrecise(here.x - (after.y - before.y) * seaward),
                    Vn2000.MILLIMETRES.makePrecise(here.y + (after.x - before.x) * seaward)));
        }
        return Vn2000.line(points);
    }

    private static Geometry openCoast(Province province) {
        Geometry withoutRivers =
                province.land().buffer(RIVER_MOUTH_METERS / 2).buffer(-RIVER_MOUTH_METERS / 2 - BAY_METERS);
        Geometry innerSea = province.outline().buffer(-300);
        Geometry coast = Vn2000.intersection(province.land().getBoundary(), innerSea);
        return Vn2000.difference(coast, withoutRivers);
    }

    private static List<LineString> stretches(Geometry coast, Geometry land) {
        LineMerger merger = new LineMerger();
        merger.add(coast);
        List<LineString> stretches = new ArrayList<>();
        for (Object merged : merger.getMergedLineStrings()) {
            LineString line = (LineString) merged;
            if (line.getLength() > SHORTEST_METERS) {
                cut(landOnTheRight(line, land), stretches);
            }
        }
        return stretches;
    }

    private static LineString landOnTheRight(LineString line, Geometry land) {
        Coordinate from = line.getCoordinateN(line.getNumPoints() / 2 - 1);
        Coordinate to = line.getCoordinateN(line.getNumPoints() / 2);
        double metre = 1 / from.distance(to);
        Coordinate right = new Coordinate(
                (from.x + to.x) / 2 + (to.y - from.y) * metre, (from.y + to.y) / 2 - (to.x - from.x) * metre);
        return land.contains(Vn2000.FACTORY.createPoint(right)) ? line : line.reverse();
    }

    private static void cut(LineString line, List<LineString> stretches) {
        int parts = (int) Math.max(1, Math.round(line.getLength() / STRETCH_METERS));
        int points = line.getNumPoints();
        for (int part = 0; part < parts; part++) {
            int from = part * (points - 1) / parts;
            int to = (part + 1) * (points - 1) / parts;
            List<Coordinate> coordinates = new ArrayList<>();
            for (int i = from; i <= to; i++) {
                coordinates.add(line.getCoordinateN(i));
            }
            if (to - from >= 3) {
                stretches.add(Vn2000.line(coordinates));
            }
        }
    }
}
