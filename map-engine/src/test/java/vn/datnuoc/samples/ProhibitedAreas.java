package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** {@code dcks:khu_cam}: where nobody may mine, and therefore no licence lies. Nothing of defence is among them. */
final class ProhibitedAreas {
    private static final LocalDate DECIDED = LocalDate.of(2023, 12, 15);
    private static final double ROAD_METERS = 150;
    private static final double DYKE_METERS = 350;

    private final Ground ground;
    private final List<Row> rows = new ArrayList<>();
    private final PreparedGeometry all;

    ProhibitedAreas(Ground ground, Roads roads, Shore shore) {
        this.ground = ground;
        add(Outlines.round(LandCover.CAPE, 8_500, 60), "RUNG", true);
        add(Outlines.round(LandCover.MELALEUCA.get(0), 5_200, 60), "RUNG", true);
        addDykes(shore);
        add(roads.course("QL1").buffer(ROAD_METERS, 2), "GIAO_THONG", true);
        addMonuments();
        all = PreparedGeometryFactory.prepare(
                Vn2000.union(rows.stream().map(Row::geometry).toList()));
    }

    List<Row> rows() {
        return rows;
    }

    boolean touches(Geometry area) {
        return all.intersects(area);
    }

    private void addDykes(Shore shore) {
        for (Geometry stretch : shore.stretches()) {
            if (Shore.sea(stretch.getCoordinate()).equals("TAY")) {
                add(stretch.buffer(DYKE_METERS, 2), "DE_DIEU", true);
            }
        }
    }

    private void addMonuments() {
        Chance chance = Chance.of("monuments");
        for (int i = 0; i < 14; i++) {
            Coordinate place = ground.dryPlace(chance).getCoordinate();
            boolean religious = chance.happens(0.4);
            add(
                    Outlines.round(place, chance.between(160.0, 420.0), 24),
                    religious ? "TON_GIAO" : "DI_TICH",
                    chance.happens(0.7));
        }
    }

    /** What another area covers already belongs to that one. */
    private void add(Geometry area, String reason, boolean forGood) {
        Geometry others = Vn2000.union(rows.stream().map(Row::geometry).toList());
        Geometry free =
                Vn2000.difference(Vn2000.commonArea(area, ground.province().land()), others);
        if (free.getArea() < 10_000) {
            return;
        }
        rows.add(Row.of(Vn2000.multiPolygon(free))
                .with("ma_khu", "KC-%03d".formatted(rows.size() + 1))
                .with("ly_do", reason)
                .with("loai_cam", forGood ? "CAM" : "TAM_CAM")
                .with("dt_ha", Rounding.to(free.getArea() / 1e4, 0.01))
                .with("so_qd", "14/QĐ-MẪU")
                .with("ngay_qd", DECIDED)
                .with("den_ngay", forGood ? null : DECIDED.plusYears(5)));
    }
}
