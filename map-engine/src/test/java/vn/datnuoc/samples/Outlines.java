package vn.datnuoc.samples;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Outlines around a place. */
final class Outlines {
    private Outlines() {}

    /** Round, but as nature and people round: with dents that depend on the place alone. */
    static Polygon round(Coordinate centre, double reachMeters, int corners) {
        Chance chance = Chance.at("outline", centre.x, centre.y);
        double first = chance.between(0.0, 6.0);
        double second = chance.between(0.0, 6.0);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = reachMeters
                    * (1 + 0.13 * StrictMath.sin(2 * angle + first) + 0.09 * StrictMath.sin(3 * angle + second));
            ring[i] = at(centre, angle, reach);
        }
        ring[corners] = ring[0].copy();
        return Vn2000.FACTORY.createPolygon(ring);
    }

    /** @param turn angle of the long sides from east, counter-clockwise, in radians */
    static Polygon rectangle(Coordinate centre, double lengthMeters, double widthMeters, double turn) {
        double half = StrictMath.hypot(lengthMeters, widthMeters) / 2;
        double corner = StrictMath.atan2(widthMeters, lengthMeters);
        Coordinate first = at(centre, turn + corner, half);
        return Vn2000.FACTORY.createPolygon(new Coordinate[] {
            first,
            at(centre, turn + Math.PI - corner, half),
            at(centre, turn + Math.PI + corner, half),
            at(centre, turn - corner, half),
            first.copy()
        });
    }

    /** The point at a distance in a direction (radians from east, counter-clockwise). */
    static Coordinate at(Coordinate centre, double angle, double meters) {
        return new Coordinate(
                Vn2000.MILLIMETRES.makePrecise(centre.x + meters * StrictMath.cos(angle)),
                Vn2000.MILLIMETRES.makePrecise(centre.y + meters * StrictMath.sin(angle)));
    }
}
