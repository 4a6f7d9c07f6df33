package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** {@code dd:quy_hoach}: zones over the same ground as the parcels, drawn without regard to parcel borders. */
final class LandUsePlan {
    private static final CrookedLine ZONE_BORDER = new CrookedLine(0.05, 40);
    private static final Set<String> LINES_OF_PUBLIC_WORKS = Set.of("DGT", "DTL");
    private static final Map<String, String> CHANGES = Map.of(
            "CLN", "ODT ODT ODT TMD DKV DGT",
            "LUC", "CLN NTS NTS SKN ONT",
            "LUK", "CLN NTS ODT",
            "HNK", "CLN ODT TMD",
            "NTS", "SKC SKN RPH CLN DNL",
            "ODT", "TMD TMD DGT DKV DGD",
            "ONT", "TMD DGD DYT",
            "LMU", "NTS NTS DNL",
            "RSX", "RPH CLN",
            "RPH", "RDD");

    /** @param today the use that covers most of the zone now; {@code planned} what it is to become */
    record Zone(Polygon area, Commune commune, String today, String planned) {}

    private final STRtree zones = new STRtree();
    private final List<Zone> all = new ArrayList<>();

    LandUsePlan(List<Regions.Region> regions, List<Plot> plots) {
        STRtree ground = new STRtree();
        plots.forEach(plot -> ground.insert(plot.area().getEnvelopeInternal(), plot));
        regions.forEach(region -> draw(region, ground));
        all.forEach(zone -> zones.insert(zone.area().getEnvelopeInternal(), zone));
    }

    /** The planned use at a place; absent outside the plan. */
    Optional<String> plannedAt(Point place) {
        @SuppressWarnings("unchecked")
        List<Zone> candidates = zones.query(place.getEnvelopeInternal());
        return candidates.stream()
                .filter(zone -> zone.area().intersects(place))
                .map(Zone::planned)
                .findFirst();
    }

    List<Row> rows() {
        Map<String, Integer> numbers = new TreeMap<>();
        return all.stream()
                .map(zone -> row(zone, numbers.merge(zone.commune().code(), 1, Integer::sum)))
                .toList();
    }

    private void draw(Regions.Region region, STRtree ground) {
        Cuts cuts = new Cuts(region.ground());
        Chance chance =
                Chance.at("plan", region.ground().getArea(), region.ground().getLength());
        cut(region.ground(), region.settlement(), cuts, chance);
        for (Polygon area : cuts.areas()) {
            if (region.ground().contains(area.getInteriorPoint())) {
                all.add(zone(area, region.commune(), ground, chance));
            }
        }
    }

    private static void cut(Polygon piece, Settlement settlement, Cuts cuts, Chance chance) {
        Fabric fabric = settlement.fabricAt(piece.getCentroid().getCoordinate());
        Cuts.Axes axes = Cuts.Axes.of(piece);
        if (piece.getArea() < fabric.blockSquareMeters * 1.3 || axes.longMeters() < 120) {
            return;
        }
        LineString border =
                axes.across(axes.longMeters() * chance.between(-0.15, 0.15), chance.between(-0.2, 0.2), ZONE_BORDER);
        List<Polygon> sides = cuts.along(border, piece);
        if (sides.size() > 1 && sides.stream().allMatch(side -> side.getArea() > 500)) {
            cuts.keep(border, piece);
            sides.forEach(side -> cut(side, settlement, cuts, chance));
        }
    }

    private static Zone zone(Polygon area, Commune commune, STRtree ground, Chance chance) {
        String today = mainUse(area, ground);
        String changes = CHANGES.getOrDefault(today, "");
        boolean changed = !changes.isEmpty() && chance.happens(0.24);
        String planned = changed ? chance.oneOf(changes) : today;
        return new Zone(area, commune, today, commune.ward() ? planned : planned.replace("ODT", "ONT"));
    }

    private static String mainUse(Polygon area, STRtree ground) {
        @SuppressWarnings("unchecked")
        List<Plot> plots = ground.query(area.getEnvelopeInternal());
        Map<String, Double> squareMeters = new TreeMap<>();
        for (Plot plot : plots) {
            if (!LINES_OF_PUBLIC_WORKS.contains(plot.use())) {
                Geometry shared = Vn2000.intersection(plot.area(), area);
                squareMeters.merge(plot.use(), shared.getArea(), Double::sum);
            }
        }
        return squareMeters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("BCS");
    }

    private static Row row(Zone zone, int number) {
        String code = "QH%s-%04d".formatted(zone.commune().code(), number);
        Chance chance = Chance.of("plan " + code);
        boolean changed = !zone.today().equals(zone.planned());
        String state = changed ? chance.oneOf("DA_DUYET DA_DUYET DA_DUYET DIEU_CHINH DU_THAO") : "DA_DUYET";
        int year = changed ? chance.between(2026, 2030) : 2025;
        Row row = Row.of(Vn2000.multiPolygon(zone.area()))
                .with("ma_qh", code)
                .with("ma_xa", zone.commune().code())
                .with("loai_ht", zone.today())
                .with("loai_qh", zone.planned())
                .with("ten_ct", changed && chance.happens(0.5) ? project(zone.planned(), chance) : null)
                .with("dt_ha", Rounding.to(zone.area().getArea() / 1e4, 0.001))
                .with("ky_qh", "2021-2030")
                .with("nam_kh", year);
        return state.equals("DU_THAO")
                ? row.with("trang_thai", state)
                : row.with("so_qd", "%d/QĐ-UBND (mẫu)".formatted(chance.between(100, 2_900)))
                        .with("ngay_qd", chance.day(2021, 2025))
                        .with("trang_thai", state);
    }

    private static String project(String planned, Chance chance) {
        String kind =
                switch (planned) {
                    case "ODT", "ONT" -> "Khu dân cư";
                    case "TMD" -> "Khu thương mại dịch vụ";
                    case "SKC", "SKN" -> "Cụm sản xuất";
                    case "DGT" -> "Đường";
                    case "DGD" -> "Trường học";
                    case "DYT" -> "Trạm y tế";
                    case "DKV" -> "Công viên";
                    case "DNL" -> "Điện mặt trời";
                    case "RPH", "RDD" -> "Trồng rừng";
                    default -> "Chuyển đổi sản xuất";
                };
        return "%s mẫu số %d".formatted(kind, chance.between(1, 99));
    }
}
