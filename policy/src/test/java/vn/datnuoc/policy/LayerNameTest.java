package vn.datnuoc.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"dd:thua_dat", "vt:a", "tnn:g2_", "dd:a234567890123456789012345678901234567890"})
    void isFoundAsItIsWritten(String text) {
        assertThat(LayerName.find(text)).hasToString("Optional[" + text + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "thua_dat",
                ":thua_dat",
                "dd:",
                "xx:thua_dat",
                "dd:Thua",
                "dd:2a",
                "dd:_a",
                "dd:thửa",
                "dd:a-b",
                "dd:a:b",
                "dd:a b",
                "dd:a2345678901234567890123456789012345678901"
            })
    void whatIsNoNameNamesNothing(String text) {
        assertThat(LayerName.find(text)).isEmpty();
    }

    @Test
    void noneIsMadeOfAnythingElse() {
        assertThatThrownBy(() -> new LayerName(Component.ofCode("dd").orElseThrow(), "Thua"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Thua");
    }
}
