package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** {@code tnn:giay_phep}: one licence for each licensed well, and some for rivers, the sea and exploration. */
final class WaterLicences {
    private static final int OF_EACH_OTHER_KIND = 24;

    private final Ground ground;
    private final List<Row> rows = new ArrayList<>();
    private int number = 2_000;

    private WaterLicences(Ground ground) {
        this.ground = ground;
    }

    static List<Row> rows(Ground ground, List<Row> wells, Geometry coast) {
        WaterLicences licences = new WaterLicences(ground);
        wells.stream().filter(well -> well.value("so_gp").isPresent()).forEach(licences::addWell);
        Chance chance = Chance.of("water licences");
        Coordinate[] shore = coast.getCoordinates();
        for (int i = 0; i < OF_EACH_OTHER_KIND; i++) {
            licences.addOther("KT_NM", licences.onRiver(chance), chance);
            licences.addOther("THAM_DO", ground.dryPlace(chance), chance);
            licences.addOther(
                    "KT_NUOC_BIEN", Vn2000.FACTORY.createPoint(shore[chance.between(0, shore.length - 1)]), chance);
        }
        return licences.rows;
    }

    private Point onRiver(Chance chance) {
        return chance.oneOf(
                WaterStations.along(chance.oneOf(ground.mainWaterways().subList(0, 9)), 2_300));
    }

    private void addWell(Row well) {
        Chance chance = Chance.of("licence of " + well.text("so_hieu"));
        LocalDate until = (LocalDate) well.value("han_gp").orElseThrow();
        Term term = new Term(until.minusYears(chance.between(5, 10)), until);
        rows.add(licence(well.geometry(), well.text("so_gp"), "KT_NDD", well.text("chu_ct"), term, chance)
                .with("ma_xa", well.text("ma_xa"))
                .with("q_ngd", well.value("q_ngd").orElseThrow()));
    }

    private void addOther(String kind, Point place, Chance chance) {
        number++;
        boolean exploration = kind.equals("THAM_DO");
        Term term = Term.ofYears(chance.day(2016, 2025), exploration ? 2 : chance.between(5, 12));
        rows.add(licence(place, "%d/GP-UBND (mẫu)".formatted(number), kind, Names.company(chance), term, chance)
                .with("ma_xa", ground.map().nearest(place).code())
                .with("q_ngd", chance.round(200, 9_000, 50)));
    }

    private static Row licence(Geometry place, String licence, String kind, String holder, Term term, Chance chance) {
        return Row.of(place)
                .with("so_gp", licence)
                .with("loai_gp", kind)
                .with("to_chuc", holder)
                .with("ngay_cap", term.from())
                .with("han_gp", term.until())
                .with("co_quan", "Ủy ban nhân dân tỉnh (mẫu)")
                .with("tien_cq", chance.round(5, 900, 0.5))
                .with("tinh_trang", term.state(chance));
    }
}
