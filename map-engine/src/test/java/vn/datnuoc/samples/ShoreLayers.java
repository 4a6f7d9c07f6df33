package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;

/** {@code bhd:duong_bo}, the shore in three years, and {@code bhd:sat_lo}, where it retreats. */
final class ShoreLayers {
    private static final int YEAR = 2025;
    /** Metres a year from which a shore counts as eroding. */
    private static final double EROSION = 4;

    private static final double LONGEST_SITE_METERS = 2_500;

    private final Shore shore;
    private final CommuneMap communes;

    ShoreLayers(Shore shore, CommuneMap communes) {
        this.shore = shore;
        this.communes = communes;
    }

    List<Row> lines() {
        List<Row> rows = new ArrayList<>();
        for (int year : List.of(2015, 2020, YEAR)) {
            for (int i = 0; i < shore.stretches().size(); i++) {
                rows.add(line(shore.stretches().get(i), "DB-%03d".formatted(i + 1), year));
            }
        }
        return rows;
    }

    private static Row line(LineString today, String code, int year) {
        LineString then = year == YEAR ? today : Shore.earlier(today, YEAR - year);
        Coordinate middle = today.getCoordinateN(today.getNumPoints() / 2);
        return Row.of(Vn2000.multiLine(then))
                .with("doan", code)
                .with("nam", year)
                .with("loai_bo", kind(middle))
                .with("bien", Shore.sea(middle))
                .with("dai_km", Rounding.to(then.getLength() / 1000, 0.001))
                .with("nguon", year == YEAR ? "Đường bờ GSHHG 2.3.7 (mẫu)" : "Giải đoán ảnh viễn thám (mẫu)")
                .with("ty_le_g", year == YEAR ? 100_000 : 50_000);
    }

    private static String kind(Coordinate place) {
        Chance chance = Chance.at("shore", place.x, place.y);
        return Shore.retreat(place) > 8
                ? chance.oneOf("KE BUN BUN")
                : chance.oneOf("RUNG_NM RUNG_NM RUNG_NM BUN BUN BUN CAT");
    }

    List<Row> erosion() {
        List<Row> rows = new ArrayList<>();
        for (LineString stretch : shore.stretches()) {
            for (LineString piece : eroding(stretch)) {
                rows.add(site(piece, rows.size() + 1));
            }
        }
        return rows;
    }

    /** Pieces of one severity each, none longer than {@link #LONGEST_SITE_METERS}. */
    private static List<LineString> eroding(LineString stretch) {
        List<LineString> pieces = new ArrayList<>();
        List<Coordinate> piece = new ArrayList<>();
        for (Coordinate point : stretch.getCoordinates()) {
            boolean goesOn = !piece.isEmpty() && belongs(point, piece);
            if (!goesOn) {
                addIfLong(piece, pieces);
                piece = new ArrayList<>();
            }
            if (!severity(point).isEmpty()) {
                piece.add(point);
            }
        }
        addIfLong(piece, pieces);
        return pieces;
    }

    private static boolean belongs(Coordinate point, List<Coordinate> piece) {
        return severity(point).equals(severity(piece.get(0))) && point.distance(piece.get(0)) < LONGEST_SITE_METERS;
    }

    private static void addIfLong(List<Coordinate> piece, List<LineString> pieces) {
        if (piece.size() >= 4) {
            pieces.add(Vn2000.line(piece));
        }
    }

    /** Empty where the shore does not retreat. */
    private static String severity(Coordinate place) {
        double metersPerYear = Shore.retreat(place);
        if (metersPerYear < EROSION) {
            return "";
        }
        return metersPerYear > 12 ? "DAC_BIET_NGUY_HIEM" : metersPerYear > 8 ? "NGUY_HIEM" : "BINH_THUONG";
    }

    private Row site(LineString piece, int number) {
        Coordinate middle = piece.getCoordinateN(piece.getNumPoints() / 2);
        Commune commune = communes.nearest(piece);
        Chance chance = Chance.at("erosion", middle.x, middle.y);
        double metersPerYear = Rounding.to(fastest(piece), 0.1);
        String severity = severity(middle);
        return Row.of(Vn2000.multiLine(piece))
                .with("ma_sl", "SL-%03d".formatted(number))
                .with(
                        "ten",
                        "Sạt lở bờ biển " + (Shore.sea(middle).equals("TAY") ? "Tây" : "Đông") + " đoạn "
                                + commune.name())
                .with("bien", Shore.sea(middle))
                .with("muc_do", severity)
                .with("dai_m", Rounding.to(piece.getLength(), 1))
                .with("toc_do", metersPerYear)
                .with("nam_gh", chance.between(2018, YEAR))
                .with("cong_trinh", severity.equals("BINH_THUONG") ? "CHUA" : chance.oneOf("CHUA KE_TAM KE_KIEN_CO"))
                .with(
                        "anh_huong",
                        chance.oneOf(List.of(
                                "Mất đai rừng phòng hộ",
                                "Đe dọa đê biển",
                                "Ảnh hưởng nhà dân và đường ven biển",
                                "Mất đất nuôi trồng thủy sản")))
                .with("ma_xa", commune.code());
    }

    private static double fastest(LineString piece) {
        double fastest = 0;
        for (Coordinate point : piece.getCoordinates()) {
            fastest = Math.max(fastest, Shore.retreat(point));
        }
        return fastest;
    }
}
