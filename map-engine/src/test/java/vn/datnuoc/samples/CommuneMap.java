package vn.datnuoc.samples;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Tells in which commune a place lies. */
final class CommuneMap {
    private final List<Entry> entries;

    private record Entry(Commune commune, PreparedGeometry area) {}

    CommuneMap(List<Commune> communes) {
        entries = communes.stream()
                .map(commune -> new Entry(commune, PreparedGeometryFactory.prepare(commune.area())))
                .toList();
    }

    /** Absent at sea. */
    Optional<Commune> at(Coordinate place) {
        Point point = Vn2000.FACTORY.createPoint(place);
        return entries.stream()
                .filter(entry -> entry.area().contains(point))
                .map(Entry::commune)
                .findFirst();
    }

    /** The commune in which the geometry's middle lies, or the one nearest to it. */
    Commune nearest(Geometry geometry) {
        Point middle = geometry.getInteriorPoint();
        return at(middle.getCoordinate()).orElseGet(() -> entries.stream()
                .map(Entry::commune)
                .min((a, b) ->
                        Double.compare(a.area().distance(middle), b.area().distance(middle)))
                .orElseThrow());
    }
}
