package vn.datnuoc.engine.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class ReprojectionTest {

    private static double[] reproject(String from, String to, double x, double y) {
        double[] point = {x, y};
        Reprojection.between(
                        CrsCode.parse(from).orElseThrow(), CrsCode.parse(to).orElseThrow())
                .transform(point, 1);
        return point;
    }

    /** Three independent programs agree on these pairs within 0.3 mm. */
    @ParameterizedTest
    @CsvSource({
        "EPSG:9207, 105.15, 9.18, 571235.3824, 1015233.2614",
        "EPSG:9207, 104.72, 8.60, 524018.5089, 951033.5798",
        "EPSG:9207, 105.05, 9.05, 560267.4786, 1000837.4403",
        "EPSG:9207, 105.42, 9.28, 600880.4026, 1026358.6621",
        "EPSG:9207, 104.50, 9.00, 499804.1537, 995262.2598",
        "EPSG:5897, 105.15, 9.18, 516288.0608, 1015172.3265",
        "EPSG:5897, 104.72, 8.60, 468985.9344, 951038.1447",
        "EPSG:3405, 105.15, 9.18, 516283.1739, 1014867.7443",
        "EPSG:3405, 105.42, 9.28, 545932.4803, 1025947.4225",
        "EPSG:3857, 105.15, 9.18, 11705244.4569, 1026313.4235"
    })
    void agreesWithTheReferencePairs(String target, double longitude, double latitude, double x, double y) {
        for (String source : new String[] {"EPSG:4326", "CRS:84"}) {
            double[] there = reproject(source, target, longitude, latitude);
            assertThat(there[0]).isCloseTo(x, within(0.001));
            assertThat(there[1]).isCloseTo(y, within(0.001));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "500000, 1000000, 104.501781498, 9.042840428",
        "550000, 950000, 104.956040417, 8.590446760",
        "600000, 1000000, 105.411379578, 9.041707740"
    })
    void goesBackToWgs84(double x, double y, double longitude, double latitude) {
        double[] back = reproject("EPSG:9207", "EPSG:4326", x, y);
        assertThat(back[0]).isCloseTo(longitude, within(2e-9));
        assertThat(back[1]).isCloseTo(latitude, within(2e-9));
    }

    @Test
    void vn2000GeographicIsLongitudeFirstInside() {
        double[] there = reproject("EPSG:4326", "EPSG:4756", 105.15, 9.18);
        assertThat(there[0]).isCloseTo(105.148218951, within(2e-9));
        assertThat(there[1]).isCloseTo(9.181011327, within(2e-9));
    }

    @Test
    void everyCoordinateOfAGeometryIsMovedOnce() {
        GeometryFactory geometries = new GeometryFactory();
        Geometry line = geometries.createLineString(
                new Coordinate[] {new Coordinate(105.15, 9.18), new Coordinate(104.72, 8.60)});
        Geometry moved =
                Reprojection.between(CrsCode.CRS84, CrsCode.VN2000_CA_MAU).transform(line);
        assertThat(moved.getCoordinates()[1].x).isCloseTo(524018.5089, within(0.001));
        assertThat(moved.getEnvelopeInternal().getMaxY()).isCloseTo(1015233.2614, within(0.001));
        assertThat(line.getCoordinate().x).isEqualTo(105.15);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4326",
                "epsg:4326",
                "urn:ogc:def:crs:EPSG::4326",
                "urn:ogc:def:crs:EPSG:6.9:4326",
                "urn:x-ogc:def:crs:EPSG:4326",
                "http://www.opengis.net/def/crs/EPSG/0/4326",
                "https://www.opengis.net/def/crs/EPSG/0/4326",
                "http://www.opengis.net/gml/srs/epsg.xml#4326"
            })
    void everySpellingOfACodeIsUnderstood(String spelling) {
        assertThat(CrsCode.parse(spelling)).contains(CrsCode.WGS84);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CRS:84",
                "OGC:CRS84",
                "urn:ogc:def:crs:OGC:1.3:CRS84",
                "urn:ogc:def:crs:OGC::CRS84",
                "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
            })
    void longitudeFirstWgs84IsUnderstood(String spelling) {
        assertThat(CrsCode.parse(spelling)).contains(CrsCode.CRS84);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "EPSG:1", "EPSG:", "4326", "EPSG:4326;x", "AUTO2:42001,1,105,9", "http://example.org/4326"})
    void whatIsNotOfferedIsNone(String spelling) {
        assertThat(CrsCode.parse(spelling)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1.3.0, EPSG:4326, NORTH_EAST",
        "1.3.0, EPSG:4756, NORTH_EAST",
        "1.3.0, CRS:84, EAST_NORTH",
        "1.3.0, EPSG:9207, EAST_NORTH",
        "1.3.0, EPSG:3857, EAST_NORTH",
        "1.1.1, EPSG:4326, EAST_NORTH",
        "1.1.1, EPSG:4756, EAST_NORTH"
    })
    void wmsFollowsTheAuthorityFromVersion1_3(String version, String crs, AxisOrder order) {
        assertThat(AxisOrder.ofWms(version, CrsCode.parse(crs).orElseThrow())).isEqualTo(order);
    }
}
