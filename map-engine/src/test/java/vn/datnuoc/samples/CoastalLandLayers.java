package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** {@code bhd:rung_nm} and {@code bhd:nuoi_trong}: the mangrove and the ponds of the current land use. */
final class CoastalLandLayers {
    private static final double ZONE_METERS = 6_000;
    private static final double SMALLEST_SQUARE_METERS = 400_000;

    private final Geometry coast;
    private final List<Row> mangroves = new ArrayList<>();
    private final List<Row> zones = new ArrayList<>();

    CoastalLandLayers(LandBlocks blocks, CurrentUseLayer uses, Geometry coast) {
        this.coast = coast;
        Map<String, List<LandBlocks.Block>> ponds = new TreeMap<>();
        for (LandBlocks.Block block : blocks.all()) {
            String use = uses.code(block);
            boolean isForest = use.equals("RDD") || use.equals("RPH") || use.equals("RSX");
            if (isForest && block.cover() == LandCover.Cover.MANGROVE) {
                mangroves.add(mangrove(block, use));
            } else if (use.equals("NTS")) {
                ponds.computeIfAbsent(zoneOf(block), zone -> new ArrayList<>()).add(block);
            }
        }
        ponds.values().forEach(this::addZone);
    }

    List<Row> mangroves() {
        return mangroves;
    }

    List<Row> zones() {
        return zones;
    }

    private Row mangrove(LandBlocks.Block block, String use) {
        String code = "NM-%04d".formatted(mangroves.size() + 1);
        Chance chance = Chance.of("mangrove " + code);
        Polygon area = block.area();
        double lengthMeters = area.getLength() / 2;
        return Row.of(Vn2000.multiPolygon(area))
                .with("ma_lo", code)
                .with("loai_rung", use)
                .with("loai_cay", chance.oneOf("DUOC DUOC DUOC MAM MAM VET BAN DUA_NUOC HON_GIAO"))
                .with("nam_trong", chance.between(1978, 2022))
                .with("tru_luong", chance.round(35, 190, 0.5))
                .with("dt_ha", Rounding.to(area.getArea() / 1e4, 0.01))
                .with("chu_rung", owner(use, block.commune()))
                .with("rong_dai", (int) Rounding.to(Math.min(area.getArea() / lengthMeters, 5_000), 5))
                .with("ma_xa", block.commune().code());
    }

    private static String owner(String use, Commune commune) {
        return switch (use) {
            case "RDD" -> "Vườn quốc gia (mẫu)";
            case "RPH" -> "Ban quản lý rừng phòng hộ (mẫu)";
            default -> "Công ty lâm nghiệp mẫu, " + commune.name();
        };
    }

    private static String zoneOf(LandBlocks.Block block) {
        Coordinate place = block.area().getInteriorPoint().getCoordinate();
        return "%s %d %d".formatted(block.commune().code(), (long) Math.floor(place.x / ZONE_METERS), (long)
                Math.floor(place.y / ZONE_METERS));
    }

    private void addZone(List<LandBlocks.Block> blocks) {
        Geometry area = Vn2000.union(blocks.stream().map(LandBlocks.Block::area).toList());
        if (area.getArea() >= SMALLEST_SQUARE_METERS) {
            zones.add(zone(area, blocks.get(0).commune()));
        }
    }

    private Row zone(Geometry area, Commune commune) {
        int number = zones.size() + 1;
        Chance chance = Chance.of("aquaculture " + number);
        String kind = kind(area, chance);
        double hectares = Rounding.to(area.getArea() / 1e4, 0.01);
        return Row.of(Vn2000.multiPolygon(area))
                .with("ma_vung", "VN-%03d".formatted(number))
                .with("ten", "Vùng nuôi mẫu %03d, %s".formatted(number, commune.name()))
                .with("loai_hinh", kind)
                .with(
                        "doi_tuong",
                        kind.contains("THAM_CANH") ? "TOM_THE" : chance.oneOf("TOM_SU TOM_SU TOM_SU CUA CA_KEO"))
                .with("dt_ha", hectares)
                .with("san_luong", Rounding.to(hectares * tonnesPerHectare(kind), 0.1))
                .with("ma_so", "AA96-MAU-%04d".formatted(number))
                .with(
                        "chung_nhan",
                        kind.equals("TOM_RUNG") ? "ASC" : chance.oneOf("KHONG KHONG KHONG KHONG BAP VIETGAP"))
                .with("ma_xa", commune.code())
                .with("chu_vung", Names.company(chance));
    }

    /** Near the coast among mangrove; inland extensive, here and there intensive. */
    private String kind(Geometry area, Chance chance) {
        return coast.distance(area) < 2_500
                ? chance.oneOf("TOM_RUNG TOM_RUNG THAM_CANH")
                : chance.oneOf(
                        "QUANG_CANH_CT QUANG_CANH_CT QUANG_CANH_CT TOM_LUA TOM_LUA THAM_CANH SIEU_THAM_CANH CUA");
    }

    private static double tonnesPerHectare(String kind) {
        return switch (kind) {
            case "SIEU_THAM_CANH" -> 22;
            case "THAM_CANH" -> 6;
            case "QUANG_CANH_CT" -> 0.6;
            default -> 0.4;
        };
    }
}
