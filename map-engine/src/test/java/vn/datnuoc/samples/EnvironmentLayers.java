package vn.datnuoc.samples;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** {@code mt:diem_qt}, {@code mt:giay_phep}, {@code mt:nguon_thai} and {@code mt:khu_xlct}. */
final class EnvironmentLayers {
    private static final int LICENCES = 110;
    private static final int LAND_POINTS = 26;
    private static final int SEA_POINTS = 16;
    private static final Map<String, String> STANDARDS = Map.of(
            "NUOC_MAT", "QCVN 08:2023/BTNMT",
            "NUOC_BIEN", "QCVN 10:2023/BTNMT",
            "NUOC_DUOI_DAT", "QCVN 09:2023/BTNMT",
            "KHONG_KHI", "QCVN 05:2023/BTNMT",
            "DAT", "QCVN 03:2023/BTNMT",
            "TRAM_TICH", "QCVN 43:2017/BTNMT");

    private final Ground ground;
    private final List<Row> points = new ArrayList<>();
    private final List<Row> licences = new ArrayList<>();
    private final List<Row> sources = new ArrayList<>();
    private final List<Row> sites = new ArrayList<>();

    EnvironmentLayers(Ground ground, SeaAreas seaAreas) {
        this.ground = ground;
        addPointsOnRivers();
        addPointsOnLand();
        Chance chance = Chance.of("sea points");
        for (int i = 0; i < SEA_POINTS; i++) {
            addPoint(seaAreas.shallowPlace(chance), "NUOC_BIEN", chance);
        }
        for (int i = 0; i < LICENCES; i++) {
            addLicence();
        }
        ground.communes().forEach(this::addSite);
    }

    List<Row> points() {
        return points;
    }

    List<Row> licences() {
        return licences;
    }

    List<Row> sources() {
        return sources;
    }

    List<Row> sites() {
        return sites;
    }

    private void addPointsOnRivers() {
        Chance chance = Chance.of("river points");
        for (Waterway river : ground.mainWaterways()) {
            for (Point place : WaterStations.along(river, 17_000)) {
                addPoint(place, chance.happens(0.82) ? "NUOC_MAT" : "TRAM_TICH", chance);
            }
        }
    }

    private void addPointsOnLand() {
        Chance chance = Chance.of("land points");
        for (Commune commune : ground.communes()) {
            if (commune.ward()) {
                addPoint(ground.dryPlace(commune, 900, chance), "KHONG_KHI", chance);
            }
        }
        for (int i = 0; i < LAND_POINTS; i++) {
            addPoint(ground.dryPlace(chance), chance.oneOf("DAT DAT NUOC_DUOI_DAT KHONG_KHI"), chance);
        }
    }

    private void addPoint(Point place, String medium, Chance chance) {
        int number = points.size() + 1;
        boolean surfaceWater = medium.equals("NUOC_MAT");
        points.add(Row.of(place)
                .with("ma_diem", "CM-%s-%02d".formatted(initials(medium), number))
                .with(
                        "ten",
                        "Điểm quan trắc %02d, %s"
                                .formatted(number, ground.map().nearest(place).name()))
                .with("thanh_phan", medium)
                .with("ma_xa", ground.map().nearest(place).code())
                .with("tan_suat", chance.oneOf("THANG QUY QUY QUY"))
                .with("quy_chuan", STANDARDS.get(medium))
                .with("trang_thai", chance.oneOf("HOAT_DONG HOAT_DONG HOAT_DONG HOAT_DONG TAM_DUNG"))
                .with("wqi", surfaceWater ? (Integer) chance.between(8, 97) : null)
                .with("dot_gan", LocalDate.of(2025, chance.between(9, 12), chance.between(3, 26))));
    }

    private static String initials(String medium) {
        return switch (medium) {
            case "NUOC_MAT" -> "NM";
            case "NUOC_BIEN" -> "NB";
            case "NUOC_DUOI_DAT" -> "ND";
            case "KHONG_KHI" -> "KK";
            case "DAT" -> "DA";
            default -> "TT";
        };
    }

    /** Most works discharge into the waterway next to them; some of them are also on the list of sources. */
    private void addLicence() {
        int number = licences.size() + 1;
        Chance chance = Chance.of("environmental licence " + number);
        Commune commune = chance.oneOf(ground.communes());
        Point place = ground.dryPlace(commune, commune.ward() ? 2_500 : 3_500, chance);
        String works = Names.company(chance);
        String waste = chance.oneOf("NUOC_THAI NUOC_THAI NUOC_THAI NUOC_THAI KHI_THAI CTNH");
        Term term = Term.ofYears(chance.day(2022, 2025), chance.oneOf(List.of(3, 7, 10)));
        licences.add(Row.of(place)
                .with("so_gp", "%03d/GPMT-UBND (mẫu)".formatted(number))
                .with("co_so", works)
                .with("nganh", chance.oneOf("03 10 10 10 11 20 23 35 38 46 55 86"))
                .with("loai_thai", waste)
                .with("luu_luong", waste.equals("NUOC_THAI") ? (Object) chance.round(10, 2_500, 5) : null)
                .with(
                        "nguon_tn",
                        waste.equals("NUOC_THAI")
                                ? ground.nearestWaterway(place).name()
                                : null)
                .with(
                        "quy_chuan",
                        waste.equals("NUOC_THAI")
                                ? chance.oneOf(List.of("QCVN 11:2015/BTNMT", "QCVN 40:2025/BTNMT"))
                                : null)
                .with("ngay_cap", term.from())
                .with("han_gp", term.until())
                .with("cap_phep", chance.oneOf("TINH TINH TINH TINH XA BO"))
                .with("quan_trac", chance.happens(0.35))
                .with("ma_xa", commune.code()));
        if (chance.happens(0.35)) {
            addSource(place, works, waste, commune, chance);
        }
    }

    private void addSource(Point place, String works, String waste, Commune commune, Chance chance) {
        String level = chance.oneOf("THAP THAP TB TB CAO DAC_BIET");
        double exceeded = level.equals("THAP") ? chance.round(0.4, 1, 0.1) : chance.round(1.1, 6, 0.1);
        sources.add(Row.of(place)
                .with("ma_nguon", "NT-%03d".formatted(sources.size() + 1))
                .with("co_so", works)
                .with("loai", waste)
                .with("muc_do", level)
                .with("thong_so", waste.equals("KHI_THAI") ? "Bụi, SO2" : "BOD5, tổng N, coliform")
                .with("vuot_lan", exceeded)
                .with("ngay_kt", chance.day(2024, 2025))
                .with("ket_luan", exceeded > 1 ? "Yêu cầu khắc phục (mẫu)" : "Đạt quy chuẩn (mẫu)")
                .with("ma_xa", commune.code()));
    }

    /** In every fourth commune, away from its centre. */
    private void addSite(Commune commune) {
        Chance chance = Chance.of("waste site of " + commune.code());
        if (!chance.happens(0.25)) {
            return;
        }
        Polygon area;
        do {
            Coordinate middle = ground.dryPlace(commune, 5_000, chance).getCoordinate();
            area = Outlines.rectangle(
                    middle, chance.between(140.0, 460.0), chance.between(110.0, 240.0), chance.between(0.0, 1.5));
        } while (!isAside(area, commune));
        sites.add(site(area, commune, chance));
    }

    private boolean isAside(Geometry area, Commune commune) {
        return ground.isDry(area)
                && commune.area().contains(area)
                && area.distance(Vn2000.FACTORY.createPoint(commune.centre())) > 1_800;
    }

    private Row site(Polygon area, Commune commune, Chance chance) {
        int number = sites.size() + 1;
        String kind = chance.oneOf("CTRSH CTRSH CTRSH CTCN CTNH NUOC_THAI");
        return Row.of(Vn2000.multiPolygon(area))
                .with("ma_khu", "XL-%02d".formatted(number))
                .with("ten", "Khu xử lý mẫu %02d, %s".formatted(number, commune.name()))
                .with("loai", kind)
                .with("cong_suat", chance.round(20, 400, 5))
                .with("dt_ha", Rounding.to(area.getArea() / 1e4, 0.01))
                .with("kc_at_m", chance.oneOf(List.of(500, 1_000)))
                .with("trang_thai", chance.oneOf("HOAT_DONG HOAT_DONG HOAT_DONG DANG_XAY DONG_CUA"))
                .with("ma_xa", commune.code());
    }
}
