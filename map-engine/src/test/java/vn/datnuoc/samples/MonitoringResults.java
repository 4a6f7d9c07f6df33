package vn.datnuoc.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** {@code tnn:kq_qt}: what the stations of {@code tnn:tram_qt} measured in a year, in the order of time. */
final class MonitoringResults {
    private static final int YEAR = 2025;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);
    private static final String SURFACE = "QCVN 08:2023/BTNMT";
    private static final String GROUND = "QCVN 09:2023/BTNMT";

    private final Salinity salinity;

    MonitoringResults(Salinity salinity) {
        this.salinity = salinity;
    }

    List<Row> of(List<Row> stations) {
        List<Row> results = new ArrayList<>();
        stations.forEach(station -> addYear(station, results));
        results.sort(Comparator.comparing(
                result -> (Instant) result.value("thoi_gian").orElseThrow()));
        return results;
    }

    /** Each quarter, or each month; what measures more often gives the means of months. Nothing after a station stopped. */
    private void addYear(Row station, List<Row> results) {
        Chance chance = Chance.of("results of " + station.text("ma_tram"));
        int step = station.text("tan_suat").equals("QUY") ? 3 : 1;
        int last = station.text("trang_thai").equals("TAM_DUNG") ? 6 : 12;
        for (int month = step; month <= last; month += step) {
            Row sample =
                    Row.ofTable().with("ma_tram", station.text("ma_tram")).with("thoi_gian", takenIn(month, chance));
            results.addAll(
                    station.text("loai").equals("NUOC_MAT")
                            ? surface(sample, station, month, chance)
                            : ground(sample, chance, month));
        }
    }

    private static Instant takenIn(int month, Chance chance) {
        return LocalDate.of(YEAR, month, chance.between(8, 20))
                .atTime(LocalTime.of(chance.between(7, 10), 15 * chance.between(0, 3)))
                .toInstant(VIETNAM);
    }

    /** Limits of level B of QCVN 08:2023, table 2. */
    private List<Row> surface(Row sample, Row station, int month, Chance chance) {
        double dirt = chance.between(0.6, 1.5);
        double salt = salinity.perMille(station.geometry(), YEAR, month) * chance.between(0.9, 1.1);
        return List.of(
                result(sample, "PH", chance.round(6.1, 8.2, 0.1), "", 6.0, 8.5, SURFACE),
                result(
                        sample,
                        "DO",
                        Rounding.to(6.6 - 1.5 * dirt + chance.between(-0.4, 0.6), 0.1),
                        "mg/l",
                        5,
                        99,
                        SURFACE),
                result(sample, "BOD5", Rounding.to(3.8 * dirt + chance.between(0.0, 1.2), 0.1), "mg/l", 0, 6, SURFACE),
                result(sample, "COD", Rounding.to(9.5 * dirt + chance.between(0.0, 3.0), 0.1), "mg/l", 0, 15, SURFACE),
                result(sample, "TSS", Rounding.to(58 * dirt + chance.between(0.0, 25.0), 1), "mg/l", 0, 100, SURFACE),
                measured(sample, "DO_MAN", Rounding.to(salt, 0.1), "‰"));
    }

    /** Limits of QCVN 09:2023; the water stands deepest at the end of the dry season. */
    private static List<Row> ground(Row sample, Chance chance, int month) {
        double dry = month >= 2 && month <= 5 ? 0.6 : 0;
        return List.of(
                measured(sample, "MUC_NUOC", Rounding.to(-11 - dry + chance.between(-2.0, 2.0), 0.01), "m"),
                result(sample, "PH", chance.round(6.6, 8.1, 0.1), "", 5.8, 8.5, GROUND),
                result(sample, "TDS", chance.round(380, 1_560, 1), "mg/l", 0, 1_500, GROUND),
                result(sample, "CL", chance.round(60, 262, 1), "mg/l", 0, 250, GROUND),
                result(sample, "NH4", chance.round(0.05, 1.06, 0.01), "mg/l", 0, 1, GROUND));
    }

    private static Row result(
            Row sample, String parameter, double value, String unit, double lowest, double highest, String standard) {
        return measured(sample, parameter, value, unit)
                .with("vuot_qc", value < lowest || value > highest)
                .with("quy_chuan", standard);
    }

    /** For which no standard has a limit. */
    private static Row measured(Row sample, String parameter, double value, String unit) {
        return sample.with("thong_so", parameter).with("gia_tri", value).with("don_vi", unit.isEmpty() ? null : unit);
    }
}
