package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;

/** {@code tnn:song_kenh}. */
final class WaterwayLayer {
    private WaterwayLayer() {}

    static List<Row> rows(List<Waterway> waterways, Salinity salinity) {
        List<Row> rows = new ArrayList<>();
        for (Waterway waterway : waterways) {
            rows.add(row(waterway, salinity, rows.size() + 1));
        }
        return rows;
    }

    private static Row row(Waterway waterway, Salinity salinity, int number) {
        String water = taste(salinity.perMille(waterway.course().getInteriorPoint(), 2024, 4));
        return Row.of(Vn2000.multiLine(waterway.course()))
                .with("ma_song", "SK-%04d".formatted(number))
                .with("ten", waterway.name())
                .with("loai", waterway.kind())
                .with("cap", String.valueOf(waterway.rank()))
                .with("dai_km", Rounding.to(waterway.course().getLength() / 1000, 0.001))
                .with("rong_tb", Rounding.to(waterway.widthMeters(), 0.5))
                .with("chuc_nang", purpose(waterway, water))
                .with("hlbv_m", List.of(20, 15, 10, 5).get(waterway.rank() - 1))
                .with("tinh_chat", water);
    }

    /** In the dry season. */
    private static String taste(double perMille) {
        return perMille > 8 ? "MAN" : perMille > 1 ? "LO" : "NGOT";
    }

    private static String purpose(Waterway waterway, String water) {
        if (waterway.rank() <= 2) {
            return "GIAO_THONG";
        }
        if (waterway.rank() == 3) {
            return "THOAT_NUOC";
        }
        return water.equals("NGOT") ? "CAP_NUOC" : "NTTS";
    }
}
