package vn.datnuoc.engine.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.engine.EngineFixture;
import vn.datnuoc.engine.EngineFixture.Answer;
import vn.datnuoc.policy.AccountKind;
import vn.datnuoc.policy.AgencyType;
import vn.datnuoc.policy.Limits;
import vn.datnuoc.policy.Principal;
import vn.datnuoc.policy.Right;
import vn.datnuoc.policy.Subject;

/** Styles that come with a request, in {@code SLD_BODY}. */
class OwnStylesTest {
    private static final String VIEW = "SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&FORMAT=image/png&WIDTH=200"
            + "&HEIGHT=200&CRS=EPSG:9207&BBOX=570000,1015000,571000,1016000&";
    private static final String PARCELS = VIEW + "LAYERS=dd:thua_dat&STYLES=&SLD_BODY=";
    private static final String NDVI = PARCELS.replace("dd:thua_dat", "vt:ndvi");
    private static final Subject ANALYST =
            new Subject.Account("kt1", AccountKind.KHAI_THAC, "stnmt", AgencyType.STATE_BODY, true);
    private static final int GREEN = 0xFF00FF00;
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int WHITE = 0xFFFFFFFF;

    @TempDir
    Path folder;

    private EngineFixture fixture;

    @BeforeEach
    void publish() {
        fixture = new EngineFixture(folder).publicReading();
    }

    private static String document(String... layers) {
        return "<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'"
                + " xmlns:ogc='http://www.opengis.net/ogc'>" + String.join("", layers) + "</StyledLayerDescriptor>";
    }

    private static String layer(String name, String... styles) {
        return "<NamedLayer><Name>" + name + "</Name>" + String.join("", styles) + "</NamedLayer>";
    }

    private static String style(String name, String filter, String color) {
        return "<UserStyle><Name>" + name + "</Name><FeatureTypeStyle><Rule>" + filter
                + "<PolygonSymbolizer><Fill><CssParameter name='fill'>" + color + "</CssParameter></Fill>"
                + "</PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle>";
    }

    private static String equalTo(String attribute, String value) {
        return "<ogc:Filter><ogc:PropertyIsEqualTo><ogc:PropertyName>" + attribute + "</ogc:PropertyName><ogc:Literal>"
                + value + "</ogc:Literal></ogc:PropertyIsEqualTo></ogc:Filter>";
    }

    private static BufferedImage picture(Answer answer) {
        assertThat(answer.contentType()).as(answer.text()).startsWith("image/");
        try {
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLayerIsDrawnInTheStyleOfTheRequest() {
        String red = document(layer("dd:thua_dat", style("red", equalTo("loai_dat", "LUC"), "#ff0000")));
        BufferedImage picture = picture(fixture.get(PARCELS + red, ANALYST));
        assertThat(picture.getRGB(10, 190)).isEqualTo(RED);
        assertThat(picture.getRGB(30, 190)).isEqualTo(WHITE);
    }

    @Test
    void theDocumentIsALibraryFromWhichStylesAreChosenByName() {
        String library = document(layer("dd:thua_dat", style("red", "", "#ff0000"), style("blue", "", "#0000ff")));
        String blue = (PARCELS + library).replace("STYLES=&", "STYLES=blue&");
        assertThat(picture(fixture.get(blue, ANALYST)).getRGB(100, 100)).isEqualTo(BLUE);
        assertThat(picture(fixture.get(PARCELS + library, ANALYST)).getRGB(100, 100))
                .isEqualTo(RED);
        Answer unknown = fixture.get(blue.replace("STYLES=blue", "STYLES=pink"), ANALYST);
        assertThat(unknown.text()).contains("StyleNotDefined").contains("red").contains("blue");
    }

    @Test
    void aLayerThatTheDocumentDoesNotNameKeepsItsOwnStyle() {
        String others = document(layer("tnn:gieng", style("red", "", "#ff0000")));
        assertThat(picture(fixture.get(PARCELS + others, ANALYST)).getRGB(100, 100))
                .isEqualTo(GREEN);
    }

    @Test
    void withoutLayersTheDocumentSaysWhatIsDrawn() {
        String all =
                document(layer("dd:thua_dat"), layer("dd:thua_dat", style("red", equalTo("so_to", "0"), "#ff0000")));
        BufferedImage picture = picture(fixture.get(VIEW + "SLD_BODY=" + all, ANALYST));
        assertThat(picture.getRGB(10, 190)).isEqualTo(RED);
        assertThat(fixture.recorded()).containsExactly("GetMap [dd:thua_dat, dd:thua_dat]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GetMap", "GetFeatureInfo&QUERY_LAYERS=dd:thua_dat&I=5&J=5&INFO_FORMAT=application/json"})
    void thePublicBringsNoStyles(String operation) {
        Answer answer = fixture.get(
                PARCELS.replace("GetMap", operation) + document(layer("dd:thua_dat", style("red", "", "#ff0000"))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"SLD_BODY\"").contains("log in");
    }

    @Test
    void itTakesTheRightToQuery() {
        EngineFixture viewing = new EngineFixture(folder.resolve("view"))
                .grant(new Principal.Everybody(), EngineFixture.PARCELS, Right.VIEW, Limits.NONE);
        String red = document(layer("dd:thua_dat", style("red", "", "#ff0000")));
        assertThat(viewing.get(PARCELS + red, ANALYST).status()).isEqualTo(403);
    }

    @Test
    void aHiddenAttributeIsAnsweredAsOneThatNeverWas() {
        String style = document(layer("dd:thua_dat", style("s", equalTo("ten_chu", "A"), "#ff0000")));
        Answer hidden = fixture.get(PARCELS + style, ANALYST);
        Answer unknown = fixture.get(PARCELS + style.replace("ten_chu", "ten_cha"), ANALYST);
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.text().replace("ten_chu", "ten_cha")).isEqualTo(unknown.text());
    }

    @Test
    void aHiddenAttributeInALabelIsAnsweredAsOneThatNeverWas() {
        String label = "<UserStyle><FeatureTypeStyle><Rule><TextSymbolizer><Label><ogc:PropertyName>ten_chu"
                + "</ogc:PropertyName></Label></TextSymbolizer></Rule></FeatureTypeStyle></UserStyle>";
        Answer hidden = fixture.get(PARCELS + document(layer("dd:thua_dat", label)), ANALYST);
        Answer unknown =
                fixture.get(PARCELS + document(layer("dd:thua_dat", label)).replace("ten_chu", "ten_cha"), ANALYST);
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.text().replace("ten_chu", "ten_cha")).isEqualTo(unknown.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<CssParameter name='fill'>@</CssParameter>",
                "<CssParameter name='fill-opacity'>@</CssParameter>",
                "<CssParameter name='fill'><ogc:Function name='Recode'>@<ogc:Literal>A</ogc:Literal>"
                        + "<ogc:Literal>#ff0000</ogc:Literal></ogc:Function></CssParameter>",
                "<GraphicFill><Graphic><Mark/><Size>@</Size></Graphic></GraphicFill>",
            })
    void aHiddenAttributeInAParameterIsAnsweredAsOneThatNeverWas(String parameter) {
        String style = "<UserStyle><FeatureTypeStyle><Rule><PolygonSymbolizer><Fill>"
                + parameter.replace("@", "<ogc:PropertyName>ten_chu</ogc:PropertyName>")
                + "</Fill></PolygonSymbolizer></Rule></FeatureTypeStyle></UserStyle>";
        Answer hidden = fixture.get(PARCELS + document(layer("dd:thua_dat", style)), ANALYST);
        Answer unknown =
                fixture.get(PARCELS + document(layer("dd:thua_dat", style)).replace("ten_chu", "ten_cha"), ANALYST);
        assertThat(hidden.status()).isEqualTo(400);
        assertThat(hidden.text().replace("ten_chu", "ten_cha")).isEqualTo(unknown.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<x | line 1",
                "<x/> | StyledLayerDescriptor expected",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a> | DOCTYPE",
                "<StyledLayerDescriptor><UserLayer/></StyledLayerDescriptor> | NamedLayer expected",
            })
    void whatIsNoStyleIsRefusedWithItsPlace(String document, String reason) {
        Answer answer = fixture.get(PARCELS + document, ANALYST);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("locator=\"SLD_BODY\"").contains(reason);
    }

    @Test
    void aRasterIsDrawnInTheStyleOfTheRequest() {
        fixture.grant(new Principal.Everybody(), EngineFixture.NDVI, Right.QUERY, Limits.NONE);
        assertThat(picture(fixture.get(NDVI + document(layer("vt:ndvi", band(1))), ANALYST))
                        .getRGB(100, 100))
                .isNotEqualTo(WHITE);
    }

    @Test
    void aBandThatTheRasterDoesNotHaveIsRefused() {
        fixture.grant(new Principal.Everybody(), EngineFixture.NDVI, Right.QUERY, Limits.NONE);
        Answer answer = fixture.get(NDVI + document(layer("vt:ndvi", band(2))), ANALYST);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("locator=\"SLD_BODY\"")
                .contains("band 2 of the raster, which has only band 1");
    }

    @Test
    void aStyleForFeaturesIsRefusedOnARaster() {
        fixture.grant(new Principal.Everybody(), EngineFixture.NDVI, Right.QUERY, Limits.NONE);
        Answer answer = fixture.get(NDVI + document(layer("vt:ndvi", style("s", "", "#ff0000"))), ANALYST);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("no RasterSymbolizer");
    }

    private static String band(int band) {
        return "<UserStyle><FeatureTypeStyle><Rule><RasterSymbolizer><ChannelSelection><GrayChannel><SourceChannelName>"
                + band + "</SourceChannelName></GrayChannel></ChannelSelection></RasterSymbolizer></Rule>"
                + "</FeatureTypeStyle></UserStyle>";
    }

    @Test
    void whatIsTooLongIsRefusedBeforeItIsRead() {
        Answer answer = fixture.get(PARCELS + "<x>" + " ".repeat(200_000) + "</x>", ANALYST);
        assertThat(answer.text()).contains("at most 100000");
    }

    @Test
    void aThousandRulesAreRefused() {
        Answer answer = fixture.get(
                PARCELS
                        + document(layer(
                                "dd:thua_dat",
                                style("s", "", "#ff0000")
                                        .replace(
                                                "<FeatureTypeStyle>", "<FeatureTypeStyle>" + "<Rule/>".repeat(1_000)))),
                ANALYST);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("rules");
    }

    @Test
    void moreLevelsThanAnyMapNeedsAreRefused() {
        String level = style("s", "", "#ff0000").replaceAll(".*(<FeatureTypeStyle>.*</FeatureTypeStyle>).*", "$1");
        Answer answer = fixture.get(
                PARCELS + document(layer("dd:thua_dat", "<UserStyle>" + level.repeat(9) + "</UserStyle>")), ANALYST);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("FeatureTypeStyle");
    }
}
