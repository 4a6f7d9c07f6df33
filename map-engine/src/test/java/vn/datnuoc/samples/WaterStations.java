package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** {@code tnn:tram_qt}: stations in rivers, and on land for groundwater. */
final class WaterStations {
    private static final int GROUNDWATER_STATIONS = 26;
    private static final double APART_METERS = 14_000;

    private final Ground ground;
    private final List<Row> stations = new ArrayList<>();

    WaterStations(Ground ground) {
        this.ground = ground;
        ground.mainWaterways().forEach(this::addAlong);
        Chance chance = Chance.of("groundwater stations");
        for (int i = 0; i < GROUNDWATER_STATIONS; i++) {
            addGroundwater(ground.dryPlace(chance), chance);
        }
    }

    List<Row> stations() {
        return stations;
    }

    /** Points in the middle of a river, evenly spaced. */
    static List<Point> along(Waterway waterway, double apartMeters) {
        List<Point> places = new ArrayList<>();
        for (LineString line : Vn2000.lines(waterway.course())) {
            int count = (int) Math.max(1, line.getLength() / apartMeters);
            LengthIndexedLine index = new LengthIndexedLine(line);
            for (int i = 0; i < count && line.getLength() > 3_000; i++) {
                places.add(Vn2000.FACTORY.createPoint(index.extractPoint(line.getLength() * (i + 0.5) / count)));
            }
        }
        return places;
    }

    private void addAlong(Waterway waterway) {
        for (Point place : along(waterway, APART_METERS)) {
            String code = "CM-TNM-%02d".formatted(stations.size() + 1);
            Chance chance = Chance.of("station " + code);
            stations.add(station(place, code, "Trạm %s %s".formatted(waterway.name(), code), chance)
                    .with("loai", "NUOC_MAT")
                    .with("nguon", waterway.name())
                    .with("thong_so", "pH, DO, BOD5, COD, TSS, độ mặn")
                    .with("tan_suat", chance.oneOf("TU_DONG THANG THANG QUY")));
        }
    }

    private void addGroundwater(Point place, Chance chance) {
        String code = "CM-TND-%02d".formatted(stations.size() + 1);
        String aquifer = chance.oneOf("qh qp3 qp2_3 qp2_3 qp1 n2_2 n2_1");
        stations.add(station(place, code, "Trạm nước dưới đất " + code, chance)
                .with("loai", "NUOC_DUOI_DAT")
                .with("nguon", "Tầng " + aquifer)
                .with("tang_cn", aquifer)
                .with("thong_so", "mực nước, pH, TDS, Cl, NH4")
                .with("tan_suat", chance.oneOf("NGAY THANG QUY")));
    }

    private Row station(Point place, String code, String name, Chance chance) {
        return Row.of(place)
                .with("ma_tram", code)
                .with("ten", name)
                .with("trang_thai", chance.oneOf("HOAT_DONG HOAT_DONG HOAT_DONG HOAT_DONG TAM_DUNG"))
                .with("ngay_ld", chance.day(2009, 2022))
                .with("ma_xa", ground.map().nearest(place).code());
    }
}
