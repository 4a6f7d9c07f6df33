package vn.datnuoc.samples;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The country that the layers share: where it is dry, who governs a place, which river is near. */
final class Ground {
    private final Province province;
    private final List<Commune> communes;
    private final List<Waterway> waterways;
    private final Geometry dryLand;
    private final PreparedGeometry dry;
    private final CommuneMap map;

    Ground(Province province, List<Commune> communes, List<Waterway> waterways, Geometry dryLand) {
        this.province = province;
        this.communes = communes;
        this.waterways = waterways;
        this.dryLand = dryLand;
        this.dry = PreparedGeometryFactory.prepare(dryLand);
        this.map = new CommuneMap(communes);
    }

    Province province() {
        return province;
    }

    List<Commune> communes() {
        return communes;
    }

    Commune commune(String code) {
        return communes.stream()
                .filter(commune -> commune.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    CommuneMap map() {
        return map;
    }

    Geometry dryLand() {
        return dryLand;
    }

    /** Land without waterways and without the strip at the coast. */
    boolean isDry(Geometry geometry) {
        return dry.contains(geometry);
    }

    /** A dry place in the commune near its centre; farther away than {@code reachMeters} only if there is none so near. */
    Point dryPlace(Commune commune, double reachMeters, Chance chance) {
        double reach = reachMeters;
        Point place = near(commune.centre(), reach, chance);
        while (!isDry(place) || !commune.area().contains(place)) {
            reach *= 1.01;
            place = near(commune.centre(), reach, chance);
        }
        return place;
    }

    /** A dry place in any commune. */
    Point dryPlace(Chance chance) {
        return dryPlace(chance.oneOf(communes), 9_000, chance);
    }

    /** Coordinates in whole centimetres. */
    static Point near(Coordinate centre, double reachMeters, Chance chance) {
        return Vn2000.FACTORY.createPoint(new Coordinate(
                Rounding.to(centre.x + chance.between(-reachMeters, reachMeters), 0.01),
                Rounding.to(centre.y + chance.between(-reachMeters, reachMeters), 0.01)));
    }

    /** Rivers and main canals; the largest first. */
    List<Waterway> mainWaterways() {
        return waterways.stream()
                .filter(waterway -> waterway.rank() <= 2)
                .sorted(Comparator.comparingInt(Waterway::rank))
                .toList();
    }

    List<Waterway> waterways() {
        return waterways;
    }

    Waterway nearestWaterway(Geometry place) {
        return waterways.stream()
                .min(Comparator.comparingDouble(waterway -> waterway.course().distance(place)))
                .orElseThrow();
    }
}
