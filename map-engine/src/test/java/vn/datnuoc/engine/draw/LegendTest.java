package vn.datnuoc.engine.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.datnuoc.engine.style.Style;

class LegendTest {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
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
        assertThat(Legend.of(style, Locale.ENGLISH, LegendLook.PLAIN).entries().stream()
                        .map(Legend.Entry::title))
                .containsExactly("River", "Kênh");
        assertThat(Legend.of(style, VIETNAMESE, LegendLook.PLAIN).entries().stream()
                        .map(Legend.Entry::title))
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

    @Test
    void atAScaleOnlyItsRulesAreShown() {
        String far = rule("far", "Xa", "<MinScaleDenominator>50000</MinScaleDenominator>", "ff0000");
        String near = rule("near", "Gần", "<MaxScaleDenominator>50000</MaxScaleDenominator>", "0000ff");
        assertThat(legend(at(10_000), far, near).entries())
                .extracting(Legend.Entry::title)
                .containsExactly("Gần");
        assertThat(legend(at(50_000), far, near).entries())
                .extracting(Legend.Entry::title)
                .containsExactly("Xa");
        assertThat(entries(far, near)).hasSize(2);
    }

    @Test
    void oneRuleMayBeAskedFor() {
        LegendLook second = new LegendLook(Optional.empty(), MapView.STANDARD_DPI, 13, true, Optional.of("b"));
        assertThat(legend(second, rule("a", "A", "", "ff0000"), rule("b", "B", "", "0000ff"))
                        .entries())
                .extracting(Legend.Entry::title)
                .containsExactly("B");
    }

    @Test
    void atTwiceTheResolutionEverythingIsTwiceAsLarge() {
        LegendLook fine = new LegendLook(Optional.empty(), 2 * MapView.STANDARD_DPI, 13, true, Optional.empty());
        Legend plain = legend(LegendLook.PLAIN, rule("a", "Đường", "", "ff0000"));
        Legend twice = legend(fine, rule("a", "Đường", "", "ff0000"));
        assertThat(twice.heightPx()).isEqualTo(2 * plain.heightPx());
        assertThat(twice.widthPx()).isBetween(2 * plain.widthPx() - 2, 2 * plain.widthPx() + 2);
        assertThat(opaque(twice)).isBetween(3.8 * opaque(plain), 4.2 * opaque(plain));
    }

    @Test
    void titlesMayBeLargerOrLeftOut() {
        LegendLook large = new LegendLook(Optional.empty(), MapView.STANDARD_DPI, 26, true, Optional.empty());
        LegendLook none = new LegendLook(Optional.empty(), MapView.STANDARD_DPI, 13, false, Optional.empty());
        String rule = rule("a", "Đường", "", "ff0000");
        assertThat(legend(large, rule).widthPx())
                .isGreaterThan(legend(LegendLook.PLAIN, rule).widthPx() + 30);
        assertThat(legend(none, rule).draw().widthPx()).isEqualTo(32);
    }

    @Test
    void whatIsMeasuredOnTheGroundIsAsLargeAsOnTheMap() {
        String road = "<Rule><Title>Đường</Title>"
                + LINE.formatted("ff0000").replace("<LineSymbolizer>", "<LineSymbolizer uom='metre'>") + "</Rule>";
        double near = opaque(legend(without(at(5_000)), road));
        assertThat(near).isGreaterThan(1.7 * opaque(legend(without(at(10_000)), road)));
    }

    private static LegendLook at(double scale) {
        return new LegendLook(Optional.of(scale), MapView.STANDARD_DPI, 13, true, Optional.empty());
    }

    private static LegendLook without(LegendLook titles) {
        return new LegendLook(titles.scaleDenominator(), titles.dpi(), titles.fontPx(), false, titles.rule());
    }

    /** Pixels that are covered. */
    private static double opaque(Legend legend) {
        return Arrays.stream(legend.draw().premultipliedArgb())
                .mapToDouble(argb -> (argb >>> 24) / 255.0)
                .sum();
    }

    private static String rule(String name, String title, String scale, String colour) {
        return "<Rule><Name>%s</Name><Title>%s</Title>%s%s</Rule>"
                .formatted(name, title, scale, LINE.formatted(colour));
    }

    private static List<String> titles(String... rules) {
        return entries(rules).stream().map(Legend.Entry::title).toList();
    }

    private static int[] colour(List<Legend.Entry> entries) {
        return entries.get(0).swatch().get().premultipliedArgb();
    }

    private static List<Legend.Entry> entries(String... rules) {
        return legend(LegendLook.PLAIN, rules).entries();
    }

    private static Legend legend(LegendLook look, String... rules) {
        return Legend.of(style(rules), VIETNAMESE, look);
    }

    private static Style style(String... rules) {
        return Style.parse("<StyledLayerDescriptor version='1.0.0' xmlns='http://www.opengis.net/sld'>"
                + "<NamedLayer><Name>l</Name><UserStyle><FeatureTypeStyle>" + String.join("", rules)
                + "</FeatureTypeStyle></UserStyle></NamedLayer></StyledLayerDescriptor>");
    }
}
