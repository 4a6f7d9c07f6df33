package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** {@code bhd:dao}: the islands of GSHHG, named after a list of approximate places. */
final class IslandLayer {
    private static final double LARGEST_SQUARE_METERS = 20e6;
    private static final double NEAR_METERS = 2_000;

    private IslandLayer() {}

    static List<Row> rows(Ground ground) {
        List<Polygon> islands = Vn2000.polygons(ground.province().land()).stream()
                .filter(land -> land.getArea() < LARGEST_SQUARE_METERS)
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String[] named : ground.province().source().table("dao.csv")) {
            Point place =
                    Vn2000.FACTORY.createPoint(Vn2000.at(Double.parseDouble(named[1]), Double.parseDouble(named[2])));
            islands.stream()
                    .filter(island -> island.isWithinDistance(place, NEAR_METERS))
                    .min(Comparator.comparingDouble(
                            island -> island.getCentroid().distance(place)))
                    .ifPresent(island -> rows.add(row(island, named, rows.size() + 1, ground)));
        }
        return rows;
    }

    private static Row row(Polygon island, String[] named, int number, Ground ground) {
        return Row.of(Vn2000.multiPolygon(island))
                .with("ma_dao", "DAO-%02d".formatted(number))
                .with("ten", named[0])
                .with("dt_ha", Rounding.to(island.getArea() / 1e4, 0.01))
                .with("cao_m", Integer.parseInt(named[3]))
                .with("dan_cu", Boolean.parseBoolean(named[4]))
                .with("ma_xa", ground.map().nearest(island).code());
    }
}
