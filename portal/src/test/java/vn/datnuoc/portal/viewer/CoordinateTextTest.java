package vn.datnuoc.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.portal.viewer.CoordinateText.Position;

class CoordinateTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.18 105.15",
                "9.18, 105.15",
                "9.18,105.15",
                "9,18 105,15",
                "9,18; 105,15",
                "9.18° 105.15°",
                "105.15 9.18",
                "9°10'48\"N 105°09'00\"E",
                "9°10′48″ 105°9′0″",
                "105°09'00\"E, 9°10'48\"N",
                "9°10'48\"B 105°09'Đ",
                "lat 9.18 lon 105.15",
                "WGS84: 9.18 105.15"
            })
    void readsDegreesInEitherOrderAndSpelling(String text) {
        Position position = CoordinateText.parse(text).orElseThrow();
        assertThat(position.crs()).isEqualTo(CrsCode.WGS84);
        assertThat(position.north()).isCloseTo(9.18, within(1e-9));
        assertThat(position.east()).isCloseTo(105.15, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1015233.26 571235.38",
                "X 1015233.26 Y 571235.38",
                "X = 1015233,26; Y = 571235,38",
                "571235.38 1015233.26",
                "1.015.233,26 571.235,38",
                "1,015,233.26 571,235.38",
                "VN-2000 1015233.26 571235.38"
            })
    void readsVn2000WithNorthingFirstOrSecond(String text) {
        Position position = CoordinateText.parse(text).orElseThrow();
        assertThat(position.crs()).isEqualTo(CrsCode.VN2000_CA_MAU);
        assertThat(position.north()).isEqualTo(1015233.26);
        assertThat(position.east()).isEqualTo(571235.38);
    }

    @Test
    void pointsOutThatEastWasReadFirst() {
        assertThat(CoordinateText.parse("105.15 9.18")
                        .orElseThrow()
                        .hit(Language.VIETNAMESE)
                        .layerTitle())
                .contains("hướng Đông");
        assertThat(CoordinateText.parse("9.18 105.15")
                        .orElseThrow()
                        .hit(Language.VIETNAMESE)
                        .layerTitle())
                .isEqualTo("WGS 84");
    }

    @Test
    void putsAPositionOnTheMapWhereTheReferencePairSays() {
        assertThat(CoordinateText.parse("1015233.2614 571235.3824")
                        .orElseThrow()
                        .hit(Language.VIETNAMESE)
                        .box())
                .satisfies(box -> assertThat(box.get(0)).isCloseTo(11705244.4569, within(0.01)))
                .satisfies(box -> assertThat(box.get(1)).isCloseTo(1026313.4235, within(0.01)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12/45", "tờ 12 thửa 45", "32002.12.45", "An Xuyên", "9.18", "48.1 11.5", "1 2 3"})
    void isNoCoordinateOutsideTheProvinceOrInOtherText(String text) {
        assertThat(CoordinateText.parse(text)).isEmpty();
    }
}
