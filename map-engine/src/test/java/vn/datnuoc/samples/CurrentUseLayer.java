package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** {@code dd:hien_trang}: the land-use code of each block. */
final class CurrentUseLayer {
    /** Communes on the coast of Đông Hải, where salt is made. */
    private static final Set<String> SALT_COMMUNES = Set.of("31972", "31975", "31985");

    private static final double SALT_METERS = 4_500;
    private static final double PARK_METERS = 6_500;

    private final Geometry coast;

    CurrentUseLayer(Geometry coast) {
        this.coast = coast;
    }

    List<Row> rows(LandBlocks blocks) {
        Map<String, Integer> numbers = new TreeMap<>();
        return blocks.all().stream()
                .map(block -> row(block, numbers.merge(block.commune().code(), 1, Integer::sum)))
                .toList();
    }

    private Row row(LandBlocks.Block block, int number) {
        return Row.of(Vn2000.multiPolygon(block.area()))
                .with("ma_vung", "%s-%04d".formatted(block.commune().code(), number))
                .with("ma_xa", block.commune().code())
                .with("loai_dat", code(block))
                .with("dt_ha", Rounding.to(block.area().getArea() / 1e4, 0.01))
                .with("nam", 2024)
                .with("ky_kk", "KIEM_KE")
                .with("nguon", "Kiểm kê đất đai 2024 (mẫu)")
                .with("ngay_lap", LocalDate.of(2025, 5, 30));
    }

    String code(LandBlocks.Block block) {
        Coordinate place = block.area().getInteriorPoint().getCoordinate();
        Chance chance = Chance.at("current use", place.x, place.y);
        return switch (block.cover()) {
            case MANGROVE -> place.distance(LandCover.CAPE) < PARK_METERS + 2_500 ? "RDD" : mangrove(place, chance);
            case MELALEUCA -> place.distance(LandCover.MELALEUCA.get(0)) < PARK_METERS ? "RDD" : "RSX";
            case RICE -> chance.oneOf("LUC LUC LUC LUC LUC LUK LUK HNK");
            case ORCHARD -> "CLN";
            case PONDS ->
                isSalty(block, place) ? "LMU" : chance.oneOf("NTS NTS NTS NTS NTS NTS NTS NTS NTS NTS LUK NKH");
            case SETTLEMENT -> block.commune().ward() ? "ODT" : "ONT";
            case WATER, MUDFLAT -> "SON";
            case BARE -> "BCS";
        };
    }

    /** The belt protects the coast; behind it forest is grown for timber. */
    private String mangrove(Coordinate place, Chance chance) {
        return coast.distance(Vn2000.FACTORY.createPoint(place)) < LandCover.MANGROVE_BELT_METERS * 1.5
                ? "RPH"
                : chance.oneOf("RSX RSX RSX NTS");
    }

    private boolean isSalty(LandBlocks.Block block, Coordinate place) {
        return SALT_COMMUNES.contains(block.commune().code())
                && coast.distance(Vn2000.FACTORY.createPoint(place)) < SALT_METERS;
    }
}
