package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Point;

/** {@code ttkn:vu_viec}: settled cases only (Decision 07/2022/QĐ-UBND), with no name of anybody. */
final class CaseLayer {
    private static final int CASES = 70;

    private CaseLayer() {}

    static List<Row> rows(Ground ground) {
        List<Row> rows = new ArrayList<>();
        Chance chance = Chance.of("cases");
        for (int i = 1; i <= CASES; i++) {
            Commune commune = chance.oneOf(ground.communes());
            Point place = ground.dryPlace(commune, 4_000, chance);
            rows.add(Row.of(place)
                    .with("so_hs", "HS-%04d".formatted(i))
                    .with("loai", chance.oneOf("THANH_TRA TRANH_CHAP TRANH_CHAP KHIEU_NAI TO_CAO BOI_THUONG"))
                    .with("linh_vuc", chance.oneOf("dd dd dd dd tnn mt dcks bhd"))
                    .with("ma_xa", commune.code())
                    .with("ngay_gq", chance.day(2019, 2025))
                    .with("co_quan_gq", "Ủy ban nhân dân " + commune.name() + " (mẫu)")
                    .with("so_qd", "%d/QĐ-UBND (mẫu)".formatted(100 + i))
                    .with(
                            "ket_qua",
                            chance.oneOf(List.of(
                                    "Hòa giải thành (mẫu)",
                                    "Bác đơn (mẫu)",
                                    "Chấp nhận một phần (mẫu)",
                                    "Đã khắc phục (mẫu)")))
                    .with("trang_thai", "DA_GIAI_QUYET"));
        }
        return rows;
    }
}
