package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;

/** {@code dd:to_ban_do}: the squares of the parcels' sheets, cut at the border of the commune. */
final class SheetLayer {
    private SheetLayer() {}

    static List<Row> rows(List<Plot> plots) {
        Map<String, List<Plot>> communes = new TreeMap<>();
        plots.forEach(plot -> communes.computeIfAbsent(plot.commune().code(), code -> new ArrayList<>())
                .add(plot));
        List<Row> rows = new ArrayList<>();
        for (List<Plot> commune : communes.values()) {
            Sheets.of(commune)
                    .forEach(sheet -> rows.add(row(sheet, commune.get(0).commune())));
        }
        return rows;
    }

    private static Row row(Sheets.Sheet sheet, Commune commune) {
        Geometry square = Vn2000.FACTORY.toGeometry(sheet.square());
        Chance chance = Chance.of("sheet %s %d".formatted(commune.code(), sheet.number()));
        return Row.of(Vn2000.multiPolygon(Vn2000.commonArea(square, commune.area())))
                .with("ma_xa", commune.code())
                .with("so_to", sheet.number())
                .with("ty_le", scaleOf(sheet.square().getWidth()))
                .with("ktt", 104.5)
                .with("nam_lap", chance.between(2004, 2021))
                .with("don_vi", "Đoàn đo đạc mẫu %02d".formatted(chance.between(1, 6)))
                .with("nghiem_thu", chance.happens(0.93));
    }

    /** TT 26/2024: the smaller the square, the larger the scale. */
    private static int scaleOf(double sideMeters) {
        return sideMeters > 600 ? 2_000 : sideMeters > 300 ? 1_000 : sideMeters > 150 ? 500 : 200;
    }
}
