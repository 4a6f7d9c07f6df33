package vn.datnuoc.samples;

import java.util.List;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;

/** What covers the land: mangrove at the coast and the cape, melaleuca in U Minh, rice in the north, ponds in the south. */
final class LandCover {
    static final Coordinate CAPE = Vn2000.at(104.80, 8.64);
    static final List<Coordinate> MELALEUCA = List.of(Vn2000.at(104.955, 9.245), Vn2000.at(104.925, 9.425));
    static final double MANGROVE_BELT_METERS = 700;

    /** North of this, canals are fresh and there is rice; south of it, ponds. */
    private static final double FRESH_WATER_NORTHING = 1_008_000;

    private final IndexedPointInAreaLocator behindTheMangrove;
    private final List<Coordinate> towns;
    private final ValueNoise regions = new ValueNoise("ndvi regions", 3_200);
    private final ValueNoise climate = new ValueNoise("ndvi climate", 11_000);
    private final ValueNoise groves = new ValueNoise("ndvi groves", 1_100);
    private final ValueNoise fields = new ValueNoise("ndvi fields", 400);

    /** The classes of {@code vt:lop_phu}, in the order of their numbers from 1. */
    enum Cover {
        MANGROVE,
        MELALEUCA,
        RICE,
        ORCHARD,
        PONDS,
        SETTLEMENT,
        WATER,
        MUDFLAT,
        BARE
    }

    LandCover(Province province, List<Commune> communes) {
        behindTheMangrove = new IndexedPointInAreaLocator(inland(province));
        towns = communes.stream().filter(Commune::ward).map(Commune::centre).toList();
    }

    /** Land behind the belt of mangrove. */
    static Geometry inland(Province province) {
        return Vn2000.union(province.source().land()).buffer(-MANGROVE_BELT_METERS);
    }

    /** On land; waterways are not looked at. */
    Cover at(Coordinate place) {
        double region = region(place);
        if (behindTheMangrove.locate(place) == Location.EXTERIOR || place.distance(CAPE) < 9_000 + 5_000 * region) {
            return Cover.MANGROVE;
        }
        if (MELALEUCA.stream().anyMatch(forest -> place.distance(forest) < 4_500 + 7_000 * region)) {
            return Cover.MELALEUCA;
        }
        if (towns.stream().anyMatch(town -> place.distance(town) < 900 + 1_500 * region)) {
            return Cover.SETTLEMENT;
        }
        if (isFresh(place)) {
            return field(place) > 0.84 ? Cover.ORCHARD : Cover.RICE;
        }
        return groves.at(place.x, place.y) > 0.68 ? Cover.ORCHARD : Cover.PONDS;
    }

    boolean isFresh(Coordinate place) {
        return place.y >= FRESH_WATER_NORTHING + 22_000 * (climate.at(place.x, place.y) - 0.5);
    }

    /** 0 to 1, changing slowly. */
    double region(Coordinate place) {
        return regions.at(place.x, place.y);
    }

    /** 0 to 1, the same all over a field. */
    double field(Coordinate place) {
        return fields.cellAt(place.x, place.y);
    }
}
