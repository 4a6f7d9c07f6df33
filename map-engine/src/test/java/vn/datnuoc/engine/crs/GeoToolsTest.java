package vn.datnuoc.engine.crs;

import static org.assertj.core.api.Assertions.assertThat;

import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;

class GeoToolsTest {

    @Test
    void transformsToVn2000AndParsesEcql() throws Exception {
        CoordinateReferenceSystem vn2000 = CRS.decode("EPSG:9207");
        double[] point = {105.15, 9.18};
        CRS.findMathTransform(CRS.decode("EPSG:4326", true), vn2000).transform(point, 0, point, 0, 1);
        assertThat(point[0]).isCloseTo(571235.3824, org.assertj.core.data.Offset.offset(0.001));
        assertThat(CRS.decode("urn:ogc:def:crs:EPSG::4756")).isNotNull();
        assertThat(ECQL.toFilter("so_to = 5 AND ten LIKE 'a%' AND BBOX(geom,1,2,3,4)")
                        .toString())
                .contains("so_to");
    }
}
