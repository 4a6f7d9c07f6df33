package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * What everything else is drawn on.
 *
 * @param outline land and sea of the province; its landward side is made up ("ranh giới minh họa")
 * @param land real land and islands inside the outline
 */
record Province(Polygon outline, Geometry land, SourceFiles source) {

    /** West coast, border with An Giang and Cần Thơ, east coast, then round through the sea; longitude, latitude. */
    private static final double[][] OUTLINE = {
        {104.42, 8.15}, {104.42, 9.53}, {104.80, 9.535}, {104.90, 9.545}, {104.99, 9.55}, {105.08, 9.54},
        {105.17, 9.51}, {105.23, 9.53}, {105.29, 9.60}, {105.36, 9.625}, {105.45, 9.61}, {105.55, 9.63},
        {105.61, 9.60}, {105.63, 9.52}, {105.70, 9.44}, {105.77, 9.43}, {105.83, 9.38}, {105.845, 9.32},
        {105.865, 9.265}, {105.90, 9.20}, {105.95, 9.08}, {105.95, 8.15},
    };

    static Province of(SourceFiles source) {
        Polygon outline = drawOutline();
        return new Province(outline, Vn2000.intersection(Vn2000.union(source.land()), outline), source);
    }

    private static Polygon drawOutline() {
        List<Coordinate> corners = new ArrayList<>();
        for (double[] corner : OUTLINE) {
            corners.add(Vn2000.at(corner[0], corner[1]));
        }
        corners.add(corners.get(0));
        return Vn2000.FACTORY.createPolygon(
                new CrookedLine(0.12, 300).through(corners).getCoordinates());
    }
}
