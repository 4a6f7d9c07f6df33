package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** {@code kttv:ngap_nbd}: the blocks between canals that lie below the tide when the sea has risen. */
final class FloodLayer {
    /** Metres above datum of the spring tide now. */
    private static final double TIDE_METERS = 0.8;

    private static final double LOWEST_METERS = 0.7;
    private static final double RELIEF_METERS = 1.5;

    /** @param centimetres that the sea has risen */
    private record Scenario(String name, int centimetres, int year) {}

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario("RCP4.5", 20, 2050),
            new Scenario("RCP8.5", 30, 2050),
            new Scenario("RCP4.5", 50, 2100),
            new Scenario("RCP8.5", 70, 2100),
            new Scenario("RCP8.5", 100, 2100));

    private final ValueNoise relief = new ValueNoise("relief", 13_000);
    private final List<Row> rows = new ArrayList<>();

    private FloodLayer() {}

    static List<Row> rows(LandBlocks blocks) {
        FloodLayer layer = new FloodLayer();
        SCENARIOS.forEach(scenario -> layer.flood(blocks, scenario));
        return layer.rows;
    }

    private void flood(LandBlocks blocks, Scenario scenario) {
        Map<String, List<Polygon>> depths = new TreeMap<>();
        for (LandBlocks.Block block : blocks.all()) {
            if (block.cover() != LandCover.Cover.WATER) {
                depth(block.area(), scenario).ifPresent(depth -> depths.computeIfAbsent(depth, d -> new ArrayList<>())
                        .add(block.area()));
            }
        }
        depths.forEach((depth, areas) -> add(Vn2000.union(areas), scenario, depth));
    }

    /** Absent where it stays dry. */
    private Optional<String> depth(Polygon area, Scenario scenario) {
        Coordinate place = area.getInteriorPoint().getCoordinate();
        double ground = LOWEST_METERS + RELIEF_METERS * relief.at(place.x, place.y);
        double depth = TIDE_METERS + scenario.centimetres() / 100.0 - ground;
        if (depth <= 0) {
            return Optional.empty();
        }
        return Optional.of(depth < 0.5 ? "<0.5" : depth < 1 ? "0.5-1" : depth < 2 ? "1-2" : ">2");
    }

    private void add(Geometry area, Scenario scenario, String depth) {
        rows.add(Row.of(Vn2000.multiPolygon(area))
                .with("ma_vung", "NBD-%02d".formatted(rows.size() + 1))
                .with("kich_ban", scenario.name())
                .with("nbd_cm", scenario.centimetres())
                .with("nam", scenario.year())
                .with("sau_m", depth)
                .with("dt_km2", Rounding.to(area.getArea() / 1e6, 0.01))
                .with("nguon", "Kịch bản biến đổi khí hậu 2020, vùng minh họa"));
    }
}
