package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** {@code dcks:diem_ks} and {@code dcks:cap_phep}: occurrences, and licence areas around some of them. */
final class MineralLayers {
    private static final double APART_METERS = 2_600;
    private static final Coordinate PEAT = Vn2000.at(104.93, 9.27);

    private final PreparedGeometry dryLand;
    private final PreparedGeometry shallowSea;
    private final Envelope landEnvelope;
    private final CommuneMap communes;
    private final ProhibitedAreas prohibited;
    private final Chance chance = Chance.of("minerals");
    private final List<Coordinate> places = new ArrayList<>();
    private final List<Row> occurrences = new ArrayList<>();
    private final List<Row> licences = new ArrayList<>();

    MineralLayers(Ground ground, ProhibitedAreas prohibited) {
        Province province = ground.province();
        this.communes = ground.map();
        this.prohibited = prohibited;
        this.landEnvelope = province.land().getEnvelopeInternal();
        this.dryLand = PreparedGeometryFactory.prepare(ground.dryLand());
        this.shallowSea = PreparedGeometryFactory.prepare(Vn2000.difference(
                Vn2000.intersection(
                        province.land().buffer(9_000), province.outline().buffer(-1_500)),
                province.land().buffer(1_500)));
        find("SET_GACH", "Sét gạch ngói", 22, dryLand);
        find("CAT_SAN_LAP", "Cát san lấp", 16, dryLand);
        find("THAN_BUN", "Than bùn", 9, dryLand);
        find("NUOC_KHOANG", "Nước khoáng", 4, dryLand);
        find("CAT_BIEN", "Cát biển", 15, shallowSea);
    }

    List<Row> occurrences() {
        return occurrences;
    }

    List<Row> licences() {
        return licences;
    }

    private void find(String mineral, String title, int count, PreparedGeometry where) {
        for (int i = 1; i <= count; i++) {
            Coordinate place = place(mineral, where);
            places.add(place);
            String size = chance.oneOf("LON VUA VUA NHO NHO NHO BIEU_HIEN BIEU_HIEN");
            occurrences.add(occurrence(mineral, "%s số %d".formatted(title, i), size, place));
            if (!size.equals("BIEU_HIEN") && !mineral.equals("NUOC_KHOANG") && chance.happens(0.62)) {
                license(mineral, size, place, where);
            }
        }
    }

    private Coordinate place(String mineral, PreparedGeometry where) {
        Coordinate place;
        do {
            place = mineral.equals("THAN_BUN") ? near(PEAT, 9_000) : anywhere();
        } while (!fits(place, where));
        return place;
    }

    private Coordinate near(Coordinate centre, double reach) {
        return rounded(centre.x + chance.between(-reach, reach), centre.y + chance.between(-reach, reach));
    }

    private Coordinate anywhere() {
        return rounded(
                chance.between(landEnvelope.getMinX() - 9_000, landEnvelope.getMaxX()),
                chance.between(landEnvelope.getMinY(), landEnvelope.getMaxY()));
    }

    private static Coordinate rounded(double x, double y) {
        return new Coordinate(Rounding.to(x, 0.01), Rounding.to(y, 0.01));
    }

    private boolean fits(Coordinate place, PreparedGeometry where) {
        return where.contains(Vn2000.FACTORY.createPoint(place))
                && places.stream().allMatch(other -> other.distance(place) > APART_METERS);
    }

    private Row occurrence(String mineral, String title, String size, Coordinate place) {
        double scale = size.equals("LON") ? 900 : size.equals("VUA") ? 320 : 80;
        String rank = size.equals("BIEU_HIEN") ? "334a" : chance.oneOf("111 121 122 122 222 333 333");
        return Row.of(Vn2000.FACTORY.createPoint(place))
                .with("so_hieu", "KS-%03d".formatted(occurrences.size() + 1))
                .with("ten_diem", title)
                .with("loai_ks", mineral)
                .with("quy_mo", size)
                .with("cap_tn", rank)
                .with("tai_nguyen", size.equals("BIEU_HIEN") ? null : (Object) chance.round(scale, scale * 2.4, 1))
                .with("don_vi", mineral.equals("NUOC_KHOANG") ? "m³/ngày" : "nghìn m³")
                .with("tai_lieu", "Báo cáo điều tra mẫu năm " + chance.between(1998, 2022))
                .with("ma_xa", communes.at(place).map(Commune::code).orElse(null));
    }

    private void license(String mineral, String size, Coordinate place, PreparedGeometry where) {
        double reach = mineral.equals("CAT_BIEN") ? 1_100 : size.equals("LON") ? 520 : size.equals("VUA") ? 330 : 200;
        for (int attempt = 0; attempt < 30; attempt++) {
            Polygon area = outline(place, reach);
            if (where.contains(area) && !prohibited.touches(area)) {
                licences.add(licence(mineral, area));
                return;
            }
        }
    }

    /** Five to seven straight sides around the occurrence, as licence areas have. */
    private Polygon outline(Coordinate centre, double reach) {
        int corners = chance.between(5, 7);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + chance.between(-0.25, 0.25)) / corners;
            double radius = reach * chance.between(0.6, 1.0);
            ring[i] = rounded(centre.x + radius * StrictMath.cos(angle), centre.y + radius * StrictMath.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return Vn2000.FACTORY.createPolygon(ring);
    }

    private Row licence(String mineral, Geometry area) {
        int number = licences.size() + 1;
        LocalDate issued = chance.day(2012, 2025);
        boolean exploration = chance.happens(0.25);
        Term term = Term.ofYears(issued, exploration ? chance.between(2, 4) : chance.between(5, 18));
        double thickness = chance.round(1.5, 6, 0.1);
        double hectares = Rounding.to(area.getArea() / 1e4, 0.01);
        double reserve = Rounding.to(hectares * thickness * 10, 0.1);
        return Row.of(Vn2000.multiPolygon(area))
                .with("so_gp", "%03d/GP-UBND (mẫu)".formatted(number))
                .with("loai_gp", exploration ? "THAM_DO" : mineral.equals("CAT_SAN_LAP") ? "KT_NHOM_IV" : "KHAI_THAC")
                .with("to_chuc", Names.company(chance))
                .with("loai_ks", mineral)
                .with("dt_ha", hectares)
                .with("tru_luong", reserve)
                .with("cong_suat", Rounding.to(reserve / chance.between(8, 20), 0.1))
                .with("cao_day", thickness)
                .with("ngay_cap", issued)
                .with("han_gp", term.until())
                .with("ky_quy", chance.round(50, 1_800, 5))
                .with("tinh_trang", term.state(chance));
    }
}
