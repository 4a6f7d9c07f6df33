package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/** {@code hsda:khu_vuc}: where projects work; most cover a commune's middle, strategies whole districts. */
final class ProjectLayer {
    private static final int PROJECTS = 24;
    private static final Map<String, String> TITLES = Map.of(
            "QUY_HOACH", "Quy hoạch",
            "CHUONG_TRINH", "Chương trình",
            "DU_AN", "Dự án",
            "DE_AN", "Đề án",
            "DE_TAI", "Đề tài");

    private ProjectLayer() {}

    static List<Row> rows(Ground ground) {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= PROJECTS; i++) {
            Chance chance = Chance.of("project " + i);
            Commune commune = chance.oneOf(ground.communes());
            Geometry circle = Outlines.round(commune.centre(), chance.between(1_200.0, 4_200.0), 36);
            rows.add(row(Vn2000.commonArea(circle, ground.province().land()), commune, i, chance));
        }
        return rows;
    }

    private static Row row(Geometry area, Commune commune, int number, Chance chance) {
        String kind = chance.oneOf("QUY_HOACH CHUONG_TRINH DU_AN DU_AN DU_AN DE_AN DE_TAI");
        int from = chance.between(2015, 2025);
        int until = from + chance.between(1, 5);
        return Row.of(Vn2000.multiPolygon(area))
                .with("ma_da", "DA-%03d".formatted(number))
                .with("ten", "%s mẫu %03d, %s".formatted(TITLES.get(kind), number, commune.name()))
                .with("loai", kind)
                .with("chu_dt", Names.company(chance))
                .with("tu_nam", from)
                .with("den_nam", until)
                .with("kinh_phi", chance.round(300, 90_000, 50))
                .with("trang_thai", until <= 2025 ? "HOAN_THANH" : from > 2025 ? "CHUAN_BI" : "DANG_THUC_HIEN");
    }
}
