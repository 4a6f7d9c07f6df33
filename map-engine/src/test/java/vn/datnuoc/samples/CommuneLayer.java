package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.List;

/** {@code ddbd:xa}. */
final class CommuneLayer {
    private CommuneLayer() {}

    static List<Row> rows(List<Commune> communes) {
        return communes.stream().map(CommuneLayer::row).toList();
    }

    private static Row row(Commune commune) {
        Chance chance = Chance.of("commune " + commune.code());
        double squareKilometres = commune.area().getArea() / 1e6;
        double density = commune.ward() ? chance.between(480, 820) : chance.between(130, 260);
        return Row.of(commune.area())
                .with("ma_xa", commune.code())
                .with("ten", commune.name())
                .with("loai", commune.ward() ? "PHUONG" : "XA")
                .with("ma_tinh", "96")
                .with("dt_km2", Rounding.to(squareKilometres, 0.01))
                .with("dan_so", (int) Rounding.to(squareKilometres * density, 10))
                .with("tru_so", (commune.ward() ? "Khóm " : "Ấp ") + chance.between(1, 8) + ", " + commune.name())
                .with("tu_ngay", LocalDate.of(2025, 7, 1))
                .with("so_nq", "1655/NQ-UBTVQH15");
    }
}
