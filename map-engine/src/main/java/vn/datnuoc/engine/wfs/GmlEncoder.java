package vn.datnuoc.engine.wfs;

import static vn.datnuoc.engine.feature.TextSink.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.feature.Feature;
import vn.datnuoc.engine.feature.FeatureCursor;
import vn.datnuoc.engine.feature.TextSink;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes GML 3.2 for WFS 2.0.0 and GML 3.1.1 for WFS 1.1.0. */
final class GmlEncoder implements FeatureEncoder {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final WfsVersion version;
    private final boolean alone;

    /** @param alone one feature without a collection around it, as GetFeatureById gives it (WFS 2.0.0, 7.9.3.6) */
    GmlEncoder(WfsVersion version, boolean alone) {
        this.version = version;
        this.alone = alone;
    }

    @Override
    public long encode(FeatureCollection collection, FeatureCursor features, OutputStream out) throws IOException {
        TextSink sink = new TextSink(out);
        sink.raw(DECLARATION).raw(alone ? "" : head(collection));
        Members members = new Members(collection, features.attributes(), sink);
        long written = 0;
        while (features.hasNext()) {
            members.write(features.next());
            written++;
        }
        sink.raw(alone ? "" : tail(written)).flush();
        return written;
    }

    private String tail(long written) {
        return (version == WfsVersion.V1_1_0 && written > 0 ? "</gml:featureMembers>" : "")
                + "</wfs:FeatureCollection>\n";
    }

    private String head(FeatureCollection collection) {
        StringBuilder head = new StringBuilder("<wfs:FeatureCollection");
        attribute(head, "xmlns:wfs", version.namespace);
        namespaces(head, collection);
        attribute(
                head,
                "timeStamp",
                collection.now().truncatedTo(ChronoUnit.SECONDS).toString());
        if (version == WfsVersion.V1_1_0) {
            attribute(head, "numberOfFeatures", Long.toString(numberOfFeatures(collection)));
            return head.append(collection.returned() > 0 ? "><gml:featureMembers>" : ">")
                    .toString();
        }
        attribute(head, "numberMatched", Long.toString(collection.matched()));
        attribute(head, "numberReturned", Long.toString(collection.returned()));
        collection.next().ifPresent(link -> attribute(head, "next", link));
        collection.previous().ifPresent(link -> attribute(head, "previous", link));
        return head.append('>').toString();
    }

    private void namespaces(StringBuilder head, FeatureCollection collection) {
        attribute(head, "xmlns:gml", version.gmlNamespace);
        attribute(head, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        String prefix = collection.name().component().code();
        attribute(head, "xmlns:" + prefix, Namespaces.of(collection.name().component()));
        attribute(head, "xsi:schemaLocation", schemaLocation(collection));
    }

    /** WFS 1.1.0, 9.2: with hits it is what matches, otherwise what is there. */
    private static long numberOfFeatures(FeatureCollection collection) {
        return collection.returned() == 0 ? collection.matched() : collection.returned();
    }

    private String schemaLocation(FeatureCollection collection) {
        return Namespaces.of(collection.name().component()) + " " + collection.describe() + " " + version.namespace
                + " " + version.schema;
    }

    private static void attribute(StringBuilder out, String name, String value) {
        out.append(' ')
                .append(name)
                .append("=\"")
                .append(XmlWriter.escape(value))
                .append('"');
    }

    /** The features of one answer; what repeats in each of them is made once. */
    private final class Members {
        private final TextSink sink;
        private final boolean withGeometry;
        private final byte[] open;
        private final byte[] afterId = bytes("\">");
        private final byte[] close;
        private final byte[][] openValue;
        private final byte[][] closeValue;
        private final byte[] openGeometry;
        private final byte[] closeGeometry;
        private final GmlGeometryEncoder geometries;

        Members(FeatureCollection collection, List<Attribute> attributes, TextSink sink) {
            this.sink = sink;
            this.withGeometry = collection.withGeometry();
            String prefix = collection.name().component().code() + ":";
            String element = prefix + collection.name().subject();
            String id = collection.name().subject() + ".";
            boolean v2 = version == WfsVersion.V2_0_0;
            boolean member = v2 && !alone;
            StringBuilder namespaces = new StringBuilder();
            if (alone) {
                namespaces(namespaces, collection);
            }
            this.open = bytes((member ? "<wfs:member>" : "") + "<" + element + namespaces + " gml:id=\"" + id);
            this.close = bytes("</" + element + ">" + (member ? "</wfs:member>" : "") + "\n");
            this.openValue = tags("<" + prefix, attributes);
            this.closeValue = tags("</" + prefix, attributes);
            this.openGeometry = bytes("<" + prefix + Schema.GEOMETRY_NAME + ">");
            this.closeGeometry = bytes("</" + prefix + Schema.GEOMETRY_NAME + ">");
            this.geometries = new GmlGeometryEncoder(collection, id, v2, sink);
        }

        private static byte[][] tags(String before, List<Attribute> attributes) {
            return attributes.stream().map(a -> bytes(before + a.name() + ">")).toArray(byte[][]::new);
        }

        void write(Feature feature) throws IOException {
            sink.raw(open).number(feature.fid()).raw(afterId);
            for (int i = 0; i < openValue.length; i++) {
                Object value = feature.values()[i];
                if (value != null) {
                    sink.raw(openValue[i]);
                    value(value);
                    sink.raw(closeValue[i]);
                }
            }
            if (withGeometry && feature.geometry() != null) {
                sink.raw(openGeometry);
                geometries.write(feature.fid(), feature.geometry());
                sink.raw(closeGeometry);
            }
            sink.raw(close);
        }

        private void value(Object value) throws IOException {
            if (value instanceof Long number) {
                sink.number(number);
            } else if (value instanceof Double number) {
                sink.exact(number, 4);
            } else {
                sink.xml(value.toString());
            }
        }
    }
}
