package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** {@code dd:thua_dat}: numbers the plots sheet by sheet, from north-west to south-east as surveyors do. */
final class ParcelLayer {
    private static final Set<String> PUBLIC_USES =
            Set.of("DGT", "DTL", "DGD", "DYT", "TSC", "DVH", "DKV", "DTT", "DCH", "NTD", "BCS", "RDD");

    private final LandUsePlan plan;
    private final List<Row> rows = new ArrayList<>();

    private ParcelLayer(LandUsePlan plan) {
        this.plan = plan;
    }

    static List<Row> rows(List<Plot> plots, LandUsePlan plan) {
        ParcelLayer layer = new ParcelLayer(plan);
        Map<String, List<Plot>> communes = new TreeMap<>();
        plots.forEach(plot -> communes.computeIfAbsent(plot.commune().code(), code -> new ArrayList<>())
                .add(plot));
        communes.values().forEach(layer::commune);
        return layer.rows;
    }

    private void commune(List<Plot> plots) {
        for (Sheets.Sheet sheet : Sheets.of(plots)) {
            for (int i = 0; i < sheet.plots().size(); i++) {
                rows.add(row(sheet.plots().get(i), sheet.number(), i + 1));
            }
        }
    }

    private Row row(Plot plot, int sheet, int number) {
        String code = "%s.%d.%d".formatted(plot.commune().code(), sheet, number);
        Chance chance = Chance.of("parcel " + code);
        double squareMeters = Rounding.to(plot.area().getArea(), 0.1);
        String holder = holder(plot.use(), chance);
        Row row = Row.of(Vn2000.multiPolygon(plot.area()))
                .with("ma_thua", code)
                .with("ma_xa", plot.commune().code())
                .with("so_to", sheet)
                .with("so_thua", number)
                .with("dien_tich", squareMeters)
                .with(
                        "dt_pl",
                        chance.happens(0.7)
                                ? squareMeters
                                : Rounding.to(squareMeters * chance.between(0.985, 1.012), 0.1))
                .with("loai_dat", plot.use())
                .with("ldat_qh", plan.plannedAt(plot.area().getInteriorPoint()).orElse(plot.use()))
                .with("doi_tuong", holder)
                .with("dia_chi", address(plot.commune(), sheet))
                .with("ten_chu", owner(holder, plot.commune(), chance))
                .with("so_to_cu", sheet + 10)
                .with("so_thua_cu", chance.between(1, 900));
        return holder.equals("CNV") && chance.happens(0.9)
                ? row.with("so_gcn", "MAU %06d".formatted(chance.between(1, 999_999)))
                        .with("ngay_cap", chance.day(2008, 2025))
                : row;
    }

    private static String address(Commune commune, int sheet) {
        return "%s %d, %s".formatted(commune.ward() ? "Khóm" : "Ấp", sheet % 9 + 1, commune.name());
    }

    private static String holder(String use, Chance chance) {
        if (PUBLIC_USES.contains(use)) {
            return use.equals("DGD") || use.equals("DYT") ? "TSN" : "TCN";
        }
        if (use.equals("TON") || use.equals("TIN")) {
            return "CDS";
        }
        return use.equals("SKC") || chance.happens(use.equals("TMD") ? 0.4 : 0.015) ? "TKT" : "CNV";
    }

    private static String owner(String holder, Commune commune, Chance chance) {
        return switch (holder) {
            case "CNV" -> Names.person(chance);
            case "TKT" -> Names.company(chance);
            case "TCN" -> "Ủy ban nhân dân " + commune.name() + " (mẫu)";
            case "TSN" -> "Đơn vị sự nghiệp mẫu %02d".formatted(chance.between(1, 60));
            default -> "Cộng đồng dân cư mẫu %02d".formatted(chance.between(1, 40));
        };
    }
}
