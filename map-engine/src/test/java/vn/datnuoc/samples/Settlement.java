package vn.datnuoc.samples;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * A part of the country whose parcels are in the samples: a core, a ring around it, and the fields outside.
 *
 * @param communes codes of the communes it reaches into; nothing is drawn in others
 */
record Settlement(
        Coordinate centre,
        double coreMeters,
        Fabric core,
        double ringMeters,
        Fabric ring,
        double reachMeters,
        Fabric fields,
        List<String> communes) {

    static final List<Settlement> ALL = List.of(
            new Settlement(
                    Vn2000.at(105.150, 9.176),
                    620,
                    Fabric.TOWN,
                    1_100,
                    Fabric.SUBURB,
                    1_800,
                    Fabric.PONDS,
                    List.of("32002", "32014", "32025")),
            new Settlement(
                    Vn2000.at(105.724, 9.294),
                    250,
                    Fabric.TOWN,
                    620,
                    Fabric.SUBURB,
                    1_200,
                    Fabric.RICE,
                    List.of("31825")),
            new Settlement(
                    Vn2000.at(104.985, 8.771),
                    0,
                    Fabric.TOWN,
                    380,
                    Fabric.VILLAGE,
                    1_500,
                    Fabric.PONDS,
                    List.of("32191")),
            new Settlement(
                    Vn2000.at(104.970, 9.410),
                    0,
                    Fabric.TOWN,
                    360,
                    Fabric.VILLAGE,
                    1_800,
                    Fabric.MELALEUCA,
                    List.of("32047")),
            new Settlement(
                    Vn2000.at(104.980, 9.085),
                    0,
                    Fabric.TOWN,
                    380,
                    Fabric.VILLAGE,
                    1_500,
                    Fabric.RICE,
                    List.of("32095")),
            new Settlement(
                    Vn2000.at(105.418, 9.052),
                    0,
                    Fabric.TOWN,
                    360,
                    Fabric.VILLAGE,
                    1_500,
                    Fabric.SALT,
                    List.of("31972")),
            new Settlement(
                    Vn2000.at(104.790, 8.630),
                    0,
                    Fabric.TOWN,
                    320,
                    Fabric.VILLAGE,
                    2_400,
                    Fabric.MANGROVE,
                    List.of("32248")));

    Fabric fabricAt(Coordinate place) {
        double distance = place.distance(centre);
        return distance < coreMeters ? core : distance < ringMeters ? ring : fields;
    }

    /** Everything within reach, in an outline without corners. */
    Polygon outline() {
        return Outlines.round(centre, reachMeters, 72);
    }
}
