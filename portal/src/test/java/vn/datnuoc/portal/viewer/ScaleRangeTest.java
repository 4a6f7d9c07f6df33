package vn.datnuoc.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleRangeTest {

    @Test
    void isAroundTheRangesOfAllRules() {
        String sld =
                """
                <sld:Rule><sld:MinScaleDenominator>500</sld:MinScaleDenominator>
                <sld:MaxScaleDenominator>2000</sld:MaxScaleDenominator></sld:Rule>
                <sld:Rule><sld:MinScaleDenominator>2000</sld:MinScaleDenominator>
                <sld:MaxScaleDenominator>1e4</sld:MaxScaleDenominator></sld:Rule>""";
        assertThat(ScaleRange.of(sld)).isEqualTo(new ScaleRange(500, 10_000));
    }

    @Test
    void hasNoLimitWhereARuleHasNone() {
        assertThat(ScaleRange.of("<Rule></Rule><Rule><MaxScaleDenominator>9</MaxScaleDenominator></Rule>"))
                .isEqualTo(new ScaleRange(0, 0));
    }
}
