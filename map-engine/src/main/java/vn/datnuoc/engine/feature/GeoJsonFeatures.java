package vn.datnuoc.engine.feature;

import static vn.datnuoc.engine.feature.TextSink.bytes;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.datnuoc.engine.Attribute;

/** Writes features as the Feature objects of GeoJSON (RFC 7946), x east always. */
public final class GeoJsonFeatures {
    private static final byte[] FEATURE = bytes("{\"type\":\"Feature\",\"id\":\"");
    private static final byte[] GEOMETRY = bytes("\",\"geometry\":");
    private static final byte[] PROPERTIES = bytes(",\"properties\":{");
    private static final byte[] END = bytes("}}");
    private static final byte[] NULL = bytes("null");
    private static final byte[] POINT = bytes("{\"type\":\"Point\",\"coordinates\":");
    private static final byte[] LINES = bytes("{\"type\":\"MultiLineString\",\"coordinates\":[");
    private static final byte[] POLYGONS = bytes("{\"type\":\"MultiPolygon\",\"coordinates\":[");

    private final TextSink sink;
    private final byte[] idPrefix;
    private final byte[][] names;
    private final int decimals;
    private final boolean exact;

    /**
     * @param subject feature ids are {@code subject.fid}
     * @param exact whether coordinates are to be read back to the last bit; otherwise they are rounded
     */
    public GeoJsonFeatures(TextSink sink, String subject, List<Attribute> attributes, int decimals, boolean exact) {
        this.sink = sink;
        this.idPrefix = bytes(subject + ".");
        this.names =
                attributes.stream().map(a -> bytes("\"" + a.name() + "\":")).toArray(byte[][]::new);
        this.decimals = decimals;
        this.exact = exact;
    }

    public void write(Feature feature, boolean withGeometry) throws IOException {
        sink.raw(FEATURE).raw(idPrefix).number(feature.fid()).raw(GEOMETRY);
        geometry(withGeometry ? feature.geometry() : null);
        sink.raw(PROPERTIES);
        for (int i = 0; i < names.length; i++) {
            if (i > 0) {
                sink.raw(',');
            }
            sink.raw(names[i]);
            value(feature.values()[i]);
        }
        sink.raw(END);
    }

    private void value(@Nullable Object value) throws IOException {
        if (value == null) {
            sink.raw(NULL);
        } else if (value instanceof Long number) {
            sink.number(number);
        } else if (value instanceof Double number) {
            decimal(number);
        } else if (value instanceof Boolean) {
            sink.raw(value.toString());
        } else {
            sink.json(value.toString());
        }
    }

    private void decimal(double number) throws IOException {
        if (Double.isFinite(number)) {
            sink.exact(number, 4);
        } else {
            sink.raw(NULL);
        }
    }

    private void geometry(@Nullable Geometry geometry) throws IOException {
        if (geometry == null || geometry.isEmpty()) {
            sink.raw(NULL);
        } else if (geometry instanceof Point point) {
            sink.raw(POINT);
            position(point.getCoordinateSequence(), 0);
            sink.raw('}');
        } else if (geometry.getDimension() == 2) {
            sink.raw(POLYGONS);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                comma(i);
                polygon((Polygon) geometry.getGeometryN(i));
            }
            sink.raw(']').raw('}');
        } else {
            sink.raw(LINES);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                comma(i);
                positions(((LineString) geometry.getGeometryN(i)).getCoordinateSequence());
            }
            sink.raw(']').raw('}');
        }
    }

    private void polygon(Polygon polygon) throws IOException {
        sink.raw('[');
        positions(polygon.getExteriorRing().getCoordinateSequence());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            sink.raw(',');
            positions(polygon.getInteriorRingN(i).getCoordinateSequence());
        }
        sink.raw(']');
    }

    private void positions(CoordinateSequence sequence) throws IOException {
        sink.raw('[');
        for (int i = 0; i < sequence.size(); i++) {
            comma(i);
            position(sequence, i);
        }
        sink.raw(']');
    }

    private void position(CoordinateSequence sequence, int i) throws IOException {
        sink.raw('[');
        ordinate(sequence.getX(i));
        sink.raw(',');
        ordinate(sequence.getY(i));
        sink.raw(']');
    }

    private void comma(int i) throws IOException {
        if (i > 0) {
            sink.raw(',');
        }
    }

    private void ordinate(double value) throws IOException {
        if (exact) {
            sink.exact(value, decimals);
        } else {
            sink.rounded(value, decimals);
        }
    }
}
