package vn.datnuoc.engine.wfs;

import static vn.datnuoc.engine.feature.TextSink.bytes;

import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.feature.TextSink;
import vn.datnuoc.engine.xml.XmlWriter;

/**
 * Writes geometries as GML: points, and collections of lines or of polygons. In GML 3.2 each geometry has an id. What
 * repeats in every feature is made once.
 */
final class GmlGeometryEncoder {
    private static final Tag POINT = Tag.of("Point");
    private static final Tag LINE = Tag.of("LineString");
    private static final Tag POLYGON = Tag.of("Polygon");
    private static final Tag RING = Tag.of("LinearRing");

    private final TextSink sink;
    private final boolean ids;
    private final byte[] idPrefix;
    private final byte[] srs;
    private final boolean northFirst;
    private final boolean exact;
    private final int decimals;
    private final char betweenOrdinates;
    private final Tag position;
    private final Tag positions;
    private final Tag exterior;
    private final Tag interior;
    private final Tag surfaces;
    private final Tag surfaceMember;
    private final Tag curves;
    private final Tag curveMember;

    /** @param idPrefix what stands before the number of the feature in an id */
    GmlGeometryEncoder(FeatureCollection collection, WfsVersion version, String idPrefix, TextSink sink) {
        GmlNames names = version == WfsVersion.V1_0_0 ? GmlNames.GML_2 : GmlNames.GML_3;
        this.sink = sink;
        this.ids = version == WfsVersion.V2_0_0;
        this.idPrefix = bytes(" gml:id=\"" + idPrefix);
        this.srs = bytes(" srsName=\"" + XmlWriter.escape(collection.srsName()) + "\""
                + (names == GmlNames.GML_3 ? " srsDimension=\"2\"" : ""));
        this.northFirst = collection.axes() == AxisOrder.NORTH_EAST;
        this.exact = collection.exact();
        this.decimals = collection.decimals();
        this.betweenOrdinates = names.betweenOrdinates;
        this.position = Tag.of(names.position);
        this.positions = Tag.of(names.positions);
        this.exterior = Tag.of(names.exterior);
        this.interior = Tag.of(names.interior);
        this.surfaces = Tag.of(names.surfaces);
        this.surfaceMember = Tag.of(names.surfaceMember);
        this.curves = Tag.of(names.curves);
        this.curveMember = Tag.of(names.curveMember);
    }

    void write(long fid, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            start(POINT, fid);
            sequence(position, point.getCoordinateSequence());
            sink.raw(POINT.end);
        } else if (geometry.getDimension() == 2) {
            start(surfaces, fid);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygon(fid, i, (Polygon) geometry.getGeometryN(i));
            }
            sink.raw(surfaces.end);
        } else {
            start(curves, fid);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                line(fid, i, (LineString) geometry.getGeometryN(i));
            }
            sink.raw(curves.end);
        }
    }

    private void start(Tag tag, long fid) throws IOException {
        sink.raw(tag.open).raw(srs);
        if (ids) {
            sink.raw(idPrefix).number(fid).raw(".g\"");
        }
        sink.raw('>');
    }

    private void startPart(Tag tag, long fid, int part) throws IOException {
        sink.raw(tag.open);
        if (ids) {
            sink.raw(idPrefix).number(fid).raw(".g.").number(part).raw('"');
        }
        sink.raw('>');
    }

    private void polygon(long fid, int part, Polygon polygon) throws IOException {
        sink.raw(surfaceMember.start);
        startPart(POLYGON, fid, part);
        ring(exterior, polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(interior, polygon.getInteriorRingN(i));
        }
        sink.raw(POLYGON.end).raw(surfaceMember.end);
    }

    private void ring(Tag boundary, LinearRing ring) throws IOException {
        sink.raw(boundary.start).raw(RING.start);
        sequence(positions, ring.getCoordinateSequence());
        sink.raw(RING.end).raw(boundary.end);
    }

    private void line(long fid, int part, LineString line) throws IOException {
        sink.raw(curveMember.start);
        startPart(LINE, fid, part);
        sequence(positions, line.getCoordinateSequence());
        sink.raw(LINE.end).raw(curveMember.end);
    }

    private void sequence(Tag tag, CoordinateSequence sequence) throws IOException {
        sink.raw(tag.start);
        for (int i = 0; i < sequence.size(); i++) {
            if (i > 0) {
                sink.raw(' ');
            }
            ordinate(northFirst ? sequence.getY(i) : sequence.getX(i));
            sink.raw(betweenOrdinates);
            ordinate(northFirst ? sequence.getX(i) : sequence.getY(i));
        }
        sink.raw(tag.end);
    }

    private void ordinate(double value) throws IOException {
        if (exact) {
            sink.exact(value, decimals);
        } else {
            sink.rounded(value, decimals);
        }
    }

    /** @param open a start tag to which attributes can be added */
    private record Tag(byte[] open, byte[] start, byte[] end) {
        static Tag of(String name) {
            return new Tag(bytes("<gml:" + name), bytes("<gml:" + name + ">"), bytes("</gml:" + name + ">"));
        }
    }
}
