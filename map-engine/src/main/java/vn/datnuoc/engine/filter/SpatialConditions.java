package vn.datnuoc.engine.filter;

import java.util.Map;
import java.util.Optional;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;
import org.geotools.api.filter.expression.PropertyName;
import org.geotools.api.filter.spatial.BBOX;
import org.geotools.api.filter.spatial.Beyond;
import org.geotools.api.filter.spatial.BinarySpatialOperator;
import org.geotools.api.filter.spatial.Contains;
import org.geotools.api.filter.spatial.Crosses;
import org.geotools.api.filter.spatial.DWithin;
import org.geotools.api.filter.spatial.Disjoint;
import org.geotools.api.filter.spatial.DistanceBufferOperator;
import org.geotools.api.filter.spatial.Equals;
import org.geotools.api.filter.spatial.Intersects;
import org.geotools.api.filter.spatial.Overlaps;
import org.geotools.api.filter.spatial.Touches;
import org.geotools.api.filter.spatial.Within;
import org.geotools.api.geometry.BoundingBox;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.filter.Condition.Relation;
import vn.datnuoc.engine.filter.Condition.Spatial;

/** The spatial operators: the feature's geometry on the left, a literal on the right. */
final class SpatialConditions {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Map<Class<? extends BinarySpatialOperator>, Relation> RELATIONS = Map.of(
            BBOX.class, Relation.INTERSECTS,
            Intersects.class, Relation.INTERSECTS,
            Within.class, Relation.WITHIN,
            Contains.class, Relation.CONTAINS,
            Disjoint.class, Relation.DISJOINT,
            Crosses.class, Relation.CROSSES,
            Overlaps.class, Relation.OVERLAPS,
            Touches.class, Relation.TOUCHES,
            Equals.class, Relation.EQUALS);
    private static final Map<String, Double> METERS = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("m", 1.0),
            Map.entry("metre", 1.0),
            Map.entry("meter", 1.0),
            Map.entry("meters", 1.0),
            Map.entry("metres", 1.0),
            Map.entry("urn:ogc:def:uom:EPSG::9001", 1.0),
            Map.entry("urn:ogc:def:uom:OGC:1.0:metre", 1.0),
            Map.entry("km", 1000.0),
            Map.entry("kilometer", 1000.0),
            Map.entry("kilometers", 1000.0),
            Map.entry("kilometre", 1000.0));

    private SpatialConditions() {}

    /** @throws FilterException */
    static Condition of(BinarySpatialOperator operator, Schema schema) {
        requireGeometry(operator.getExpression1(), schema);
        Object value = literal(operator.getExpression2());
        return new Spatial(relation(operator), geometry(value), crs(value), distance(operator));
    }

    private static Relation relation(BinarySpatialOperator operator) {
        if (operator instanceof DWithin) {
            return Relation.WITHIN_DISTANCE;
        } else if (operator instanceof Beyond) {
            return Relation.BEYOND;
        }
        return RELATIONS.entrySet().stream()
                .filter(e -> e.getKey().isInstance(operator))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new FilterException(
                        "not offered: " + operator.getClass().getSimpleName()));
    }

    private static double distance(BinarySpatialOperator operator) {
        if (!(operator instanceof DistanceBufferOperator buffer)) {
            return 0;
        }
        String unit = buffer.getDistanceUnits() == null ? "" : buffer.getDistanceUnits();
        Double meters = METERS.get(unit);
        if (meters == null || !(buffer.getDistance() >= 0) || !(buffer.getDistance() < 1e7)) {
            throw new FilterException(
                    "a distance is 0 or more in meters or kilometers, not " + buffer.getDistance() + " " + unit);
        }
        return buffer.getDistance() * meters;
    }

    private static void requireGeometry(Expression expression, Schema schema) {
        if (!schema.hasGeometry()) {
            throw new FilterException("no spatial condition is expected, for there is no geometry");
        }
        if (!(expression instanceof PropertyName property)
                || !AttributeNames.isGeometry(property.getPropertyName(), schema)) {
            throw new FilterException("the geometry geom is expected first, not " + expression);
        }
    }

    private static Object literal(Expression expression) {
        if (expression instanceof Literal literal && literal.getValue() != null) {
            return literal.getValue();
        }
        throw new FilterException("a geometry literal is expected, not " + expression);
    }

    private static Geometry geometry(Object value) {
        Geometry geometry = value instanceof BoundingBox box ? box(box) : value instanceof Geometry g ? g : null;
        if (geometry == null || geometry.isEmpty() || isMixed(geometry) || !isFinite(geometry)) {
            throw new FilterException("a geometry literal with finite coordinates is expected, not " + value);
        }
        return geometry;
    }

    /** A plain GeometryCollection, on which the relations are not defined. */
    private static boolean isMixed(Geometry geometry) {
        return geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }

    private static boolean isFinite(Geometry geometry) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                return false;
            }
        }
        return true;
    }

    private static Geometry box(BoundingBox box) {
        Envelope envelope = new Envelope(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY());
        return envelope.getArea() == 0
                ? GEOMETRIES.createPoint(new CoordinateXY(box.getMinX(), box.getMinY()))
                : GEOMETRIES.toGeometry(envelope);
    }

    private static Optional<CrsCode> crs(Object value) {
        Object tag = value instanceof BoundingBox box
                ? box.getCoordinateReferenceSystem()
                : ((Geometry) value).getUserData();
        if (tag instanceof CrsCode code) {
            return Optional.of(code);
        }
        return tag instanceof CoordinateReferenceSystem system ? Optional.of(code(system)) : Optional.empty();
    }

    private static CrsCode code(CoordinateReferenceSystem system) {
        return Optional.ofNullable(identifier(system))
                .flatMap(CrsCode::parse)
                .orElseThrow(() ->
                        new FilterException("not a reference system offered here; there are " + CrsCode.SUPPORTED));
    }

    private static @Nullable String identifier(CoordinateReferenceSystem system) {
        try {
            return CRS.lookupIdentifier(system, false);
        } catch (FactoryException e) {
            throw new FilterException("the literal's reference system has no code", e);
        }
    }
}
