package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;

/** {@code bhd:hl_bao_ve}: a strip of land behind each stretch of the shore, wider where the sea takes more. */
final class CorridorLayer {
    private final Ground ground;
    private final Geometry taken;
    private final List<Row> rows = new ArrayList<>();

    private CorridorLayer(Ground ground) {
        this.ground = ground;
        this.taken = ground.province().land();
    }

    static List<Row> rows(Ground ground, Shore shore) {
        CorridorLayer layer = new CorridorLayer(ground);
        Geometry before = Vn2000.FACTORY.createPolygon();
        for (LineString stretch : shore.stretches()) {
            before = layer.add(stretch, before);
        }
        return layer.rows;
    }

    /** @return all corridors so far; the next one leaves them out */
    private Geometry add(LineString stretch, Geometry before) {
        Point middle = stretch.getPointN(stretch.getNumPoints() / 2);
        double retreat = Shore.retreat(middle.getCoordinate());
        int width = retreat > 8 ? 300 : retreat > 2 ? 200 : 100;
        Geometry strip = Vn2000.difference(Vn2000.commonArea(stretch.buffer(width, 4), taken), before);
        if (strip.getArea() < 20_000) {
            return before;
        }
        rows.add(row(strip, stretch, width, retreat));
        return Vn2000.union(List.of(before, strip));
    }

    private Row row(Geometry strip, LineString stretch, int width, double retreat) {
        String code = "HL-%03d".formatted(rows.size() + 1);
        return Row.of(Vn2000.multiPolygon(strip))
                .with("ma_doan", code)
                .with(
                        "ten_doan",
                        "Hành lang %s, %s"
                                .formatted(code, ground.map().nearest(strip).name()))
                .with("chieu_rong", width)
                .with("muc_tieu", retreat > 4 ? "SAT_LO" : retreat < 0 ? "HE_SINH_THAI" : "TIEP_CAN")
                .with("dai_km", Rounding.to(stretch.getLength() / 1000, 0.001))
                .with("so_qd", "15/QĐ-MẪU")
                .with("ngay_qd", LocalDate.of(2022, 8, 30))
                .with("moc_dau", mark(stretch.getCoordinateN(0)))
                .with("moc_cuoi", mark(stretch.getCoordinateN(stretch.getNumPoints() - 1)));
    }

    private static String mark(Coordinate place) {
        return "X %.0f, Y %.0f".formatted(place.y, place.x);
    }
}
