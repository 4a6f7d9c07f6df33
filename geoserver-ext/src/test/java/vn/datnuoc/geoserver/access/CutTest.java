package vn.datnuoc.geoserver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKTReader;
import vn.datnuoc.policy.Limits;

class CutTest {

    private static CoordinateReferenceSystem mercator;
    private static SimpleFeatureType schema;

    @BeforeAll
    static void aLayerInMetres() throws Exception {
        mercator = CRS.decode("EPSG:3857", true);
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("thua_dat");
        builder.add("geom", Point.class, mercator);
        builder.add("ma_xa", String.class);
        builder.add("ten_chu", String.class);
        schema = builder.buildFeatureType();
    }

    @Test
    void withoutLimitsEverythingIsRead() {
        Cut cut = Cut.of(Limits.NONE, mercator);
        assertThat(cut.reading(schema)).isSameAs(Filter.INCLUDE);
        assertThat(cut.attributes(schema)).isEmpty();
    }

    @Test
    void onlyTheRowsOfTheGrantAreRead() {
        Filter reading =
                Cut.of(limits("ma_xa = '32248'", "", Set.of()), mercator).reading(schema);
        assertThat(reading.evaluate(feature("32248", 0, 0))).isTrue();
        assertThat(reading.evaluate(feature("32249", 0, 0))).isFalse();
        assertThat(reading.evaluate(feature(null, 0, 0))).isFalse();
    }

    @Test
    void anAreaLeavesNoRowOfATableWithoutGeometry() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("van_ban");
        builder.add("so_hieu", String.class);
        Cut cut = Cut.of(limits("", "POLYGON ((105 9, 106 9, 106 10, 105 10, 105 9))", Set.of()), mercator);
        SimpleFeatureType table = builder.buildFeatureType();
        Filter reading = cut.reading(table);
        assertThat(reading.evaluate(SimpleFeatureBuilder.build(table, new Object[] {"07/2022"}, "1")))
                .isFalse();
        // by which GeoServer would hide the whole layer
        assertThat(reading).isNotSameAs(Filter.EXCLUDE);
    }

    @Test
    void anAreaIsLongitudeFirstAndBroughtIntoTheLayersSystem() {
        Cut cut = Cut.of(limits("", "POLYGON ((105 9, 106 9, 106 10, 105 10, 105 9))", Set.of()), mercator);
        MultiPolygon area = cut.area().orElseThrow();
        assertThat(area.getEnvelopeInternal().getMinX()).isCloseTo(11_688_546.5, within(1.0));
        assertThat(area.getEnvelopeInternal().getMinY()).isCloseTo(1_006_021.1, within(1.0));
        Filter reading = cut.reading(schema);
        assertThat(reading.evaluate(feature("1", 11_700_000, 1_050_000))).isTrue();
        assertThat(reading.evaluate(feature("1", 1_050_000, 11_700_000))).isFalse();
    }

    @Test
    void hiddenAttributesAreNotAmongThoseThatExist() {
        assertThat(Cut.of(limits("", "", Set.of("ten_chu")), mercator)
                        .attributes(schema)
                        .orElseThrow())
                .extracting(PropertyName::getPropertyName)
                .containsExactly("geom", "ma_xa");
    }

    @Test
    void aGrantThatLeavesNoAttributeIsNotTakenForOneWithoutLimits() {
        Cut cut = Cut.of(limits("", "", Set.of("geom", "ma_xa", "ten_chu")), mercator);
        assertThatThrownBy(() -> cut.attributes(schema)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFilterThatNoLongerReadsIsRefused() {
        assertThatThrownBy(() -> Cut.of(limits("ma_xa ==== 1", "", Set.of()), mercator))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Limits limits(String rows, String area, Set<String> hidden) {
        return new Limits(given(rows), given(area).map(CutTest::polygon), hidden, 0, Set.of());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static Polygon polygon(String wkt) {
        try {
            return (Polygon) new WKTReader().read(wkt);
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static SimpleFeature feature(@Nullable String maXa, double x, double y) {
        Point point = new GeometryFactory().createPoint(new Coordinate(x, y));
        return SimpleFeatureBuilder.build(schema, new Object[] {point, maXa, "Nguyễn"}, "1");
    }
}
