package vn.datnuoc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.datnuoc.engine.EngineFixture.RESULTS;
import static vn.datnuoc.engine.EngineFixture.hiding;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;

/** A layer without a geometry, through both services. */
class TablesTest {
    private static final String ROWS = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=tnn:kq_qt";
    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=%s&STYLES=&FORMAT=image/png&WIDTH=50&HEIGHT=50"
            + "&CRS=EPSG:9207&BBOX=570000,1015000,571000,1016000&LAYERS=%s&QUERY_LAYERS=%s&I=1&J=1&LAYER=%s";

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void publish() {
        fixture = new EngineFixture(folder).publicReading();
        fixture.grant(new Principal.Everybody(), RESULTS, Right.QUERY, hiding("thiet_bi"));
    }

    private Answer get(String query) {
        Answer answer = fixture.get(query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    @ParameterizedTest
    @CsvSource({"2.0.0, NoCRS", "1.1.0, NoSRS"})
    void wfsListsItWithoutAReferenceSystem(String version, String none) {
        String text =
                get("SERVICE=WFS&REQUEST=GetCapabilities&VERSION=" + version).text();
        String type = text.substring(text.indexOf("<wfs:Name>tnn:kq_qt</wfs:Name>"));
        assertThat(type.substring(0, type.indexOf("</wfs:FeatureType>")))
                .contains("<wfs:" + none + "/>")
                .doesNotContain("EPSG");
    }

    @Test
    void itsTypeHasNoPropertyForAGeometry() {
        assertThat(get("SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAMES=tnn:kq_qt")
                        .text())
                .contains("name=\"gia_tri\" type=\"xsd:double\"", "name=\"thoi_gian\" type=\"xsd:dateTime\"")
                .doesNotContain("geom", "PropertyType", "thiet_bi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"VERSION=2.0.0", "VERSION=1.1.0", "VERSION=2.0.0&SRSNAME=EPSG:3857"})
    void itsRowsComeAsGmlWithoutAGeometry(String version) {
        Answer rows = get(ROWS.replace("VERSION=2.0.0", version).replace("TYPENAMES", "TYPENAME"));
        XmlReader.parse(rows.body());
        assertThat(rows.text())
                .contains("gml:id=\"kq_qt.30\"", "<tnn:ma_tram>TQT-00</tnn:ma_tram>")
                .doesNotContain("geom", "thiet_bi");
    }

    @Test
    void itsRowsComeAsGeoJsonWithANullGeometry() {
        String text = get(ROWS + "&OUTPUTFORMAT=application/json&COUNT=1").text();
        assertThat(text)
                .contains("{\"type\":\"Feature\",\"id\":\"kq_qt.1\",\"geometry\":null,\"properties\":{\"ma_tram\":")
                .contains("\"numberMatched\":30");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CQL_FILTER=ma_tram = 'TQT-01' | 10",
                "CQL_FILTER=gia_tri > 2.5 AND vuot_qc = true | 1",
                "CQL_FILTER=thoi_gian AFTER 2026-03-06T01:00:00Z | 2",
                "RESOURCEID=kq_qt.4,kq_qt.5 | 2",
                "SORTBY=gia_tri DESC&STARTINDEX=25 | 5"
            })
    void itsRowsAreFilteredSortedAndPagedLikeAnyOthers(String query, int returned) {
        assertThat(get(ROWS + "&" + query).text()).contains("numberReturned=\"" + returned + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BBOX=570000,1015000,571000,1016000 | BBOX | has no geometry",
                "CQL_FILTER=BBOX(geom, 570010, 1015010, 570020, 1015020) | CQL_FILTER | no spatial condition",
                "CQL_FILTER=NOT INTERSECTS(geom, POINT(1 2)) | CQL_FILTER | no spatial condition",
                "CQL_FILTER=geom IS NULL | CQL_FILTER | no attribute geom",
                "PROPERTYNAME=ma_tram,geom | propertyName | no attribute geom"
            })
    void whoAsksWhereItsRowsLieIsToldThatTheyHaveNoGeometry(String query, String locator, String message) {
        Answer refused = fixture.get(ROWS + "&" + query);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("exceptionCode=\"InvalidParameterValue\" locator=\"" + locator + "\"", message);
    }

    @Test
    void wmsDoesNotListIt() {
        assertThat(get("SERVICE=WMS&REQUEST=GetCapabilities").text())
                .contains("<Name>tnn:gieng</Name>")
                .doesNotContain("kq_qt");
    }

    @ParameterizedTest
    @CsvSource({
        "GetMap, tnn:kq_qt",
        "GetMap, 'dd:thua_dat,tnn:kq_qt'",
        "GetFeatureInfo, tnn:kq_qt",
        "GetLegendGraphic, tnn:kq_qt"
    })
    void forWmsItIsALayerThatDoesNotExist(String operation, String layers) {
        Answer refused = fixture.get(MAP.formatted(operation, layers, layers, layers));
        Answer missing = fixture.get(MAP.formatted(
                operation,
                layers.replace("kq_qt", "kq_xx"),
                layers.replace("kq_qt", "kq_xx"),
                layers.replace("kq_qt", "kq_xx")));
        assertThat(refused.text()).contains("LayerNotDefined");
        assertThat(refused.text().replace("kq_qt", "kq_xx")).isEqualTo(missing.text());
        assertThat(refused.status()).isEqualTo(missing.status());
    }

    @Test
    void aFilterOfTheGrantCutsItAndAnAreaLeavesNothing() {
        EngineFixture rows = new EngineFixture(folder.resolve("rows"))
                .grant(
                        new Principal.Everybody(),
                        RESULTS,
                        Right.QUERY,
                        new Limits(Optional.of("ma_tram = 'TQT-02'"), Optional.empty(), Set.of(), 0, Set.of()));
        assertThat(rows.get(ROWS).text()).contains("numberMatched=\"10\"").doesNotContain("TQT-00");
        EngineFixture area = new EngineFixture(folder.resolve("area"))
                .grant(
                        new Principal.Everybody(),
                        RESULTS,
                        Right.QUERY,
                        new Limits(
                                Optional.empty(),
                                Optional.of(new GeometryFactory().toGeometry(new Envelope(104, 106, 8, 10))),
                                Set.of(),
                                0,
                                Set.of()));
        assertThat(area.get(ROWS).text()).contains("numberMatched=\"0\"");
    }
}
