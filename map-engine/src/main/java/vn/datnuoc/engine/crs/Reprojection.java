package vn.datnuoc.engine.crs;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Exact reprojection between two supported systems, x east and y north on both sides. Thread-safe and shared: one for
 * each pair.
 */
public final class Reprojection {
    private static final Map<Pair, Reprojection> SHARED = new ConcurrentHashMap<>();
    private static final int STEPS_PER_EDGE = 32;
    private static final Envelope TRANSVERSE_MERCATOR = new Envelope(-600_000, 1_600_000, -600_000, 3_900_000);
    private static final Envelope AROUND_VIETNAM = new Envelope(94.5, 114.5, -5, 35);
    private static final Envelope AROUND_VIETNAM_WEB_MERCATOR =
            new Envelope(10_519_691, 12_746_082, -557_305, 4_163_881);
    private static final Envelope GLOBE = new Envelope(-180, 180, -85.06, 85.06);
    private static final Envelope GLOBE_WEB_MERCATOR =
            new Envelope(-20_037_508.34, 20_037_508.34, -20_037_508.34, 20_037_508.34);
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Pair pair;
    private final MathTransform transform;

    private Reprojection(Pair pair) {
        this.pair = pair;
        this.transform = find(pair);
    }

    public static Reprojection between(CrsCode source, CrsCode target) {
        return SHARED.computeIfAbsent(new Pair(source, target), Reprojection::new);
    }

    /** True when coordinates come out bit for bit as they went in. */
    public boolean isIdentity() {
        return pair.isIdentity();
    }

    /**
     * In place, for {@code points} points as x, y, x, y, …
     *
     * @throws IllegalArgumentException for coordinates that have no place in the target system
     */
    public void transform(double[] ordinates, int points) {
        if (isIdentity()) {
            return;
        }
        try {
            transform.transform(ordinates, 0, ordinates, 0, points);
        } catch (TransformException e) {
            throw new IllegalArgumentException("coordinates have no place in " + pair.target(), e);
        }
    }

    /** The same geometry when nothing changes, otherwise a copy; {@code geometry} itself is never changed. */
    public Geometry transform(Geometry geometry) {
        if (isIdentity()) {
            return geometry;
        }
        Geometry copy = geometry.copy();
        copy.apply(new EachSequence());
        copy.geometryChanged();
        return copy;
    }

    /** The box around {@code box} in the target system; edges are followed in 32 steps each. */
    public BoundingBox box(BoundingBox box) {
        if (isIdentity()) {
            return new BoundingBox(box.minX(), box.minY(), box.maxX(), box.maxY(), pair.target());
        }
        double[] edge = edge(within(box));
        transform(edge, edge.length / 2);
        Envelope around = new Envelope();
        for (int i = 0; i < edge.length; i += 2) {
            around.expandToInclude(edge[i], edge[i + 1]);
        }
        return BoundingBox.of(around, pair.target());
    }

    /** The box as a polygon in the target system, its edges followed in 32 steps each. */
    public Geometry outline(BoundingBox box) {
        if (isIdentity()) {
            return GEOMETRIES.toGeometry(box.envelope());
        }
        double[] edge = edge(within(box));
        transform(edge, edge.length / 2);
        Coordinate[] ring = new Coordinate[edge.length / 2 + 1];
        for (int i = 0; i < ring.length - 1; i++) {
            ring[i] = new CoordinateXY(edge[2 * i], edge[2 * i + 1]);
        }
        ring[ring.length - 1] = ring[0].copy();
        return GEOMETRIES.createPolygon(ring);
    }

    /** Cut to where both systems are exact; what is served lies inside, so that the whole world can be asked for. */
    private BoundingBox within(BoundingBox box) {
        Envelope domain = domain();
        return new BoundingBox(
                clamp(box.minX(), domain.getMinX(), domain.getMaxX()),
                clamp(box.minY(), domain.getMinY(), domain.getMaxY()),
                clamp(box.maxX(), domain.getMinX(), domain.getMaxX()),
                clamp(box.maxY(), domain.getMinY(), domain.getMaxY()),
                box.crs());
    }

    private static double clamp(double value, double min, double max) {
        return Math.max(min, Math.min(max, value));
    }

    private Envelope domain() {
        boolean transverse =
                pair.source().isTransverseMercator() || pair.target().isTransverseMercator();
        if (pair.source().isTransverseMercator()) {
            return TRANSVERSE_MERCATOR;
        } else if (pair.source().isGeographic()) {
            return transverse ? AROUND_VIETNAM : GLOBE;
        }
        return transverse ? AROUND_VIETNAM_WEB_MERCATOR : GLOBE_WEB_MERCATOR;
    }

    /** South edge eastwards, east edge northwards, and back; without the first point again. */
    private static double[] edge(BoundingBox box) {
        double[] edge = new double[STEPS_PER_EDGE * 8];
        for (int step = 0; step < STEPS_PER_EDGE; step++) {
            double alongX = box.width() * step / STEPS_PER_EDGE;
            double alongY = box.height() * step / STEPS_PER_EDGE;
            put(edge, step, box.minX() + alongX, box.minY());
            put(edge, step + STEPS_PER_EDGE, box.maxX(), box.minY() + alongY);
            put(edge, step + STEPS_PER_EDGE * 2, box.maxX() - alongX, box.maxY());
            put(edge, step + STEPS_PER_EDGE * 3, box.minX(), box.maxY() - alongY);
        }
        return edge;
    }

    private static void put(double[] edge, int point, double x, double y) {
        edge[2 * point] = x;
        edge[2 * point + 1] = y;
    }

    private static MathTransform find(Pair pair) {
        try {
            return CRS.findMathTransform(decode(pair.source()), decode(pair.target()));
        } catch (FactoryException e) {
            throw new IllegalArgumentException("no reprojection from " + pair.source() + " to " + pair.target(), e);
        }
    }

    /**
     * CRS:84 as EPSG:4326 with longitude first: from GeoTools' own CRS:84, EPSG:9207 is not reached by EPSG's operation
     * 6960 but by the TOWGS84 parameters, two of whose signs are wrong (GEOT-7942); that is 0.55 m off.
     */
    private static CoordinateReferenceSystem decode(CrsCode code) throws FactoryException {
        return CRS.decode(code.geodetic().text(), true);
    }

    private record Pair(CrsCode source, CrsCode target) {
        boolean isIdentity() {
            return source.geodetic().equals(target.geodetic());
        }
    }

    /** Called for every coordinate of a sequence; does the whole sequence at its first. */
    private final class EachSequence implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence sequence, int i) {
            if (i > 0) {
                return;
            }
            int points = sequence.size();
            double[] ordinates = new double[points * 2];
            for (int p = 0; p < points; p++) {
                ordinates[2 * p] = sequence.getX(p);
                ordinates[2 * p + 1] = sequence.getY(p);
            }
            transform(ordinates, points);
            for (int p = 0; p < points; p++) {
                sequence.setOrdinate(p, 0, ordinates[2 * p]);
                sequence.setOrdinate(p, 1, ordinates[2 * p + 1]);
            }
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
