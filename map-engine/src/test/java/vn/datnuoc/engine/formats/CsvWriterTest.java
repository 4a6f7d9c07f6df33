package vn.datnuoc.engine.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {
    @TempDir
    Path directory;

    @Test
    void quotesWhatNeedsItAndTellsAnEmptyTextFromNone() throws Exception {
        Path file = directory.resolve("a.csv");
        try (CsvWriter writer = CsvWriter.create(file, Samples.ROWS)) {
            Object[] values = {
                7L, 0.5, "Ấp 1, \"xã\"\nĐất Mũi", LocalDate.of(2026, 2, 1), Instant.parse("2026-02-01T03:04:05Z"), true
            };
            writer.row(3, new byte[0], values);
            writer.row(4, new byte[0], new Object[] {null, null, "", null, null, null});
            writer.finish();
        }
        assertThat(Files.readString(file))
                .isEqualTo("\ufefffid,so_thua,dien_tich,dia_chi,ngay_cap,cap_nhat,tranh_chap\r\n"
                        + "3,7,0.5,\"Ấp 1, \"\"xã\"\"\nĐất Mũi\",2026-02-01,2026-02-01T03:04:05Z,true\r\n"
                        + "4,,,\"\",,,\r\n");
    }

    @Test
    void whatIsNotFinishedLeavesNoFile() {
        Path file = directory.resolve("half.csv");
        try (CsvWriter writer = CsvWriter.create(file, Samples.ROWS)) {
            writer.row(1, new byte[0], Samples.values(1));
        }
        assertThat(file).doesNotExist();
    }

    @Test
    void isForTablesAlone() {
        assertThatThrownBy(() -> CsvWriter.create(directory.resolve("a.csv"), Samples.PARCELS))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
