package vn.datnuoc.engine;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** The parts of a cut geometry that are of the kind of the uncut one, as multi geometry for lines and polygons. */
final class OfOneKind {
    private OfOneKind() {}

    static Geometry of(Geometry cut, Geometry original) {
        GeometryFactory factory = original.getFactory();
        return switch (original.getDimension()) {
            case 2 -> factory.createMultiPolygon(parts(cut, Polygon.class).toArray(Polygon[]::new));
            case 1 -> factory.createMultiLineString(parts(cut, LineString.class).toArray(LineString[]::new));
            default -> cut;
        };
    }

    private static <T extends Geometry> List<T> parts(Geometry geometry, Class<T> kind) {
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (kind.isInstance(part) && !part.isEmpty()) {
                parts.add(kind.cast(part));
            } else if (part != geometry && part.getNumGeometries() > 1) {
                parts.addAll(parts(part, kind));
            }
        }
        return parts;
    }
}
