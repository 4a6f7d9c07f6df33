package vn.datnuoc.samples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

/** Divides the land among the communes: nearest centre first, then borders that wind. */
final class Communes {
    private static final CrookedLine BORDER = new CrookedLine(0.14, 220);
    private final Province province;

    Communes(Province province) {
        this.province = province;
    }

    List<Commune> divide() {
        Map<String, Coordinate> centres = centres();
        Map<String, List<Polygon>> parts = new TreeMap<>();
        for (Polygon face : faces(centres.values())) {
            parts.computeIfAbsent(nearest(centres, face.getInteriorPoint()), code -> new ArrayList<>())
                    .add(face);
        }
        return province.source().table("camau_wards_2025.csv").stream()
                .map(row -> commune(row, centres, parts))
                .toList();
    }

    private static Commune commune(String[] row, Map<String, Coordinate> centres, Map<String, List<Polygon>> parts) {
        String code = row[0];
        return new Commune(
                code,
                row[1],
                row[2].equals("phuong"),
                row[4],
                Objects.requireNonNull(centres.get(code), code),
                Vn2000.multiPolygon(Vn2000.union(parts.getOrDefault(code, List.of()))));
    }

    private Map<String, Coordinate> centres() {
        Map<String, Coordinate> centres = new LinkedHashMap<>();
        for (String[] row : province.source().table("xa_vi_tri_gan_dung.csv")) {
            centres.put(row[0], Vn2000.at(Double.parseDouble(row[1]), Double.parseDouble(row[2])));
        }
        return centres;
    }

    /** Pieces of land, each in one commune; neighbours share their border point for point. */
    private List<Polygon> faces(Collection<Coordinate> centres) {
        List<Geometry> lines = new ArrayList<>(List.of(province.land().getBoundary()));
        for (LineSegment border : voronoiEdges(centres)) {
            lines.add(BORDER.between(border.p0, border.p1));
        }
        return Vn2000.faces(Vn2000.union(lines)).stream()
                .filter(face -> province.land().contains(face.getInteriorPoint()))
                .toList();
    }

    private TreeSet<LineSegment> voronoiEdges(Collection<Coordinate> centres) {
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(centres);
        Envelope around = province.outline().getEnvelopeInternal();
        around.expandBy(50_000);
        voronoi.setClipEnvelope(around);
        TreeSet<LineSegment> edges = new TreeSet<>();
        for (Polygon cell : Vn2000.polygons(voronoi.getDiagram(Vn2000.FACTORY))) {
            Coordinate[] ring = cell.getExteriorRing().getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                LineSegment edge = new LineSegment(ring[i - 1], ring[i]);
                edge.normalize();
                edges.add(edge);
            }
        }
        return edges;
    }

    private static String nearest(Map<String, Coordinate> centres, Point point) {
        String nearest = "";
        double shortest = Double.MAX_VALUE;
        for (Map.Entry<String, Coordinate> centre : centres.entrySet()) {
            double distance = centre.getValue().distance(point.getCoordinate());
            if (distance < shortest) {
                shortest = distance;
                nearest = centre.getKey();
            }
        }
        return nearest;
    }
}
