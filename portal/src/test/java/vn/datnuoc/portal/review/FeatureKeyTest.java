package vn.datnuoc.portal.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;

class FeatureKeyTest {

    private static final int[] FIRST = {0};

    @Test
    void aTimeIsComparedAsExactlyAsASnapshotKeepsIt() {
        Instant inFile = Instant.parse("2026-11-23T08:00:00.123456Z");
        Instant inSnapshot = Instant.ofEpochMilli(inFile.toEpochMilli());
        assertThat(text(AttributeType.DATETIME, inFile)).isEqualTo(text(AttributeType.DATETIME, inSnapshot));
    }

    @Test
    void aWholeNumberIsTheSameDecimal() {
        assertThat(text(AttributeType.DECIMAL, 7L)).isEqualTo(text(AttributeType.DECIMAL, 7.0));
    }

    private static String text(AttributeType type, Object value) {
        FeatureKey key = new FeatureKey(List.of(new Attribute("a", type, "a", "a")));
        return key.text(1, new Object[] {value}, FIRST);
    }
}
