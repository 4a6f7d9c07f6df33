package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** The dry ground of each settlement, commune by commune: land without waterways and without the strip at the coast. */
final class Regions {
    private static final double SMALLEST_SQUARE_METERS = 3_000;
    private final Geometry dryLand;

    /** @param commune whose cadastre it is */
    record Region(Commune commune, Settlement settlement, Polygon ground) {}

    Regions(Province province, List<Waterway> waterways) {
        List<Geometry> water = waterways.stream().map(Waterway::surface).toList();
        this.dryLand = Vn2000.difference(province.land().buffer(-25), Vn2000.union(water));
    }

    /** All land of the province, not only the settlements'. */
    Geometry dryLand() {
        return dryLand;
    }

    List<Region> of(List<Commune> communes) {
        List<Region> regions = new ArrayList<>();
        for (Settlement settlement : Settlement.ALL) {
            Geometry reach = Vn2000.intersection(dryLand, settlement.outline());
            communes.stream()
                    .filter(commune -> settlement.communes().contains(commune.code()))
                    .forEach(commune -> grounds(commune, reach)
                            .forEach(ground -> regions.add(new Region(commune, settlement, ground))));
        }
        return regions;
    }

    private static List<Polygon> grounds(Commune commune, Geometry reach) {
        return Vn2000.polygons(Vn2000.intersection(commune.area(), reach)).stream()
                .filter(ground -> ground.getArea() > SMALLEST_SQUARE_METERS)
                .toList();
    }
}
