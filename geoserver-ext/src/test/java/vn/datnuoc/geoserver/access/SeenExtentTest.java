package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.geometry.jts.ReferencedEnvelope;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class SeenExtentTest {

    private final CoordinateReferenceSystem degrees = CRS.decode("EPSG:4326", true);
    private final SeenExtent west =
            new SeenExtent(new GeometryFactory().toGeometry(new Envelope(104, 105, 8, 10)), degrees);

    SeenExtentTest() throws Exception {
        // the reference system is there
    }

    @Test
    void aLayerReachesNoFartherThanTheArea() {
        assertThat(west.of(new ReferencedEnvelope(104.5, 106, 8.5, 9.5, degrees)))
                .isEqualTo(new ReferencedEnvelope(104.5, 105, 8.5, 9.5, degrees));
    }

    @Test
    void theAreaIsBroughtIntoTheSystemOfTheExtent() throws Exception {
        ReferencedEnvelope whole =
                new ReferencedEnvelope(104.5, 106, 8.5, 9.5, degrees).transform(CRS.decode("EPSG:3857", true), true);
        ReferencedEnvelope seen = Objects.requireNonNull(west.of(whole));
        assertThat(seen.getMinX()).isEqualTo(whole.getMinX());
        assertThat(seen.getMaxX()).isCloseTo(105 * 111_319.490793, within(1.0));
    }

    @Test
    void besideTheAreaNothingIsSaidOfTheLayer() {
        assertThat(west.of(new ReferencedEnvelope(106, 107, 8.5, 9.5, degrees)))
                .isEqualTo(new ReferencedEnvelope(104, 105, 8, 10, degrees));
    }

    @Test
    void whatHasNoExtentGetsNone() {
        assertThat(west.of(null)).isNull();
    }
}
