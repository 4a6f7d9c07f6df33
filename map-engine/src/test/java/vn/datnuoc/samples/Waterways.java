package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.linemerge.LineMerger;

/** The real rivers, the main canals, and in every commune made-up canals, nearly parallel as dug ones are. */
final class Waterways {
    private static final CrookedLine RIVER = new CrookedLine(0.10, 150);
    private static final CrookedLine CANAL = new CrookedLine(0.02, 400);
    private static final List<String> FIRST_WORDS = List.of(
            "Kênh Ba",
            "Kênh Tư",
            "Kênh Năm",
            "Kênh Sáu",
            "Kênh Bảy",
            "Kênh Tám",
            "Kênh Ông",
            "Kênh Bà",
            "Kênh Xáng",
            "Kênh Rạch",
            "Kênh Xẻo",
            "Kênh Cái",
            "Kênh Vàm",
            "Kênh Đường",
            "Kênh Cây");
    private static final List<String> SECOND_WORDS = List.of(
            "Lúa", "Tràm", "Đước", "Mắm", "Gừa", "Bần", "Sậy", "Dừa", "Quao", "Lức", "Lung", "Láng", "Cỏ", "Muối",
            "Ngang", "Mới", "Giữa", "Ranh");

    /** Islands below this size have no canals. */
    private static final double ISLAND_SQUARE_METERS = 20e6;

    private final Province province;
    private final Geometry inland;

    Waterways(Province province) {
        this.province = province;
        this.inland = Vn2000.union(Vn2000.polygons(province.land()).stream()
                        .filter(land -> land.getArea() > ISLAND_SQUARE_METERS)
                        .toList())
                .buffer(-150);
    }

    List<Waterway> of(List<Commune> communes) {
        List<Waterway> waterways = new ArrayList<>(rivers());
        waterways.addAll(mainCanals());
        for (Commune commune : communes) {
            waterways.addAll(canals(commune));
        }
        return waterways;
    }

    /** GSHHG gives no names and cuts rivers at whole degrees: named here by the ids of their lines. */
    private List<Waterway> rivers() {
        List<Waterway> rivers = new ArrayList<>();
        Map<Integer, LineString> lines = province.source().rivers();
        rivers.add(river("Sông Ông Đốc", 1, 140, lines, 2, 13));
        rivers.add(river("Sông Trèm Trẹm", 1, 90, lines, 12, 1));
        rivers.add(river("Sông Gành Hào", 1, 150, lines, 14));
        rivers.add(river("Sông Bảy Háp", 1, 160, lines, 33, 28));
        rivers.add(river("Sông Cửa Lớn", 1, 400, lines, 35, 29));
        rivers.add(river("Sông Đầm Dơi", 2, 80, lines, 11, 34));
        rivers.add(river("Sông Đầm Chim", 2, 70, lines, 36));
        rivers.add(river("Rạch Cái Nhúc", 2, 50, lines, 10));
        rivers.add(river("Kênh Bạc Liêu – Vàm Lẻo", 2, 45, lines, 5));
        return rivers;
    }

    private Waterway river(String name, int rank, double widthMeters, Map<Integer, LineString> lines, Integer... ids) {
        LineMerger merger = new LineMerger();
        Arrays.stream(ids).forEach(id -> merger.add(lines.get(id)));
        Geometry course = Vn2000.FACTORY.buildGeometry(merger.getMergedLineStrings());
        String kind = name.startsWith("Sông") ? "SONG" : name.startsWith("Rạch") ? "RACH" : "KENH";
        return new Waterway(name, kind, rank, widthMeters, Vn2000.intersection(course, province.outline()));
    }

    private List<Waterway> mainCanals() {
        return province.source().table("kenh_chinh_gan_dung.csv").stream()
                .map(this::mainCanal)
                .toList();
    }

    private Waterway mainCanal(String[] row) {
        List<Coordinate> course = Arrays.stream(row[4].split("\\|"))
                .map(point -> point.split(" "))
                .map(point -> Vn2000.at(Double.parseDouble(point[0]), Double.parseDouble(point[1])))
                .toList();
        LineString line = (row[1].equals("SONG") ? RIVER : CANAL).through(course);
        return new Waterway(
                row[0],
                row[1],
                Integer.parseInt(row[2]),
                Double.parseDouble(row[3]),
                Vn2000.intersection(line, province.land()));
    }

    private List<Waterway> canals(Commune commune) {
        Chance chance = Chance.of("canals of " + commune.code());
        double direction = direction(commune.centre()) + chance.between(-0.12, 0.12);
        Geometry room = Vn2000.intersection(commune.area(), inland);
        List<Waterway> canals = new ArrayList<>(parallels(commune, room, direction, 1_500, chance));
        canals.addAll(parallels(commune, room, direction + Math.PI / 2, 3_300, chance));
        return canals;
    }

    /** Neighbouring communes were dug by the same plan: the direction turns slowly across the province. */
    private static double direction(Coordinate centre) {
        return 1.1 + 0.7 * StrictMath.sin(centre.x / 19_000) + 0.6 * StrictMath.sin(centre.y / 23_000);
    }

    private static List<Waterway> parallels(
            Commune commune, Geometry room, double direction, double spacingMeters, Chance chance) {
        List<Waterway> canals = new ArrayList<>();
        double reach = room.getEnvelopeInternal().getDiameter();
        for (double aside = -reach / 2 + spacingMeters * chance.between(0.2, 0.8);
                aside < reach / 2;
                aside += spacingMeters * chance.between(0.7, 1.4)) {
            LineString line = CANAL.between(
                    from(commune.centre(), direction, -reach, aside), from(commune.centre(), direction, reach, aside));
            canals.addAll(pieces(Vn2000.intersection(line, room), spacingMeters > 2_000 ? 3 : 4, chance));
        }
        return canals;
    }

    private static List<Waterway> pieces(Geometry lines, int rank, Chance chance) {
        return Vn2000.lines(lines).stream()
                .filter(piece -> piece.getLength() > 900 && chance.happens(0.8))
                .map(piece -> rank == 4 ? shortened(piece, chance) : piece)
                .map(piece -> new Waterway(
                        chance.oneOf(FIRST_WORDS) + " " + chance.oneOf(SECOND_WORDS),
                        "KENH",
                        rank,
                        rank == 3 ? chance.between(18, 30) : chance.between(8, 16),
                        piece))
                .toList();
    }

    /** Many a small canal ends before the border. */
    private static LineString shortened(LineString canal, Chance chance) {
        int points = canal.getNumPoints();
        int from = chance.happens(0.4) ? chance.between(0, points / 3) : 0;
        int to = chance.happens(0.4) ? chance.between(2 * points / 3, points - 1) : points - 1;
        if (to - from < 2) {
            return canal;
        }
        return Vn2000.line(List.of(Arrays.copyOfRange(canal.getCoordinates(), from, to + 1)));
    }

    private static Coordinate from(Coordinate centre, double direction, double ahead, double aside) {
        double cos = StrictMath.cos(direction);
        double sin = StrictMath.sin(direction);
        return new Coordinate(
                Vn2000.MILLIMETRES.makePrecise(centre.x + ahead * cos - aside * sin),
                Vn2000.MILLIMETRES.makePrecise(centre.y + ahead * sin + aside * cos));
    }
}
