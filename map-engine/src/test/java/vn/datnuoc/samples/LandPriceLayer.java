package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.LineString;

/** {@code dd:gia_dat}: what a square metre costs along each street; less the farther from the middle of the town. */
final class LandPriceLayer {
    private LandPriceLayer() {}

    static List<Row> rows(List<Roads.NamedStreet> streets) {
        List<Row> rows = new ArrayList<>();
        for (Roads.NamedStreet street : streets) {
            rows.add(row(street, rows.size() + 1));
        }
        return rows;
    }

    private static Row row(Roads.NamedStreet named, int number) {
        Street street = named.street();
        LineString course = street.course();
        Commune commune = street.commune();
        Chance chance = Chance.of("price " + number);
        return Row.of(Vn2000.multiLine(course))
                .with("ma_doan", "GD-%04d".formatted(number))
                .with("ten_duong", named.name())
                .with("tu_diem", "Đầu đường (mẫu)")
                .with("den_diem", "Cuối đường (mẫu)")
                .with("vi_tri", street.fabric() == Fabric.TOWN ? 1 : street.fabric() == Fabric.SUBURB ? 2 : 3)
                .with("loai_dat", commune.ward() ? "ODT" : "ONT")
                .with("gia_1000d", Rounding.to(thousandsOfDong(street) * chance.between(0.85, 1.15), 10))
                .with("so_qd", "01/QĐ-MẪU")
                .with("hieu_luc", LocalDate.of(2026, 1, 1))
                .with("ma_xa", commune.code());
    }

    private static double thousandsOfDong(Street street) {
        double best = street.commune().ward() ? 24_000 : 5_000;
        double meters =
                street.commune().centre().distance(street.course().getCentroid().getCoordinate());
        double share = street.fabric() == Fabric.TOWN ? 1 : 0.45;
        return 300 + best * share * StrictMath.exp(-meters / 900) * Math.min(1.6, street.widthMeters() / 8);
    }
}
