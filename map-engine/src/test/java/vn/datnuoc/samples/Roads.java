package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/** {@code ddbd:giao_thong}: main roads along their real course, roads between communes, streets of the cadastre. */
final class Roads {
    private static final CrookedLine MAIN = new CrookedLine(0.02, 250);
    private static final CrookedLine LOCAL = new CrookedLine(0.05, 220);
    private static final double LONGEST_LOCAL_METERS = 16_000;

    /** Bridges are shorter than this. */
    private static final double BRIDGE_METERS = 1_600;

    private final Ground ground;
    private final Geometry bridged;
    private final List<Road> roads = new ArrayList<>();

    /** @param rank QL, DT, DH_CU, DX or DO_THI */
    record Road(String name, String rank, double widthMeters, String surface, Geometry course, Commune commune) {}

    /** A street with the number that its commune gave it. */
    record NamedStreet(String name, Street street) {}

    Roads(Ground ground) {
        this.ground = ground;
        this.bridged = ground.province().land().buffer(BRIDGE_METERS / 2).buffer(-BRIDGE_METERS / 2);
        ground.province().source().table("duong_chinh_gan_dung.csv").forEach(this::addMain);
        addLocals();
    }

    /** The ground that the roads take, without the streets of the cadastre. */
    Geometry surface() {
        return Vn2000.union(roads.stream()
                .map(road -> road.course().buffer(road.widthMeters() / 2, 2, 2))
                .toList());
    }

    void addStreets(List<NamedStreet> streets) {
        streets.forEach(named -> roads.add(new Road(
                named.name(),
                "DO_THI",
                named.street().widthMeters(),
                named.street().widthMeters() > 8 ? "BE_TONG_NHUA" : "BE_TONG_XI_MANG",
                named.street().course(),
                named.street().commune())));
    }

    /** Numbers the streets of each commune's settlements; lanes between fields have no number. */
    static List<NamedStreet> named(List<Street> streets) {
        List<NamedStreet> named = new ArrayList<>();
        for (Street street : streets) {
            boolean builtUp = street.fabric().compareTo(Fabric.VILLAGE) <= 0;
            if (builtUp && street.course().getLength() > 60) {
                named.add(new NamedStreet(
                        "Đường số %d, %s"
                                .formatted(named.size() + 1, street.commune().name()),
                        street));
            }
        }
        return named;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Road road : roads) {
            rows.add(Row.of(Vn2000.multiLine(road.course()))
                    .with("ma_duong", "GT-%04d".formatted(rows.size() + 1))
                    .with("ten", road.name())
                    .with("cap", road.rank())
                    .with("rong_m", Rounding.to(road.widthMeters(), 0.1))
                    .with("ket_cau", road.surface())
                    .with("ma_xa", road.commune().code()));
        }
        return rows;
    }

    /** The course of a main road. */
    Geometry course(String name) {
        return roads.stream()
                .filter(road -> road.name().equals(name))
                .findFirst()
                .orElseThrow()
                .course();
    }

    private void addMain(String[] row) {
        List<Coordinate> corners = Arrays.stream(row[4].split("\\|"))
                .map(point -> point.split(" "))
                .map(point -> Vn2000.at(Double.parseDouble(point[0]), Double.parseDouble(point[1])))
                .toList();
        Geometry course = Vn2000.intersection(MAIN.through(corners), bridged);
        roads.add(new Road(
                row[0],
                row[1],
                Double.parseDouble(row[2]),
                row[3],
                course,
                ground.map().nearest(course)));
    }

    /** Neighbours are joined when no third commune lies in the circle between them. */
    private void addLocals() {
        List<Commune> communes = ground.communes();
        for (int i = 0; i < communes.size(); i++) {
            for (int j = i + 1; j < communes.size(); j++) {
                if (areNeighbours(communes.get(i), communes.get(j))) {
                    addLocal(communes.get(i), communes.get(j));
                }
            }
        }
    }

    private boolean areNeighbours(Commune a, Commune b) {
        double meters = a.centre().distance(b.centre());
        Coordinate middle = new Coordinate((a.centre().x + b.centre().x) / 2, (a.centre().y + b.centre().y) / 2);
        return meters < LONGEST_LOCAL_METERS
                && ground.communes().stream()
                        .allMatch(other ->
                                other == a || other == b || other.centre().distance(middle) > meters / 2);
    }

    private void addLocal(Commune a, Commune b) {
        LineString course = LOCAL.between(a.centre(), b.centre());
        if (bridged.covers(course)) {
            boolean wide = Chance.at("road", a.centre().x, b.centre().y).happens(0.4);
            roads.add(new Road(
                    "Đường %s – %s".formatted(shortName(a), shortName(b)),
                    wide ? "DH_CU" : "DX",
                    wide ? 5.5 : 3.5,
                    wide ? "BE_TONG_NHUA" : "BE_TONG_XI_MANG",
                    course,
                    a));
        }
    }

    private static String shortName(Commune commune) {
        return commune.name().substring(commune.name().indexOf(' ') + 1);
    }
}
