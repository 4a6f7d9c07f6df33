package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** {@code bhd:khu_vuc_bien}: sea areas given to somebody; each licence for sea sand lies in one of them. */
final class SeaAreas {
    private static final double WIND_TURN = 0.55;

    private final Ground ground;
    private final PreparedGeometry shallowSea;
    private final Geometry land;
    private final List<Row> rows = new ArrayList<>();

    SeaAreas(Ground ground) {
        this.ground = ground;
        this.land = ground.province().land();
        this.shallowSea = PreparedGeometryFactory.prepare(Vn2000.difference(
                Vn2000.commonArea(
                        land.buffer(12_000), ground.province().outline().buffer(-1_500)),
                land.buffer(1_200)));
    }

    /** A place at sea, at most 12 km from land. */
    Point shallowPlace(Chance chance) {
        Envelope reach = land.getEnvelopeInternal();
        Point place;
        do {
            place = Vn2000.FACTORY.createPoint(new Coordinate(
                    Rounding.to(chance.between(reach.getMinX() - 12_000, reach.getMaxX()), 0.01),
                    Rounding.to(chance.between(reach.getMinY(), reach.getMaxY()), 0.01)));
        } while (!shallowSea.contains(place));
        return place;
    }

    /** @param mining {@code dcks:cap_phep} */
    List<Row> rows(List<Row> mining) {
        mining.stream()
                .filter(licence -> licence.text("loai_ks").equals("CAT_BIEN"))
                .forEach(this::addSand);
        addWindFarms();
        Chance chance = Chance.of("sea areas");
        for (int i = 0; i < 12; i++) {
            addAround(shallowPlace(chance), chance.oneOf("NTTS NTTS NTTS DU_LICH NHAN_CHIM"), chance);
        }
        addPort("Cảng biển Hòn Khoai (mẫu)", Vn2000.at(104.795, 8.44));
        return rows;
    }

    private void addSand(Row licence) {
        Chance chance = Chance.of("sea area of " + licence.text("so_gp"));
        LocalDate from = (LocalDate) licence.value("ngay_cap").orElseThrow();
        LocalDate until = (LocalDate) licence.value("han_gp").orElseThrow();
        Geometry area = Vn2000.commonArea(
                licence.geometry().buffer(250, 2), ground.province().outline());
        add(area, "KHAI_THAC_CAT", licence.text("to_chuc"), new Term(from, until), chance);
    }

    /** In rows off the east coast, as off Bạc Liêu. */
    private void addWindFarms() {
        for (int i = 0; i < 7; i++) {
            Coordinate middle = Vn2000.at(105.52 + 0.048 * i, 9.035 + 0.029 * i);
            Geometry farm = Outlines.rectangle(middle, 4_600, 2_600, WIND_TURN);
            Chance chance = Chance.of("wind farm " + i);
            if (isFree(farm)) {
                add(farm, "DIEN_GIO", Names.company(chance), Term.ofYears(chance.day(2019, 2024), 30), chance);
            }
        }
    }

    private void addAround(Point place, String purpose, Chance chance) {
        double length = chance.between(900.0, 2_600.0);
        Geometry area = Outlines.rectangle(place.getCoordinate(), length, length * 0.6, chance.between(0.0, 3.0));
        if (isFree(area)) {
            add(
                    area,
                    purpose,
                    Names.company(chance),
                    Term.ofYears(chance.day(2015, 2025), chance.between(5, 25)),
                    chance);
        }
    }

    private void addPort(String holder, Coordinate place) {
        Chance chance = Chance.of("port");
        Geometry area = Vn2000.difference(Outlines.rectangle(place, 3_000, 1_900, 0.3), land);
        if (isFree(area)) {
            add(area, "CANG", holder, Term.ofYears(LocalDate.of(2024, 5, 6), 50), chance);
        }
    }

    private boolean isFree(Geometry area) {
        return area.disjoint(land)
                && ground.province().outline().contains(area)
                && rows.stream().noneMatch(row -> row.geometry().isWithinDistance(area, 400));
    }

    private void add(Geometry area, String purpose, String holder, Term term, Chance chance) {
        rows.add(Row.of(Vn2000.multiPolygon(area))
                .with("so_qd", "%03d/QĐ-UBND (mẫu)".formatted(rows.size() + 1))
                .with("to_chuc", holder)
                .with("muc_dich", purpose)
                .with("dt_ha", Rounding.to(area.getArea() / 1e4, 0.01))
                .with("do_sau", chance.round(2, 14, 0.5))
                .with("thoi_han", term.until().getYear() - term.from().getYear())
                .with("tu_ngay", term.from())
                .with("den_ngay", term.until())
                .with("tien_sd", chance.round(20, 3_000, 5))
                .with("tinh_trang", term.state(chance)));
    }
}
