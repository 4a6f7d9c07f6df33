package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** {@code vt:canh_anh}: what pictures from space cover, as satellites fly: a little turned from north. */
final class SceneLayer {
    private static final double TURN = -0.19;
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2024, 2, 15),
            LocalDate.of(2024, 12, 8),
            LocalDate.of(2025, 2, 20),
            LocalDate.of(2025, 11, 27));

    private final List<Row> rows = new ArrayList<>();

    private SceneLayer() {}

    /** @param sideMeters of the scene; @param pixelMeters of a pixel on the ground */
    private record Camera(String satellite, double sideMeters, double pixelMeters, String level, int bands) {}

    static List<Row> rows() {
        SceneLayer layer = new SceneLayer();
        layer.addAll(new Camera("LANDSAT-9", 120_000, 30, "2A", 11), new double[][] {{105.15, 9.05}});
        layer.addAll(new Camera("SENTINEL-2", 78_000, 10, "2A", 13), new double[][] {{104.93, 8.98}, {105.58, 9.2}});
        layer.addAll(
                new Camera("SPOT-6", 42_000, 1.5, "2A", 5),
                new double[][] {{105.12, 9.2}, {104.95, 8.75}, {105.62, 9.32}});
        layer.addAll(
                new Camera("VNREDSAT-1", 17_500, 2.5, "3A", 5),
                new double[][] {{105.15, 9.18}, {104.78, 8.63}, {105.72, 9.28}, {104.98, 8.78}, {104.95, 9.25}});
        return layer.rows;
    }

    private void addAll(Camera camera, double[][] middles) {
        for (int i = 0; i < middles.length; i++) {
            for (int j = i % 2; j < DAYS.size(); j += 2) {
                add(camera, Vn2000.at(middles[i][0], middles[i][1]), DAYS.get(j));
            }
        }
    }

    private void add(Camera camera, Coordinate middle, LocalDate day) {
        String code = "%s_%s_%02d".formatted(camera.satellite(), day.toString().replace("-", ""), rows.size() + 1);
        Chance chance = Chance.of("scene " + code);
        rows.add(Row.of(Vn2000.multiPolygon(
                        Outlines.rectangle(middle, camera.sideMeters(), camera.sideMeters() * 0.97, TURN)))
                .with("ma_canh", code)
                .with("ve_tinh", camera.satellite())
                .with("ngay_chup", day)
                .with("may_pct", chance.round(0, 34, 0.1))
                .with("gsd_m", camera.pixelMeters())
                .with("muc_xl", camera.level())
                .with("so_kenh", camera.bands())
                .with("duong_dan", "kho-anh/%d/%s.tif".formatted(day.getYear(), code)));
    }
}
