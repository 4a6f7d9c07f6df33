package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class SolidPartsTest {

    @Test
    void noPartHasAHoleAndTogetherTheyAreTheArea() throws Exception {
        MultiPolygon area = area("MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2),"
                + " (2 6, 8 6, 8 8, 2 8, 2 6)), ((20 0, 21 0, 21 1, 20 0)))");
        MultiPolygon solid = SolidParts.of(area);
        for (int i = 0; i < solid.getNumGeometries(); i++) {
            assertThat(((Polygon) solid.getGeometryN(i)).getNumInteriorRing()).isZero();
        }
        assertThat(solid.getArea()).isCloseTo(area.getArea(), within(1e-9));
        assertThat(solid.buffer(0).symDifference(area).getArea()).isCloseTo(0, within(1e-9));
    }

    @Test
    void anAreaWithoutHolesStaysAsItIs() throws Exception {
        MultiPolygon area = area("MULTIPOLYGON (((0 0, 10 0, 0 10, 0 0)))");
        assertThat(SolidParts.of(area)).isEqualTo(area);
    }

    private static MultiPolygon area(String wkt) throws ParseException {
        return (MultiPolygon) new WKTReader().read(wkt);
    }
}
