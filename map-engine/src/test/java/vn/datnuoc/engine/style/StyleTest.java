package vn.datnuoc.engine.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.datnuoc.engine.style.Symbolizer.ColorMap;
import vn.datnuoc.engine.style.Symbolizer.Glyph;
import vn.datnuoc.engine.style.Symbolizer.LineSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.PointSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.PolygonSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.RasterSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.TextSymbolizer;
import vn.datnuoc.engine.style.Symbolizer.WellKnownShape;

/** What of SLD 1.0 and SE 1.1 documents is understood. */
class StyleTest {
    private static final String SLD_10 =
            """
            <StyledLayerDescriptor version="1.0.0" xmlns="http://www.opengis.net/sld" xmlns:ogc="http://www.opengis.net/ogc">
              <NamedLayer><Name>l</Name><UserStyle><Name>s</Name><Title>Mẫu</Title><FeatureTypeStyle>%s</FeatureTypeStyle></UserStyle></NamedLayer>
            </StyledLayerDescriptor>
            """;
    private static final String SE_11 =
            """
            <sld:StyledLayerDescriptor version="1.1.0" xmlns:sld="http://www.opengis.net/sld" xmlns="http://www.opengis.net/se" xmlns:ogc="http://www.opengis.net/ogc">
              <sld:NamedLayer><Name>l</Name><sld:UserStyle><Name>s</Name><Description><Title>Mẫu</Title></Description>
                <FeatureTypeStyle>%s</FeatureTypeStyle></sld:UserStyle></sld:NamedLayer>
            </sld:StyledLayerDescriptor>
            """;
    private static final String STROKE =
            "<Stroke><SvgParameter name='stroke'>#102030</SvgParameter><SvgParameter name='stroke-width'>2.5</SvgParameter>"
                    + "<SvgParameter name='stroke-dasharray'>6 3 1</SvgParameter>"
                    + "<SvgParameter name='stroke-dashoffset'>4</SvgParameter></Stroke>";

    @Test
    void symbologyEncodingMeansWhatSldMeans() {
        String rule = "<Rule><Name>r</Name>%s<MaxScaleDenominator>5000</MaxScaleDenominator><PolygonSymbolizer>"
                + "<Fill><SvgParameter name='fill'>#aabbcc</SvgParameter></Fill>" + STROKE
                + "</PolygonSymbolizer></Rule>";
        Style se = Style.parse(SE_11.formatted(rule.formatted(
                "<Description><Title>Sông<Localized lang='en'>River</Localized></Title></Description>")));
        Style sld =
                Style.parse(SLD_10.formatted(rule.formatted("<Title>Sông<Localized lang='en'>River</Localized></Title>")
                        .replace("SvgParameter", "CssParameter")));
        assertThat(se).isEqualTo(sld);
        assertThat(se.title()).isEqualTo("Mẫu");
        assertThat(se.rules().findFirst().orElseThrow().title(Locale.ENGLISH)).isEqualTo("River");
        assertThat(se.warnings()).isEmpty();
    }

    @Test
    void aStyleOfSymbologyEncodingMayStandAlone() {
        Style style = Style.parse("<se:FeatureTypeStyle version='1.1.0' xmlns:se='http://www.opengis.net/se'><se:Rule>"
                + "<se:LineSymbolizer><se:Stroke/></se:LineSymbolizer></se:Rule></se:FeatureTypeStyle>");
        assertThat(style.rules()).hasSize(1);
    }

    @Test
    void linesHaveAnOffsetAndDashes() {
        LineSymbolizer line = only(
                LineSymbolizer.class,
                "<LineSymbolizer>" + STROKE + "<PerpendicularOffset>-4</PerpendicularOffset></LineSymbolizer>");
        assertThat(line.offset()).isEqualTo(-4);
        assertThat(line.stroke().dashes()).containsExactly(6.0, 3.0, 1.0, 6.0, 3.0, 1.0);
        assertThat(line.stroke().dashOffset()).isEqualTo(4);
    }

    @Test
    void marksMayRunAlongALine() {
        LineSymbolizer line = only(
                LineSymbolizer.class,
                "<LineSymbolizer><Stroke><GraphicStroke><Graphic><Mark><WellKnownName>shape://vertline</WellKnownName>"
                        + STROKE
                        + "</Mark><Size>8</Size></Graphic><Gap>5</Gap></GraphicStroke></Stroke></LineSymbolizer>");
        assertThat(line.stroke().marks()).hasValueSatisfying(marks -> {
            assertThat(marks.gap()).isEqualTo(5);
            assertThat(marks.graphic().mark().shape()).isEqualTo(WellKnownShape.VERTLINE);
        });
    }

    @Test
    void aMarkMayBeACharacterOfTheBundledFace() {
        PointSymbolizer point = only(
                PointSymbolizer.class,
                "<PointSymbolizer><Graphic><Mark><WellKnownName>ttf://Noto Sans#U+0110</WellKnownName><Fill/></Mark>"
                        + "<Displacement><DisplacementX>3</DisplacementX></Displacement></Graphic></PointSymbolizer>");
        assertThat(point.graphic().mark().shape()).isEqualTo(new Glyph('Đ'));
        assertThat(point.graphic().anchor().dx()).isEqualTo(3);
    }

    @Test
    void aPatternHasMarginsAsInCss() {
        PolygonSymbolizer polygon = only(
                PolygonSymbolizer.class,
                "<PolygonSymbolizer><Fill><GraphicFill><Graphic><Mark><WellKnownName>triangle</WellKnownName></Mark>"
                        + "<Size>7</Size></Graphic></GraphicFill></Fill>"
                        + "<VendorOption name='graphic-margin'>1 2 3</VendorOption></PolygonSymbolizer>");
        Symbolizer.Tile tile = polygon.fill().flatMap(Symbolizer.Fill::pattern).orElseThrow();
        assertThat(List.of(tile.top(), tile.right(), tile.bottom(), tile.left()))
                .containsExactly(1.0, 2.0, 3.0, 2.0);
    }

    @Test
    void labelsTakeTheVendorOptionsOfGeoServer() {
        LabelOptions options = label("<VendorOption name='group'>yes</VendorOption>"
                        + "<VendorOption name='followLine'>true</VendorOption><VendorOption name='repeat'>300</VendorOption>"
                        + "<VendorOption name='goodnessOfFit'>0.3</VendorOption>")
                .options();
        assertThat(options.group()).isTrue();
        assertThat(options.followLine()).isTrue();
        assertThat(options.repeat()).isEqualTo(300);
        assertThat(options.goodnessOfFit()).isEqualTo(0.3);
        assertThat(options.maxAngleDelta()).isEqualTo(22.5);
        assertThat(options.conflictResolution()).isTrue();
    }

    @Test
    void anUnknownVendorOptionIsLeftOutWithAWarning() {
        Style style = style("<TextSymbolizer><Label>x</Label><VendorOption name='polygonAlign'>mbr</VendorOption>"
                + "</TextSymbolizer>");
        assertThat(style.warnings()).singleElement().asString().contains("polygonAlign", "line");
    }

    @Test
    void aVendorOptionThatMeansNothingIsAnError() {
        assertThatThrownBy(() -> label("<VendorOption name='repeat'>often</VendorOption>"))
                .isInstanceOf(StyleException.class)
                .hasMessageContaining("repeat: a number expected, got often");
    }

    @Test
    void labelsKeepAwayFromObstacles() {
        String option = "<VendorOption name='labelObstacle'>true</VendorOption>";
        assertThat(only(LineSymbolizer.class, "<LineSymbolizer><Stroke/>" + option + "</LineSymbolizer>"))
                .matches(Symbolizer::isObstacle);
        assertThat(only(LineSymbolizer.class, "<LineSymbolizer><Stroke/></LineSymbolizer>"))
                .matches(line -> !line.isObstacle());
    }

    @Test
    void categoriesAreIntervals() {
        ColorMap map = colorMap("<Categorize fallbackValue='#000000'><LookupValue>Rasterdata</LookupValue>"
                + "<Value>#ff0000</Value><Threshold>10</Threshold><Value>#00ff00</Value><Threshold>20.5</Threshold>"
                + "<Value>#800000ff</Value></Categorize>");
        assertThat(map.type()).isEqualTo(ColorMap.Kind.INTERVALS);
        assertThat(map.entries())
                .containsExactly(
                        new ColorMap.Entry(10, 0xffff0000, "< 10"),
                        new ColorMap.Entry(20.5, 0xff00ff00, "10 – 20.5"),
                        new ColorMap.Entry(Double.POSITIVE_INFINITY, 0x800000ff, "≥ 20.5"));
    }

    @Test
    void interpolationIsARampAndRecodingIsValues() {
        ColorMap ramp = colorMap("<Interpolate><LookupValue>Rasterdata</LookupValue>"
                + "<InterpolationPoint><Data>9</Data><Value>#ffffff</Value></InterpolationPoint>"
                + "<InterpolationPoint><Data>-1</Data><Value>#000000</Value></InterpolationPoint></Interpolate>");
        assertThat(ramp)
                .isEqualTo(new ColorMap(
                        ColorMap.Kind.RAMP,
                        List.of(new ColorMap.Entry(-1, 0xff000000, "-1"), new ColorMap.Entry(9, 0xffffffff, "9"))));
        ColorMap values = colorMap("<Recode><LookupValue>Rasterdata</LookupValue>"
                + "<MapItem><Data>3</Data><Value>#112233</Value></MapItem></Recode>");
        assertThat(values)
                .isEqualTo(new ColorMap(ColorMap.Kind.VALUES, List.of(new ColorMap.Entry(3, 0xff112233, "3"))));
    }

    @Test
    void aRasterShowsTheBandsThatItsStyleChooses() {
        RasterSymbolizer raster = only(
                RasterSymbolizer.class,
                "<RasterSymbolizer><ChannelSelection><RedChannel><SourceChannelName>3</SourceChannelName>"
                        + "<ContrastEnhancement><GammaValue>0.5</GammaValue></ContrastEnhancement></RedChannel>"
                        + "<GreenChannel><SourceChannelName>2</SourceChannelName></GreenChannel>"
                        + "<BlueChannel><SourceChannelName>1</SourceChannelName></BlueChannel></ChannelSelection>"
                        + "</RasterSymbolizer>");
        assertThat(raster.channels().orElseThrow().channels())
                .extracting(Symbolizer.Channel::band)
                .containsExactly(3, 2, 1);
        assertThat(raster.channels().orElseThrow().channels().get(0).contrast())
                .hasValueSatisfying(contrast -> assertThat(contrast.gamma()).isEqualTo(0.5));
    }

    @Test
    void aRuleMayHaveASignForLegends() {
        StyleRule rule = Style.parse(SLD_10.formatted("<Rule><Title>Ranh giới</Title><LegendGraphic><Graphic><Mark>"
                        + "<WellKnownName>star</WellKnownName></Mark></Graphic></LegendGraphic></Rule>"))
                .rules()
                .findFirst()
                .orElseThrow();
        assertThat(rule.symbolizers()).isEmpty();
        assertThat(rule.legend().map(graphic -> graphic.mark().shape())).isEqualTo(Optional.of(WellKnownShape.STAR));
    }

    private static ColorMap colorMap(String function) {
        return only(
                        RasterSymbolizer.class,
                        "<RasterSymbolizer><ColorMap>" + function + "</ColorMap></RasterSymbolizer>")
                .colorMap()
                .orElseThrow();
    }

    private static TextSymbolizer label(String options) {
        return only(TextSymbolizer.class, "<TextSymbolizer><Label>x</Label>" + options + "</TextSymbolizer>");
    }

    private static <T extends Symbolizer> T only(Class<T> kind, String symbolizer) {
        Style style = style(symbolizer);
        assertThat(style.warnings()).isEmpty();
        return kind.cast(style.rules()
                .flatMap(rule -> rule.symbolizers().stream())
                .findFirst()
                .orElseThrow());
    }

    private static Style style(String symbolizer) {
        return Style.parse(SE_11.formatted("<Rule>" + symbolizer + "</Rule>"));
    }
}
