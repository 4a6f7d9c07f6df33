package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.datnuoc.engine.style.Style;

class LegendTest {
    private static final String LINE = "<LineSymbolizer><Stroke><CssParameter name='stroke'>#%s</CssParameter>"
            + "<CssParameter name='stroke-width'>6</CssParameter></Stroke></LineSymbolizer>";

    @Test
    void leavesOutRulesWithoutTitleWhereOthersHaveOne() {
        assertThat(titles(rule("vien", "", "", "000000"), rule("cap1", "Cấp 1", "", "ff0000")))
                .containsExactly("Cấp 1");
    }

    @Test
    void namesTheRulesWhereNoneHasATitle() {
        assertThat(titles(rule("a", "", "", "000000"), rule("b", "", "", "ff0000")))
                .containsExactly("a", "b");
    }

    @Test
    void showsRulesOfOneTitleOnceAsTheyAreDrawnFromNear() {
        String far = rule("far", "Cấp 1", "<MinScaleDenominator>50000</MinScaleDenominator>", "ff0000");
        String near = rule("near", "Cấp 1", "<MaxScaleDenominator>50000</MaxScaleDenominator>", "0000ff");
        assertThat(entries(far, near)).hasSize(1);
        assertThat(colour(entries(far, near))).isEqualTo(colour(entries(near)));
        assertThat(colour(entries(near, far))).isEqualTo(colour(entries(near)));
    }

    @Test
    void leavesOutColoursWithoutLabelWhereOthersHaveOne() {
        String colours = "<RasterSymbolizer><ColorMap><ColorMapEntry color='#ffffff' quantity='-9999' opacity='0'/>"
                + "<ColorMapEntry color='#1a6b1a' quantity='0.8' label='rừng'/></ColorMap></RasterSymbolizer>";
        assertThat(titles("<Rule><Name>ndvi</Name>" + colours + "</Rule>")).containsExactly("rừng");
    }

    @Test
    void titlesAreInTheReadersLanguageWhereTheStyleHasIt() {
        String river = rule("r", "Sông<Localized lang='en'>River</Localized>", "", "0000ff");
        String canal = rule("k", "Kênh", "", "00ffff");
        Style style = style(river, canal);
        assertThat(Legend.entries(style, Locale.ENGLISH).stream().map(Legend.Entry::title))
                .containsExactly("River", "Kênh");
        assertThat(Legend.entries(style, Locale.forLanguageTag("vi")).stream().map(Legend.Entry::title))
                .containsExactly("Sông", "Kênh");
    }

    @Test
    void aRuleIsShownByItsOwnSignForLegends() {
        String sign = "<LegendGraphic><Graphic><Mark><WellKnownName>star</WellKnownName><Fill/></Mark></Graphic>"
                + "</LegendGraphic>";
        String withoutSymbols = "<Rule><Name>r</Name><Title>Ranh giới</Title>" + sign + "</Rule>";
        String withLine = rule("r", "Ranh giới", sign, "ff0000");
        assertThat(titles(withoutSymbols)).containsExactly("Ranh giới");
        assertThat(colour(entries(withLine))).isEqualTo(colour(entries(withoutSymbols)));
    }

    @Test
    void aRuleWithoutSymbolsAndSignIsNotInTheLegend() {
        assertThat(titles("<Rule><Name>r</Name><Title>Ranh giới</Title></Rule>"))
                .isEmpty();
    }

    private static String rule(String name, String title, String scale, String colour) {
        return "<Rule><Name>%s</Name><Title>%s</Title>%s%s</Rule>"
                .formatted(name, title, scale, LINE.formatted(colour));
    }

    private static List<String> titles(String... rules) {
        return entries(rules).stream().map(Legend.Entry::title).toList();
    }

    private static int[] colour(List<Legend.Entry> entries) {
        return entries.get(0).swatch().premultipliedArgb();
    }

    private static List<Legend.Entry> entries(String... rules) {
        return Legend.entries(style(rules), Locale.forLanguageTag("vi"));
    }

    private static Style style(String... rules) {
        return Style.parse("<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'>"
                + "<NamedLayer><Name>l</Name><UserStyle><FeatureTypeStyle>" + String.join("", rules)
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
    }
}
