package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** {@code tnn:vung_hc}: around the wards, where too much was pumped, and at the coast, where salt water moves in. */
final class RestrictionZones {
    private final Ground ground;
    private final List<Row> rows = new ArrayList<>();

    private RestrictionZones(Ground ground) {
        this.ground = ground;
    }

    static List<Row> rows(Ground ground, Geometry coast) {
        RestrictionZones zones = new RestrictionZones(ground);
        Geometry towns = zones.aroundWards();
        Vn2000.polygons(towns).forEach(zone -> zones.add(zone, "HON_HOP", "qp2_3"));
        Geometry strip = Vn2000.difference(coast.buffer(2_600, 6), towns);
        for (Polygon zone :
                Vn2000.polygons(Vn2000.intersection(strip, ground.province().land()))) {
            if (zone.getArea() > 4e6) {
                zones.add(zone, "HC3", "qp3");
            }
        }
        zones.addSubsiding(towns);
        return zones.rows;
    }

    private Geometry aroundWards() {
        Geometry circles = Vn2000.union(ground.communes().stream()
                .filter(Commune::ward)
                .map(ward -> Outlines.round(ward.centre(), 4_200, 48))
                .toList());
        return Vn2000.commonArea(circles, ground.province().land());
    }

    /** Where the ground sinks: around two towns without ward. */
    private void addSubsiding(Geometry towns) {
        for (String code : List.of("32191", "32098")) {
            Geometry circle = Outlines.round(ground.commune(code).centre(), 5_000, 48);
            Geometry strips = Vn2000.union(rows.stream().map(Row::geometry).toList());
            Geometry zone = Vn2000.difference(
                    Vn2000.commonArea(circle, ground.province().land()), Vn2000.union(List.of(towns, strips)));
            add(zone, "HC2", "qp2_3");
        }
    }

    private void add(Geometry zone, String kind, String aquifer) {
        int number = rows.size() + 1;
        Commune commune = ground.map().nearest(zone);
        rows.add(Row.of(Vn2000.multiPolygon(zone))
                .with("ma_vung", "HC-%02d".formatted(number))
                .with("ten", "Vùng hạn chế %02d, %s".formatted(number, commune.name()))
                .with("loai_hc", kind)
                .with("tang_cn", aquifer)
                .with("dt_km2", Rounding.to(zone.getArea() / 1e6, 0.01))
                .with("so_qd", "13/QĐ-MẪU")
                .with("ngay_qd", LocalDate.of(2024, 11, 20))
                .with("bien_phap", measure(kind)));
    }

    private static String measure(String kind) {
        return switch (kind) {
            case "HC2" -> "Không cấp phép công trình mới; giảm lưu lượng khai thác";
            case "HC3" -> "Không khai thác trong khoảng cách quy định tới ranh mặn";
            default -> "Giảm dần lưu lượng, trám lấp giếng không sử dụng";
        };
    }
}
