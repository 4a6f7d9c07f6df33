package vn.datnuoc.engine.wms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapTimeTest {
    private static final List<LocalDate> DAYS =
            List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 2, 1), LocalDate.of(2026, 9, 1));

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-01",
        "2026-02-01T00:00:00Z, 2026-02-01",
        "2026-02, 2026-02-01",
        "2026, 2026-09-01",
        "2025, 2025-12-31",
        "current, 2026-09-01",
        "2026-01-01/2026-06-30, 2026-02-01",
        "2025/2026-02, 2026-02-01",
        "2026-01-01/2026-12-31/P1D, 2026-09-01",
        "2026-03-01/current, 2026-09-01",
        "'2026-02-01,2025-12-31', 2026-02-01",
    })
    void aMapShowsTheNewestPictureOfWhatWasAskedFor(String time, LocalDate day) {
        assertThat(MapTime.of(Optional.of(time)).newest(DAYS)).contains(day);
    }

    @Test
    void withoutATimeItIsTheNewestOfAll() {
        assertThat(MapTime.of(Optional.empty()).newest(DAYS)).contains(LocalDate.of(2026, 9, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-02-02", "2024", "yesterday", "2026-13-01", "2026-02-30", "2026-09-02/2027", "/", "a/b/c"})
    void whatMeansNoPictureIsNone(String time) {
        assertThat(MapTime.of(Optional.of(time)).newest(DAYS)).isEmpty();
    }
}
