package vn.datnuoc.geoserver.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.sort.SortOrder;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Style;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.StyleBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Polygon;

class AttributesUsedTest {

    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private AttributesUsed attributes;

    @BeforeEach
    void withoutTheOwner() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("thua_dat");
        builder.add("geom", Polygon.class, "EPSG:3857");
        builder.add("ma_xa", String.class);
        attributes = new AttributesUsed(builder.buildFeatureType());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ma_xa = '1'", "BBOX(geom, 0, 0, 1, 1)", "dd:ma_xa = '1'", "INCLUDE"})
    void whatExistsMayBeUsed(String ecql) throws Exception {
        Filter filter = ECQL.toFilter(ecql.replace("dd:ma_xa", "\"dd:ma_xa\""));
        assertThatCode(() -> attributes.require(filter)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ten_chu like 'N%'",
                "ma_xa = '1' OR ten_chu IS NULL",
                "strToUpperCase(ten_chu) = 'N'",
                "property('ten_chu') = 'N'",
                "property(ma_xa) = 'N'"
            })
    void aHiddenAttributeIsAsUnknownAsOneThatNeverWas(String ecql) throws Exception {
        Filter filter = ECQL.toFilter(ecql);
        assertThatThrownBy(() -> attributes.require(filter)).isInstanceOf(UnknownAttributeException.class);
    }

    @Test
    void nothingIsOrderedByAHiddenAttribute() {
        assertThatThrownBy(() -> attributes.requireOrder(List.of(FILTERS.sort("ten_chu", SortOrder.ASCENDING))))
                .isInstanceOf(UnknownAttributeException.class);
    }

    @Test
    void aStyleSeesNullForAHiddenAttribute() {
        StyleBuilder styles = new StyleBuilder();
        PolygonSymbolizer polygon = styles.createPolygonSymbolizer();
        polygon.getFill().setColor(FILTERS.property("ten_chu"));
        polygon.getStroke().setColor(FILTERS.property("ma_xa"));
        Style style = styles.createStyle(polygon);

        PolygonSymbolizer seen = (PolygonSymbolizer) SeenStyle.of(style, attributes)
                .featureTypeStyles()
                .get(0)
                .rules()
                .get(0)
                .symbolizers()
                .get(0);

        assertThat(seen.getFill().getColor()).isEqualTo(FILTERS.literal(null));
        assertThat(seen.getStroke().getColor()).isEqualTo(FILTERS.property("ma_xa"));
    }
}
