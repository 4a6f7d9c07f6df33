package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** {@code tnn:song_kenh}. */
final class WaterwayLayer {
    private WaterwayLayer() {}

    static List<Row> rows(List<Waterway> waterways) {
        List<Row> rows = new ArrayList<>();
        for (Waterway waterway : waterways) {
            rows.add(row(waterway, rows.size() + 1));
        }
        return rows;
    }

    private static Row row(Waterway waterway, int number) {
        Coordinate middle = waterway.course().getInteriorPoint().getCoordinate();
        String water = tasteAt(middle);
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

    /** Salt comes in from the coast; the canals of the north are kept fresh. */
    private static String tasteAt(Coordinate place) {
        return place.y < 1_003_000 ? "MAN" : place.y < 1_024_000 ? "LO" : "NGOT";
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
