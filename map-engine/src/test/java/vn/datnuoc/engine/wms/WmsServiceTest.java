package vn.datnuoc.engine.wms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.EngineFixture;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.crs.Reprojection;
import vn.datnuoc.engine.style.Style;
import vn.datnuoc.engine.xml.XmlReader;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;

class WmsServiceTest {
    private static final String MAP = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&STYLES=&FORMAT=image/png&WIDTH=200"
            + "&HEIGHT=200&CRS=EPSG:9207&BBOX=570000,1015000,571000,1016000&LAYERS=";
    private static final String INFO = MAP.replace("GetMap", "GetFeatureInfo") + "dd:thua_dat&QUERY_LAYERS=dd:thua_dat"
            + "&I=10&J=190&INFO_FORMAT=";
    private static final String RASTER_INFO =
            MAP.replace("GetMap", "GetFeatureInfo") + "vt:ndvi&QUERY_LAYERS=vt:ndvi&I=10&J=189&INFO_FORMAT=";
    /** The map of the tests is of 1 : 17,857 on a standard screen. */
    private static final String DOWN_TO_50_000 =
            """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld"><NamedLayer><Name>l</Name><UserStyle>
              <FeatureTypeStyle><Rule><MaxScaleDenominator>50000</MaxScaleDenominator><PolygonSymbolizer><Fill>
              <CssParameter name="fill">#00ff00</CssParameter></Fill></PolygonSymbolizer></Rule></FeatureTypeStyle>
            </UserStyle></NamedLayer></StyledLayerDescriptor>
            """;

    private static final String RULES_BY_OWNER =
            """
            <sld:StyledLayerDescriptor version="1.0.0" xmlns:sld="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <sld:NamedLayer><sld:Name>thua</sld:Name><sld:UserStyle><sld:FeatureTypeStyle><sld:Rule><ogc:Filter><ogc:And>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>ten_chu</ogc:PropertyName><ogc:Literal>A</ogc:Literal></ogc:PropertyIsEqualTo>
                <ogc:PropertyIsEqualTo><ogc:PropertyName>loai_dat</ogc:PropertyName><ogc:Literal>LUC</ogc:Literal></ogc:PropertyIsEqualTo>
              </ogc:And></ogc:Filter><sld:PolygonSymbolizer/></sld:Rule></sld:FeatureTypeStyle></sld:UserStyle></sld:NamedLayer>
            </sld:StyledLayerDescriptor>
            """;
    private static final int GREEN = 0xFF00FF00;
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void publish() {
        fixture = new EngineFixture(folder).publicReading();
    }

    private static BufferedImage picture(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("image/");
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void drawsALayerInItsOwnStyleAndCountsIt() {
        Answer answer = fixture.get(MAP + "dd:thua_dat");
        assertThat(picture(answer).getRGB(100, 100)).isEqualTo(GREEN);
        assertThat(answer.headers())
                .containsEntry("Vary", "Authorization, Cookie")
                .hasEntrySatisfying("Cache-Control", value -> assertThat(value).contains("private"));
        assertThat(fixture.recorded()).containsExactly("GetMap [dd:thua_dat]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "VERSION=1.3.0&CRS=EPSG:4326&BBOX=9.17,105.13,9.19,105.15",
                "VERSION=1.1.1&SRS=EPSG:4326&BBOX=105.13,9.17,105.15,9.19",
                "VERSION=1.3.0&CRS=CRS:84&BBOX=105.13,9.17,105.15,9.19",
                "SRS=EPSG:4326&BBOX=105.13,9.17,105.15,9.19",
            })
    void theAxisOrderFollowsTheVersion(String view) {
        BufferedImage picture =
                picture(fixture.get("REQUEST=GetMap&STYLES=&WIDTH=200&HEIGHT=200&LAYERS=dd:thua_dat&" + view));
        BoundingBox middleOfAParcel =
                new BoundingBox(570550, 1015550, 570550, 1015550, CrsCode.VN2000_CA_MAU).in(CrsCode.CRS84);
        int column = (int) ((middleOfAParcel.minX() - 105.13) / 0.0001);
        int row = (int) ((9.19 - middleOfAParcel.minY()) / 0.0001);
        assertThat(picture.getRGB(column, row)).isEqualTo(GREEN);
        assertThat(picture.getRGB(10, 190)).isEqualTo(WHITE);
    }

    @Test
    void aFilterChoosesFeatures() {
        BufferedImage picture = picture(fixture.get(MAP + "dd:thua_dat&CQL_FILTER=IN ('thua_dat.1')"));
        assertThat(picture.getRGB(10, 190)).isEqualTo(GREEN);
        assertThat(picture.getRGB(100, 100)).isEqualTo(WHITE);
    }

    @Test
    void aFilterNeedsTheRightToQuery() {
        EngineFixture viewing = new EngineFixture(folder.resolve("view"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.VIEW, Limits.NONE);
        assertThat(viewing.get(MAP + "dd:thua_dat").status()).isEqualTo(200);
        assertThat(viewing.get(MAP + "dd:thua_dat&CQL_FILTER=so_to = 1").status())
                .isEqualTo(403);
        assertThat(viewing.get(INFO + "text/plain").status()).isEqualTo(403);
        assertThat(viewing.recorded()).contains("WMS GetFeatureInfo dd:thua_dat REFUSED 0");
    }

    @Test
    void outsideTheAreaOfTheGrantNothingIsDrawnOrTold() {
        Geometry area = Reprojection.between(CrsCode.VN2000_CA_MAU, CrsCode.WGS84)
                .transform(new GeometryFactory().toGeometry(new Envelope(570000, 570450, 1015000, 1015450)));
        Limits limits = new Limits(Optional.empty(), Optional.of(area), Set.of(), 0, Set.of());
        EngineFixture limited = new EngineFixture(folder.resolve("area"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.QUERY, limits);
        BufferedImage picture = picture(limited.get(MAP + "dd:thua_dat"));
        assertThat(picture.getRGB(80, 120)).isEqualTo(GREEN);
        assertThat(picture.getRGB(94, 120)).isEqualTo(WHITE);
        String wfs = "SERVICE=WFS&VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=dd:thua_dat";
        assertThat(limited.get(wfs + "&RESULTTYPE=hits").text()).contains("numberMatched=\"25\"");
        assertThat(limited.get(wfs + "&RESULTTYPE=hits&BBOX=570460,1015010,570470,1015020")
                        .text())
                .contains("numberMatched=\"0\"");
        assertThat(limited.get(wfs + "&RESULTTYPE=hits&CQL_FILTER=INTERSECTS(geom, POINT(570460 1015050))")
                        .text())
                .contains("numberMatched=\"0\"");
        Envelope cut = envelope(limited.get(wfs + "&RESOURCEID=thua_dat.5"));
        assertThat(cut.getMinX()).isEqualTo(570400);
        assertThat(cut.getMaxX()).isCloseTo(570450, within(0.001));
        assertThat(cut.getMinY()).isCloseTo(1015000, within(0.001));
        assertThat(cut.getMaxY()).isEqualTo(1015100);
    }

    /** Around the first ring of an answer in EPSG:9207, written east first. */
    private static Envelope envelope(Answer answer) {
        String positions = answer.text().replaceFirst("(?s).*?<gml:posList>([^<]*)</gml:posList>.*", "$1");
        String[] ordinates = positions.split(" ");
        Envelope envelope = new Envelope();
        for (int i = 0; i < ordinates.length; i += 2) {
            envelope.expandToInclude(Double.parseDouble(ordinates[i]), Double.parseDouble(ordinates[i + 1]));
        }
        return envelope;
    }

    @Test
    void aRowFilterThatDoesNotFitRefuses() {
        Limits broken = new Limits(Optional.of("khong_co = 1"), Optional.empty(), Set.of(), 0, Set.of());
        EngineFixture limited = new EngineFixture(folder.resolve("broken"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.QUERY, broken);
        assertThat(limited.get(MAP + "dd:thua_dat").status()).isEqualTo(403);
        assertThat(limited.get("SERVICE=WMS&REQUEST=GetCapabilities").text()).doesNotContain("thua_dat");
    }

    @Test
    void capabilitiesListWhatIsReadable() {
        for (String version : new String[] {"1.3.0", "1.1.1"}) {
            String text = fixture.get("SERVICE=WMS&REQUEST=GetCapabilities&VERSION=" + version)
                    .text();
            XmlReader.parse(text);
            assertThat(text)
                    .contains("version=\"" + version + "\"")
                    .contains("<Name>dd:thua_dat</Name>")
                    .contains("<Title>Thửa đất &lt;1&gt;</Title>")
                    .contains("07/2022/QĐ-UBND");
        }
        assertThat(new EngineFixture(folder.resolve("closed"))
                        .get("SERVICE=WMS&REQUEST=GetCapabilities")
                        .text())
                .doesNotContain("thua_dat");
    }

    @Test
    void wfsCapabilitiesListWhatMayBeQueried() {
        EngineFixture viewing = new EngineFixture(folder.resolve("view"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.VIEW, Limits.NONE)
                .grant(new Principal.Everybody(), EngineFixture.WELLS, Right.QUERY, Limits.NONE);
        for (String version : new String[] {"2.0.0", "1.1.0"}) {
            String text = viewing.get("SERVICE=WFS&REQUEST=GetCapabilities&VERSION=" + version)
                    .text();
            XmlReader.parse(text);
            assertThat(text).contains("tnn:gieng").doesNotContain("thua_dat").contains("07/2022/QĐ-UBND");
        }
        assertThat(viewing.get("SERVICE=WMS&REQUEST=GetCapabilities").text()).contains("thua_dat");
    }

    @Test
    void describesFeatureTypesWithoutWhatIsHidden() {
        String text = fixture.get("SERVICE=WFS&VERSION=2.0.0&REQUEST=DescribeFeatureType&TYPENAME=dd:thua_dat")
                .text();
        XmlReader.parse(text);
        assertThat(text)
                .contains("targetNamespace=\"urn:datnuoc:dd\"")
                .contains("name=\"ngay_cap\" type=\"xsd:date\"")
                .contains("gml:MultiSurfacePropertyType")
                .doesNotContain("ten_chu");
    }

    @Test
    void tellsWhatLiesAtAPixel() {
        assertThat(fixture.get(INFO + "text/plain").text())
                .contains("dd:thua_dat thua_dat.1\n")
                .contains("  ma_thua = 32002.45.1\n")
                .doesNotContain("ten_chu");
        assertThat(fixture.get(INFO + "application/json").text())
                .contains("\"id\":\"thua_dat.1\"")
                .doesNotContain("thua_dat.2");
        XmlReader.parse(fixture.get(INFO + "application/vnd.ogc.gml").text());
        assertThat(fixture.recorded()).contains("WMS GetFeatureInfo dd:thua_dat OK 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/plain | gia_tri = 94.3",
                "text/html | <th>Giá trị</th><td>94.3</td>",
                "application/json | \"properties\":{\"ngay\":\"2026-09-01\",\"gia_tri\":94.3}",
                "application/vnd.ogc.gml | <gia_tri>94.3</gia_tri>",
            })
    void tellsTheValueOfARasterOnItsLastDay(String format, String value) {
        fixture.grant(new Principal.Everybody(), EngineFixture.NDVI, Right.QUERY, Limits.NONE);
        assertThat(fixture.get(RASTER_INFO + format).text()).contains(value);
        assertThat(fixture.recorded()).containsExactly("WMS GetFeatureInfo vt:ndvi OK 1");
    }

    @Test
    void tellsTheValueOfTheDayAskedForAndNothingWhereThereIsNone() {
        fixture.grant(new Principal.Everybody(), EngineFixture.NDVI, Right.QUERY, Limits.NONE);
        assertThat(fixture.get(RASTER_INFO + "text/plain&TIME=2026-02-01").text())
                .contains("ngay = 2026-02-01");
        assertThat(fixture.get(RASTER_INFO + "text/plain&J=1").text()).isEmpty();
        Answer unknown = fixture.get(RASTER_INFO + "text/plain&TIME=2026-02-02");
        assertThat(unknown.text()).contains("InvalidDimensionValue").contains("TIME");
    }

    @Test
    void outsideTheAreaOfTheGrantARasterHasNoValue() {
        Geometry area = Reprojection.between(CrsCode.VN2000_CA_MAU, CrsCode.WGS84)
                .transform(new GeometryFactory().toGeometry(new Envelope(570000, 570450, 1015000, 1015450)));
        fixture.grant(
                new Principal.Everybody(),
                EngineFixture.NDVI,
                Right.QUERY,
                new Limits(Optional.empty(), Optional.of(area), Set.of(), 0, Set.of()));
        assertThat(fixture.get(RASTER_INFO + "text/plain").text()).contains("94.3");
        assertThat(fixture.get(RASTER_INFO + "text/plain&I=100").text()).isEmpty();
    }

    @Test
    void valuesAreEscapedInHtml() {
        String html = fixture.get(MAP.replace("GetMap", "GetFeatureInfo")
                        + "tnn:gieng&QUERY_LAYERS=tnn:gieng&I=10&J=189&INFO_FORMAT=text/html")
                .text();
        assertThat(html).contains("&lt;b&gt;&amp;&quot;").doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DPI=272.142857", "MAP_RESOLUTION=272.142857", "FORMAT_OPTIONS=antialias:on;DPI:272.142857"})
    void symbolsAreAsLargeOnPaperAsOnScreen(String dpi) {
        String canal = MAP + "tnn:song_kenh";
        int onScreen = coloured(picture(fixture.get(canal)));
        assertThat(coloured(picture(fixture.get(canal + "&" + dpi)))).isBetween(2 * onScreen, 3 * onScreen);
    }

    private static int coloured(BufferedImage picture) {
        int pixels = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels += picture.getRGB(x, y) == WHITE ? 0 : 1;
            }
        }
        return pixels;
    }

    @Test
    void theScaleOfARuleIsThatOfThePaper() {
        fixture.restyle(EngineFixture.PARCELS, DOWN_TO_50_000);
        String map = MAP + "dd:thua_dat";
        assertThat(picture(fixture.get(map)).getRGB(100, 100)).isEqualTo(GREEN);
        assertThat(picture(fixture.get(map + "&DPI=300")).getRGB(100, 100)).isEqualTo(WHITE);
    }

    @Test
    void describesUnderWhichNameFeaturesAre() {
        String query = "SERVICE=WMS&REQUEST=DescribeLayer&LAYERS=dd:thua_dat,tnn:gieng&VERSION=";
        String old = fixture.get(query + "1.1.1").text();
        XmlReader.parse(old);
        assertThat(old)
                .contains("<LayerDescription name=\"dd:thua_dat\" wfs=\"http://localhost/wfs?\"")
                .contains("<Query typeName=\"tnn:gieng\"/>");
        String newer = fixture.get(query + "1.3.0").text();
        XmlReader.parse(newer);
        assertThat(newer)
                .contains("<owsType>wfs</owsType>")
                .contains("<se:FeatureTypeName>dd:thua_dat</se:FeatureTypeName>");
        assertThat(fixture.get("SERVICE=WMS&REQUEST=DescribeLayer&VERSION=1.1.1&LAYERS=vt:ndvi")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void givesStylesInWhichHiddenAttributesDoNotStand() {
        fixture.restyle(EngineFixture.PARCELS, RULES_BY_OWNER.replaceFirst("ten_chu", "dd:ten_chu"));
        String sld = fixture.get("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=dd:thua_dat,tnn:gieng")
                .text();
        assertThat(sld)
                .contains("Name>dd:thua_dat</")
                .contains("Name>tnn:gieng</")
                .contains("loai_dat")
                .doesNotContain("ten_chu");
        assertThat(Style.parseLayers(sld)).hasSize(2);
        EngineFixture viewing = new EngineFixture(folder.resolve("view"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.VIEW, Limits.NONE);
        assertThat(viewing.get("SERVICE=WMS&VERSION=1.1.1&REQUEST=GetStyles&LAYERS=dd:thua_dat")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void drawsALegend() {
        BufferedImage legend = picture(fixture.get("SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=dd:thua_dat"));
        assertThat(legend.getWidth()).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LEGEND_OPTIONS=fontSize:13;dpi:181.428571", "DPI=181.428571", "MAP_RESOLUTION=181.428571"})
    void aLegendForPaperIsLarger(String dpi) {
        String request = "SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=dd:thua_dat&";
        assertThat(picture(fixture.get(request + dpi)).getHeight())
                .isEqualTo(2 * picture(fixture.get(request)).getHeight());
    }

    @Test
    void aLegendShowsWhatIsDrawnAtItsScale() {
        fixture.restyle(
                EngineFixture.PARCELS,
                RULES_BY_OWNER.replace(
                        "<sld:PolygonSymbolizer/>",
                        "<sld:MaxScaleDenominator>5000</sld:MaxScaleDenominator><sld:PolygonSymbolizer><sld:Fill/>"
                                + "</sld:PolygonSymbolizer>"));
        String request = "SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=dd:thua_dat&LEGEND_OPTIONS=forceLabels:off&SCALE=";
        assertThat(filled(picture(fixture.get(request + "1000")))).isPositive();
        assertThat(filled(picture(fixture.get(request + "6000")))).isZero();
        assertThat(fixture.get(request + "x").text()).contains("locator=\"SCALE\"");
        assertThat(fixture.get(request + "0").status()).isEqualTo(400);
    }

    private static long filled(BufferedImage legend) {
        return IntStream.of(legend.getRGB(0, 0, legend.getWidth(), legend.getHeight(), null, 0, legend.getWidth()))
                .filter(argb -> argb >>> 24 != 0)
                .count();
    }

    @Test
    void aLegendThatIsTooLargeIsRefused() {
        String rule = RULES_BY_OWNER.substring(
                RULES_BY_OWNER.indexOf("<sld:Rule>"), RULES_BY_OWNER.indexOf("</sld:FeatureTypeStyle>"));
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            rules.append(rule.replace("<sld:Rule>", "<sld:Rule><sld:Title>Loại " + i + "</sld:Title>"));
        }
        fixture.restyle(EngineFixture.PARCELS, RULES_BY_OWNER.replace(rule, rules));
        String request = "SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=dd:thua_dat";
        assertThat(picture(fixture.get(request)).getHeight()).isEqualTo(300 * 24);
        Answer answer = fixture.get(request + "&DPI=1200");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("a legend of at most");
    }

    @Test
    void lettersOfALegendHaveASize() {
        Answer answer =
                fixture.get("SERVICE=WMS&REQUEST=GetLegendGraphic&LAYER=dd:thua_dat&LEGEND_OPTIONS=fontSize:1000");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("fontSize from 1 to 100");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&WIDTH=100000 | WIDTH",
                "&WIDTH=0 | WIDTH",
                "&HEIGHT=-5 | HEIGHT",
                "&WIDTH=8000&HEIGHT=8000 | WIDTH",
                "&BBOX=NaN,1,2,3 | BBOX",
                "&BBOX=571000,1015000,570000,1016000 | BBOX",
                "&BBOX=-1e300,-1e300,1e300,1e300 | BBOX",
                "&BBOX=1,2,3 | BBOX",
                "&CRS=EPSG:9999 | CRS",
                "&FORMAT=image/gif | FORMAT",
                "&STYLES=red | STYLES",
                "&BGCOLOR=red | BGCOLOR",
                "&DPI=0 | DPI",
                "&MAP_RESOLUTION=1e9 | MAP_RESOLUTION",
                "&FORMAT_OPTIONS=dpi:x | FORMAT_OPTIONS",
                "&SLD=http://127.0.0.1/x.sld | SLD",
                "&SLD_BODY=<x/> | SLD_BODY",
                "&STYLES=a,b | STYLES",
                "&REMOTE_OWS_URL=http://127.0.0.1/ | REMOTE_OWS_URL",
                "&CQL_FILTER=so_to = | CQL_FILTER",
            })
    void badInputIsRefusedByTheNameOfItsParameter(String query, String parameter) {
        Answer answer = fixture.get(MAP + "dd:thua_dat" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"" + parameter + "\"").contains("ServiceException");
    }

    @Test
    void tooManyLayersAreRefused() {
        assertThat(fixture.get(MAP + "dd:thua_dat,".repeat(500)).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:3857|-20037508,-20037508,20037508,20037508", "CRS:84|-180,-90,180,90"})
    void theWholeWorldIsDrawn(String view) {
        String[] parts = view.split("\\|");
        picture(fixture.get(MAP + "dd:thua_dat&CRS=" + parts[0] + "&BBOX=" + parts[1]));
    }

    @Test
    void aHiddenAttributeIsAnsweredAsOneThatNeverWas() {
        Answer hidden = fixture.get(MAP + "dd:thua_dat&CQL_FILTER=ten_chu = 'A'");
        Answer unknown = fixture.get(MAP + "dd:thua_dat&CQL_FILTER=ten_cha = 'A'");
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.text().replace("ten_chu", "ten_cha")).isEqualTo(unknown.text());
    }

    @Test
    void aHiddenLayerIsAnsweredAsOneThatNeverWas() {
        EngineFixture closed = new EngineFixture(folder.resolve("closed"));
        assertThat(closed.get(MAP + "dd:thua_dat").text().replace("thua_dat", "thua_xyz"))
                .isEqualTo(closed.get(MAP + "dd:thua_xyz").text());
        assertThat(closed.get(MAP + "dd:thua_dat").status()).isEqualTo(404);
    }

    @Test
    void mistakesCanBeShownAsAPicture() {
        BufferedImage notice = picture(fixture.get(MAP + "dd:khong_co&EXCEPTIONS=INIMAGE"));
        assertThat(notice.getWidth()).isEqualTo(200);
        assertThat(picture(fixture.get(MAP + "dd:khong_co&EXCEPTIONS=BLANK")).getRGB(5, 5))
                .isEqualTo(WHITE);
    }
}
