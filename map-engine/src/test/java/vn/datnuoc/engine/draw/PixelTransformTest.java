package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;

class PixelTransformTest {
    private static final double MAX_ERROR_PX = 0.1;

    @ParameterizedTest
    @CsvSource({
        "EPSG:3857, 11700000, 1020000, 11701000, 1020750",
        "EPSG:3857, 11664000, 985000, 11727000, 1032250",
        "EPSG:3857, 11400000, 900000, 12200000, 1500000",
        "EPSG:4326, 105.1, 9.1, 105.11, 9.1075",
        "EPSG:4326, 104.5, 8.5, 105.5, 9.25"
    })
    void placesPointsWithinATenthOfAPixel(String crs, double minX, double minY, double maxX, double maxY) {
        CrsCode picture = CrsCode.parse(crs).orElseThrow();
        BoundingBox box = new BoundingBox(minX, minY, maxX, maxY, picture);
        PixelTransform transform =
                PixelTransform.of(new MapView(box, 800, 600, Optional.empty()), CrsCode.VN2000_CA_MAU);
        double[] given = within(transform.box());
        double[] expected = given.clone();
        Reprojection.between(CrsCode.VN2000_CA_MAU, picture).transform(expected, expected.length / 2);
        assertThat(transform.transform(given, 0, given.length / 2)).isTrue();
        for (int i = 0; i < given.length; i += 2) {
            double x = (expected[i] - minX) / (maxX - minX) * 800;
            double y = (maxY - expected[i + 1]) / (maxY - minY) * 600;
            assertThat(Math.hypot(given[i] - x, given[i + 1] - y)).isLessThan(MAX_ERROR_PX);
        }
    }

    private static double[] within(Envelope box) {
        Random random = new Random(5);
        double[] xy = new double[2 * 500];
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = box.getMinX() + random.nextDouble() * box.getWidth();
            xy[i + 1] = box.getMinY() + random.nextDouble() * box.getHeight();
        }
        return xy;
    }
}
