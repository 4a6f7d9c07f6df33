package vn.datnuoc.engine.wfs;

import static vn.datnuoc.engine.feature.TextSink.bytes;

import java.io.IOException;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.feature.TextSink;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes geometries as GML 3: points, multi-curves, multi-surfaces. In GML 3.2 each geometry has an id. */
final class GmlGeometryEncoder {
    private static final byte[] AFTER_START = bytes("\">");
    private static final byte[] SURFACE_MEMBER = bytes("<gml:surfaceMember><gml:Polygon");
    private static final byte[] SURFACE_MEMBER_END = bytes("</gml:Polygon></gml:surfaceMember>");
    private static final byte[] EXTERIOR = bytes("<gml:exterior><gml:LinearRing><gml:posList>");
    private static final byte[] EXTERIOR_END = bytes("</gml:posList></gml:LinearRing></gml:exterior>");
    private static final byte[] INTERIOR = bytes("<gml:interior><gml:LinearRing><gml:posList>");
    private static final byte[] INTERIOR_END = bytes("</gml:posList></gml:LinearRing></gml:interior>");
    private static final byte[] CURVE_MEMBER = bytes("<gml:curveMember><gml:LineString");
    private static final byte[] CURVE_MEMBER_POSITIONS = bytes("<gml:posList>");
    private static final byte[] CURVE_MEMBER_END = bytes("</gml:posList></gml:LineString></gml:curveMember>");

    private final TextSink sink;
    private final boolean ids;
    private final byte[] idPrefix;
    private final byte[] srs;
    private final boolean northFirst;
    private final boolean exact;
    private final int decimals;

    /** @param ids whether geometries carry a gml:id, as GML 3.2 requires */
    GmlGeometryEncoder(FeatureCollection collection, String idPrefix, boolean ids, TextSink sink) {
        this.sink = sink;
        this.ids = ids;
        this.idPrefix = bytes(" gml:id=\"" + idPrefix);
        this.srs = bytes(" srsName=\"" + XmlWriter.escape(collection.srsName()) + "\" srsDimension=\"2");
        this.northFirst = collection.axes() == AxisOrder.NORTH_EAST;
        this.exact = collection.exact();
        this.decimals = collection.decimals();
    }

    void write(long fid, Geometry geometry) throws IOException {
        if (geometry instanceof Point point) {
            start("<gml:Point", fid);
            sink.raw("<gml:pos>");
            positions(point.getCoordinateSequence());
            sink.raw("</gml:pos></gml:Point>");
        } else if (geometry.getDimension() == 2) {
            start("<gml:MultiSurface", fid);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                polygon(fid, i, (Polygon) geometry.getGeometryN(i));
            }
            sink.raw("</gml:MultiSurface>");
        } else {
            start("<gml:MultiCurve", fid);
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                line(fid, i, (LineString) geometry.getGeometryN(i));
            }
            sink.raw("</gml:MultiCurve>");
        }
    }

    private void start(String element, long fid) throws IOException {
        sink.raw(element).raw(srs);
        if (ids) {
            sink.raw('"').raw(idPrefix).number(fid).raw(".g");
        }
        sink.raw(AFTER_START);
    }

    private void partId(long fid, int part) throws IOException {
        if (ids) {
            sink.raw(idPrefix).number(fid).raw(".g.").number(part).raw('"');
        }
        sink.raw('>');
    }

    private void polygon(long fid, int part, Polygon polygon) throws IOException {
        sink.raw(SURFACE_MEMBER);
        partId(fid, part);
        sink.raw(EXTERIOR);
        positions(polygon.getExteriorRing().getCoordinateSequence());
        sink.raw(EXTERIOR_END);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            sink.raw(INTERIOR);
            positions(polygon.getInteriorRingN(i).getCoordinateSequence());
            sink.raw(INTERIOR_END);
        }
        sink.raw(SURFACE_MEMBER_END);
    }

    private void line(long fid, int part, LineString line) throws IOException {
        sink.raw(CURVE_MEMBER);
        partId(fid, part);
        sink.raw(CURVE_MEMBER_POSITIONS);
        positions(line.getCoordinateSequence());
        sink.raw(CURVE_MEMBER_END);
    }

    private void positions(CoordinateSequence sequence) throws IOException {
        for (int i = 0; i < sequence.size(); i++) {
            if (i > 0) {
                sink.raw(' ');
            }
            ordinate(northFirst ? sequence.getY(i) : sequence.getX(i));
            sink.raw(' ');
            ordinate(northFirst ? sequence.getX(i) : sequence.getY(i));
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
