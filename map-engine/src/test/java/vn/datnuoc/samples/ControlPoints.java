package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Point;

/** {@code ddbd:diem_td}: points of the cadastral networks; none of the national classes. */
final class ControlPoints {
    private static final int PER_COMMUNE = 4;

    private ControlPoints() {}

    static List<Row> rows(Ground ground) {
        List<Row> rows = new ArrayList<>();
        for (Commune commune : ground.communes()) {
            Chance chance = Chance.of("control points of " + commune.code());
            for (int i = 0; i < PER_COMMUNE; i++) {
                Point place = ground.dryPlace(commune, 8_000, chance);
                rows.add(row(place, commune, rows.size() + 1, chance));
            }
        }
        return rows;
    }

    private static Row row(Point place, Commune commune, int number, Chance chance) {
        return Row.of(place)
                .with("so_hieu", "9646%03d".formatted(number))
                .with("cap", chance.oneOf("DCCS DCCS DC DC DO_VE"))
                .with("x_m", Rounding.to(place.getY(), 1))
                .with("y_m", Rounding.to(place.getX(), 1))
                .with("h_m", chance.round(0.4, 2.2, 0.1))
                .with("he_td", "VN-2000")
                .with("ktt", 104.5)
                .with("nam_do", chance.between(1998, 2019))
                .with("tinh_trang", chance.oneOf("TOT TOT TOT TOT MAT_MOC HONG"))
                .with("ma_xa", commune.code());
    }
}
