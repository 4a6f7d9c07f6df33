package vn.datnuoc.portal.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParcelTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tờ 12 thửa 45",
                "to 12 thua 45",
                "Tờ bản đồ số 12, thửa đất số 45",
                "thửa 45 tờ 12",
                "thửa 45, tờ bản đồ 12",
                "12/45",
                "sheet 12 parcel 45"
            })
    void readsSheetAndNumber(String text) {
        assertThat(ParcelText.parse(text)).contains(new ParcelText(12, 45, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12/45 An Xuyên", "tờ 12 thửa 45 xã An Xuyên", "thửa 45 tờ 12, phường An Xuyên"})
    void readsTheCommuneByName(String text) {
        assertThat(ParcelText.parse(text)).contains(new ParcelText(12, 45, "an xuyen"));
    }

    @Test
    void readsTheCommuneByCode() {
        assertThat(ParcelText.parse("32002.12.45")).contains(new ParcelText(12, 45, "32002"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"An Xuyên", "Thới Bình", "12", "9.18 105.15", "sông Ông Đốc"})
    void isNoParcelInOtherText(String text) {
        assertThat(ParcelText.parse(text)).isEmpty();
    }
}
