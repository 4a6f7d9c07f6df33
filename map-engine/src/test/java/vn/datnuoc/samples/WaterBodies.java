package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** {@code tnn:mat_nuoc}: lakes and ponds between the canals, outside the settlements whose parcels are drawn. */
final class WaterBodies {
    private static final int PER_COMMUNE = 2;
    private static final Map<String, String> NAMES =
            Map.of("HO", "Hồ", "AO", "Ao", "DAM", "Đầm", "HO_DIEU_HOA", "Hồ điều hòa");

    private final Ground ground;
    private final Geometry settlements;
    private final List<Row> rows = new ArrayList<>();

    private WaterBodies(Ground ground) {
        this.ground = ground;
        this.settlements =
                Vn2000.union(Settlement.ALL.stream().map(Settlement::outline).toList());
    }

    static List<Row> rows(Ground ground) {
        WaterBodies bodies = new WaterBodies(ground);
        ground.communes().forEach(bodies::fill);
        return bodies.rows;
    }

    private void fill(Commune commune) {
        Chance chance = Chance.of("lakes of " + commune.code());
        for (int i = 0; i < PER_COMMUNE; i++) {
            Polygon shore;
            do {
                Point middle = ground.dryPlace(commune, 6_000, chance);
                shore = Outlines.round(middle.getCoordinate(), chance.between(45.0, 210.0), 28);
            } while (!ground.isDry(shore) || settlements.intersects(shore) || touchesAnother(shore));
            rows.add(row(shore, commune, chance));
        }
    }

    private boolean touchesAnother(Polygon shore) {
        return rows.stream().anyMatch(row -> row.geometry().isWithinDistance(shore, 300));
    }

    private Row row(Polygon shore, Commune commune, Chance chance) {
        int number = rows.size() + 1;
        String kind = chance.oneOf(commune.ward() ? "HO HO_DIEU_HOA" : "HO AO AO DAM");
        double hectares = Rounding.to(shore.getArea() / 1e4, 0.01);
        boolean kept = chance.happens(0.7);
        return Row.of(Vn2000.multiPolygon(shore))
                .with("ma_ho", "MN-%03d".formatted(number))
                .with("ten", "%s mẫu %03d".formatted(NAMES.get(kind), number))
                .with("loai", kind)
                .with("dt_ha", hectares)
                .with("dung_tich", Rounding.to(hectares * chance.between(1.4, 3.2) * 10, 0.1))
                .with("khong_lap", kept)
                .with("so_qd", kept ? "11/QĐ-MẪU" : null)
                .with("ma_xa", commune.code());
    }
}
