package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/** {@code ddbd:huyen_cu}, districts until 30 June 2025, and {@code ddbd:tinh}: communes put together. */
final class FormerUnits {
    private static final double RIVER_METERS = 1_600;

    private final List<Commune> communes;
    private final SourceFiles source;

    FormerUnits(Ground ground) {
        this.communes = ground.communes();
        this.source = ground.province().source();
    }

    List<Row> districts() {
        return source.table("huyen_cu.csv").stream().map(this::district).toList();
    }

    private Row district(String[] row) {
        Geometry area = union(Set.of(row[3].split("\\|")));
        return Row.of(Vn2000.multiPolygon(area))
                .with("ma_huyen", row[0])
                .with("ten", row[1])
                .with("tinh_cu", row[2])
                .with("dt_km2", squareKilometres(area))
                .with("den_ngay", LocalDate.of(2025, 6, 30));
    }

    /** With the arms of the sea that are narrow enough to count as rivers. */
    List<Row> province() {
        Geometry land = Vn2000.union(communes.stream().map(Commune::area).toList());
        Geometry area = Vn2000.union(List.of(land, land.buffer(RIVER_METERS / 2).buffer(-RIVER_METERS / 2)));
        return List.of(Row.of(Vn2000.multiPolygon(area))
                .with("ma_tinh", "96")
                .with("ten", "Tỉnh Cà Mau")
                .with("dt_km2", squareKilometres(area))
                .with("tru_so", "Phường An Xuyên (minh họa)")
                .with("tu_ngay", LocalDate.of(2025, 7, 1))
                .with("so_nq", "202/2025/QH15"));
    }

    private Geometry union(Set<String> codes) {
        return Vn2000.union(communes.stream()
                .filter(commune -> codes.contains(commune.code()))
                .map(Commune::area)
                .toList());
    }

    private static double squareKilometres(Geometry area) {
        return Rounding.to(area.getArea() / 1e6, 0.01);
    }
}
