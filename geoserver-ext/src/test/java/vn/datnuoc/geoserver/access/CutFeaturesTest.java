package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.data.simple.SimpleFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.DefaultFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class CutFeaturesTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Geometry PARCEL = box(104.73, 104.74);
    private static final Geometry WEST = box(104.7, 104.735);

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4326", "EPSG:3857", "EPSG:32648"})
    void aFeatureIsCutInTheSystemItComesIn(String code) throws Exception {
        assertHalf(CRS.decode(code, true));
    }

    @Test
    void aFeatureIsCutWithItsLatitudeFirstToo() throws Exception {
        assertHalf(CRS.decode("EPSG:4326"));
    }

    private static void assertHalf(CoordinateReferenceSystem system) throws Exception {
        CoordinateReferenceSystem degrees = CRS.decode("EPSG:4326", true);
        Geometry parcel = JTS.transform(PARCEL, CRS.findMathTransform(degrees, system, true));
        SimpleFeatureCollection cut = CutFeatures.of(features(system, parcel), WEST, degrees);
        try (SimpleFeatureIterator left = cut.features()) {
            Geometry half = (Geometry) left.next().getDefaultGeometry();
            assertThat(half.getArea() / parcel.getArea()).isCloseTo(0.5, within(0.001));
            assertThat(parcel.buffer(parcel.getLength() * 1e-6).covers(half)).isTrue();
        }
    }

    @Test
    void theExtentReachesNoFartherThanTheArea() throws Exception {
        CoordinateReferenceSystem degrees = CRS.decode("EPSG:4326", true);
        SimpleFeatureCollection cut = CutFeatures.of(features(degrees, PARCEL), WEST, degrees);
        assertThat(cut.getBounds().getMaxX()).isEqualTo(104.735);
        assertThat(cut.subCollection(Filter.INCLUDE).getBounds().getMaxX()).isEqualTo(104.735);
    }

    @Test
    void whatLiesBesideTheAreaIsGone() throws Exception {
        CoordinateReferenceSystem degrees = CRS.decode("EPSG:4326", true);
        assertThat(CutFeatures.of(features(degrees, box(104.8, 104.9)), WEST, degrees)
                        .size())
                .isZero();
    }

    private static DefaultFeatureCollection features(CoordinateReferenceSystem system, Geometry geometry) {
        SimpleFeatureTypeBuilder type = new SimpleFeatureTypeBuilder();
        type.setName("thua_dat");
        type.add("geom", Geometry.class, system);
        SimpleFeatureType schema = type.buildFeatureType();
        SimpleFeature feature = SimpleFeatureBuilder.build(schema, new Object[] {geometry}, "thua_dat.1");
        DefaultFeatureCollection features = new DefaultFeatureCollection(null, schema);
        features.add(feature);
        return features;
    }

    private static Geometry box(double west, double east) {
        return GEOMETRIES.toGeometry(new Envelope(west, east, 8.6, 8.61));
    }
}
