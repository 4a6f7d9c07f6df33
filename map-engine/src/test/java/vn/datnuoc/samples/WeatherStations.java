package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.operation.distance.DistanceOp;

/** {@code kttv:tram_mua} on land and {@code kttv:tram_tv} on rivers. */
final class WeatherStations {
    private static final int RAIN_METRES_APART = 9_000;

    private final Ground ground;

    WeatherStations(Ground ground) {
        this.ground = ground;
    }

    List<Row> rain() {
        List<Row> rows = new ArrayList<>();
        Chance chance = Chance.of("rain stations");
        for (Commune commune : ground.communes()) {
            Point place = ground.dryPlace(commune, 1_500, chance);
            if (rows.stream().noneMatch(row -> row.geometry().isWithinDistance(place, RAIN_METRES_APART))) {
                rows.add(rain(place, commune, rows.size() + 1, chance));
            }
        }
        return rows;
    }

    /** It rains most in the south-west. */
    private static Row rain(Point place, Commune commune, int number, Chance chance) {
        double wetter = (620_000 - place.getX()) / 100_000;
        return Row.of(place)
                .with("ma_tram", "TM-%02d".formatted(number))
                .with("ten", "Trạm đo mưa " + commune.name())
                .with("loai", number % 9 == 1 ? "KT_BE_MAT" : chance.oneOf("DO_MUA_TU_DONG DO_MUA_TU_DONG DO_MUA_ND"))
                .with("cao_m", chance.round(0.8, 2.6, 0.1))
                .with("don_vi", "Đài khí tượng thủy văn (mẫu)")
                .with("nam_ld", chance.between(1978, 2022))
                .with("mua_nam", Rounding.to(2_050 + 420 * wetter + chance.between(-90.0, 90.0), 1))
                .with("trang_thai", chance.oneOf("HOAT_DONG HOAT_DONG HOAT_DONG HOAT_DONG TAM_DUNG"))
                .with("ma_xa", commune.code());
    }

    List<Row> gauges() {
        return ground.province().source().table("tram_thuy_van.csv").stream()
                .map(this::gauge)
                .toList();
    }

    /** Moved to the middle of the nearest main river. Measured flow is not in the table. */
    private Row gauge(String[] named) {
        Point about = Vn2000.FACTORY.createPoint(Vn2000.at(Double.parseDouble(named[2]), Double.parseDouble(named[3])));
        Waterway river = ground.mainWaterways().stream()
                .min((a, b) ->
                        Double.compare(a.course().distance(about), b.course().distance(about)))
                .orElseThrow();
        Coordinate place = DistanceOp.nearestPoints(river.course(), about)[0];
        return Row.of(Vn2000.FACTORY.createPoint(place))
                .with("ma_tram", named[0])
                .with("ten", named[1])
                .with("song", river.name())
                .with("yeu_to", "H, S‰, T")
                .with("bd1", Double.parseDouble(named[4]))
                .with("bd2", Double.parseDouble(named[5]))
                .with("bd3", Double.parseDouble(named[6]))
                .with("cao_do0", -2.0)
                .with("tan_suat", "TU_DONG");
    }
}
