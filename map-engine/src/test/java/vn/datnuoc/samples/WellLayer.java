package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** {@code tnn:gieng}: wells on dry land, more of them near settlements. */
final class WellLayer {
    private static final int WELLS_PER_COMMUNE = 14;
    /** Metres below ground at which an aquifer begins and ends, roughly, in Cà Mau. */
    private static final Map<String, int[]> DEPTHS = Map.of(
            "qh", new int[] {18, 40},
            "qp3", new int[] {45, 95},
            "qp2_3", new int[] {95, 150},
            "qp1", new int[] {150, 205},
            "n2_2", new int[] {205, 270},
            "n2_1", new int[] {270, 345},
            "n1_3", new int[] {345, 430});

    private final PreparedGeometry dryLand;
    private final List<Row> rows = new ArrayList<>();

    private WellLayer(Geometry dryLand) {
        this.dryLand = PreparedGeometryFactory.prepare(dryLand);
    }

    static List<Row> rows(List<Commune> communes, Regions regions) {
        WellLayer layer = new WellLayer(regions.dryLand());
        communes.forEach(layer::drill);
        return layer.rows;
    }

    private void drill(Commune commune) {
        Chance chance = Chance.of("wells of " + commune.code());
        PreparedGeometry area = PreparedGeometryFactory.prepare(commune.area());
        for (int i = 0; i < WELLS_PER_COMMUNE * (commune.ward() ? 2 : 1); i++) {
            Coordinate place = place(commune, area, chance);
            rows.add(row(commune, place, rows.size() + 1, chance));
        }
    }

    private Coordinate place(Commune commune, PreparedGeometry area, Chance chance) {
        Coordinate place;
        do {
            double reach = chance.happens(0.4) ? 1_800 : 14_000;
            place = new Coordinate(
                    Rounding.to(commune.centre().x + chance.between(-reach, reach), 0.01),
                    Rounding.to(commune.centre().y + chance.between(-reach, reach), 0.01));
        } while (!isDryIn(area, place));
        return place;
    }

    private boolean isDryIn(PreparedGeometry area, Coordinate place) {
        Geometry point = Vn2000.FACTORY.createPoint(place);
        return area.contains(point) && dryLand.contains(point);
    }

    private static Row row(Commune commune, Coordinate place, int number, Chance chance) {
        String aquifer = chance.oneOf("qh qp3 qp3 qp2_3 qp2_3 qp2_3 qp2_3 qp1 qp1 n2_2 n2_2 n2_1 n1_3");
        int[] depths = DEPTHS.getOrDefault(aquifer, new int[] {50, 60});
        boolean plant = chance.happens(0.18);
        double cubicMetersPerDay = plant ? chance.round(60, 2_400, 10) : chance.round(1, 9, 0.5);
        String state = chance.oneOf("DANG_KT DANG_KT DANG_KT DANG_KT DANG_KT DANG_KT TAM_DUNG DA_TRAM_LAP");
        Row row = Row.of(Vn2000.FACTORY.createPoint(place))
                .with("so_hieu", "CM-G%04d".formatted(number))
                .with("ma_xa", commune.code())
                .with("chu_ct", plant ? Names.company(chance) : Names.person(chance))
                .with("tang_cn", aquifer)
                .with("chieu_sau", (double) chance.between(depths[0], depths[1]))
                .with("q_ngd", cubicMetersPerDay)
                .with(
                        "muc_dich",
                        plant
                                ? chance.oneOf("SINH_HOAT SAN_XUAT SAN_XUAT NTTS")
                                : chance.oneOf("SINH_HOAT SINH_HOAT SINH_HOAT TUOI NTTS"))
                .with("tinh_trang", state)
                .with("x_vn2000", place.y)
                .with("y_vn2000", place.x);
        // Above 10 m³ a day a well needs a licence.
        return plant
                ? row.with("so_gp", "%d/GP-UBND (mẫu)".formatted(number))
                        .with("han_gp", state.equals("DANG_KT") ? chance.day(2027, 2034) : chance.day(2019, 2025))
                : row;
    }
}
