package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** {@code kttv:man_d}, measured along rivers up from their mouths, and {@code kttv:man_ds}, lines of equal salinity. */
final class SalinityLayers {
    private static final double STEP_METERS = 4_000;
    private static final List<Integer> YEARS = List.of(2016, 2020, 2024);
    private static final int MONTH = 4;
    private static final double SHORTEST_METERS = 4_000;

    private final Ground ground;
    private final Salinity salinity;

    SalinityLayers(Ground ground, Salinity salinity) {
        this.ground = ground;
        this.salinity = salinity;
    }

    List<Row> points() {
        List<Row> rows = new ArrayList<>();
        for (Waterway river : ground.mainWaterways()) {
            for (LineString course : Vn2000.lines(river.course())) {
                measure(river, upstream(course), rows);
            }
        }
        return rows;
    }

    private LineString upstream(LineString course) {
        return salinity.metersToCoast(course.getStartPoint()) <= salinity.metersToCoast(course.getEndPoint())
                ? course
                : course.reverse();
    }

    /** As long as the way leads away from the coast; a river with two mouths ends in its middle. */
    private void measure(Waterway river, LineString course, List<Row> rows) {
        LengthIndexedLine index = new LengthIndexedLine(course);
        double previous = -1;
        for (double meters = 500; meters < course.getLength(); meters += STEP_METERS) {
            Point place = Vn2000.FACTORY.createPoint(index.extractPoint(meters));
            double fromCoast = salinity.metersToCoast(place);
            if (fromCoast <= previous) {
                return;
            }
            previous = fromCoast;
            for (int year : YEARS) {
                rows.add(point(river, place, meters, year, rows.size() + 1));
            }
        }
    }

    private Row point(Waterway river, Point place, double meters, int year, int number) {
        return Row.of(place)
                .with("ma_diem", "MAN-%04d".formatted(number))
                .with("nam", year)
                .with("thang", MONTH)
                .with("do_man", Rounding.to(salinity.perMille(place, year, MONTH), 0.01))
                .with("song", river.name())
                .with("sau_km", Rounding.to(meters / 1000, 0.1))
                .with("dot", "Đợt đo tháng %d/%d (mẫu)".formatted(MONTH, year))
                .with("nguon", "Đài khí tượng thủy văn (mẫu)");
    }

    List<Row> lines() {
        List<Row> rows = new ArrayList<>();
        for (int year : YEARS) {
            for (double perMille : new double[] {1, 4, 8, 16}) {
                Geometry line = line(year, perMille);
                if (!line.isEmpty()) {
                    rows.add(line(line, year, perMille, rows.size() + 1));
                }
            }
        }
        return rows;
    }

    private Geometry line(int year, double perMille) {
        double meters = salinity.distanceOf(perMille, year, MONTH);
        Geometry salty =
                DouglasPeuckerSimplifier.simplify(salinity.coast(), 400).buffer(meters, 24);
        Geometry smooth = salty.buffer(3_000, 24).buffer(-3_000, 24);
        Geometry line = Vn2000.intersection(smooth.getBoundary(), inland());
        return Vn2000.FACTORY.buildGeometry(Vn2000.lines(line).stream()
                .filter(part -> part.getLength() > SHORTEST_METERS)
                .toList());
    }

    private Geometry inland() {
        return ground.province().land().buffer(-400);
    }

    private static Row line(Geometry line, int year, double perMille, int number) {
        return Row.of(Vn2000.multiLine(line))
                .with("ma_duong", "DM-%02d".formatted(number))
                .with("nam", year)
                .with("thang", MONTH)
                .with("do_man", perMille)
                .with("dai_km", Rounding.to(line.getLength() / 1000, 0.01))
                .with("nguon", "Nội suy từ số liệu đo (mẫu)");
    }
}
