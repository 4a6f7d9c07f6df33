package vn.datnuoc.samples;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** How salty rivers are: as the sea at the coast, and the fresher the farther from it. */
final class Salinity {
    private static final double SEA_PER_MILLE = 30;
    private final Geometry coast;
    private final IndexedFacetDistance distances;

    /** @param coast the shore of the open sea */
    Salinity(Geometry coast) {
        this.coast = coast;
        this.distances = new IndexedFacetDistance(coast);
    }

    /** In grams of salt per litre, at a place on land. */
    double perMille(Geometry place, int year, int month) {
        return SEA_PER_MILLE * StrictMath.exp(-distances.distance(place) / reachMeters(year, month));
    }

    /** How far from the coast water is as salty as this. */
    double distanceOf(double perMille, int year, int month) {
        return reachMeters(year, month) * StrictMath.log(SEA_PER_MILLE / perMille);
    }

    double metersToCoast(Geometry place) {
        return distances.distance(place);
    }

    Geometry coast() {
        return coast;
    }

    /** Most in the dry months of March to May; 2020 was the worst year. */
    private static double reachMeters(int year, int month) {
        double drought = year == 2020 ? 12_500 : year == 2016 ? 11_800 : 9_500;
        return month >= 2 && month <= 5 ? drought : drought * 0.6;
    }
}
