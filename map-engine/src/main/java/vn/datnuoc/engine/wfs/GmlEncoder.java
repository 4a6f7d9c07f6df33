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

/** Writes GML 3.2 as WFS 2.0.0 has it, GML 3.1.1 as WFS 1.1.0, GML 2 as WFS 1.0.0. */
final class GmlEncoder implements FeatureEncoder {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final WfsVersion version;
    private final Root root;

    GmlEncoder(WfsVersion version, Root root) {
        this.version = version;
        this.root = root;
    }

    /** What stands around the features. */
    enum Root {
        COLLECTION("wfs:FeatureCollection"),
        /** Nothing: one feature, as GetFeatureById gives it (WFS 2.0.0, 7.9.3.6). */
        FEATURE(""),
        /** Of each feature its one property alone, as GetPropertyValue gives it (WFS 2.0.0, 10.3). */
        VALUES("wfs:ValueCollection");

        private final String element;

        Root(String element) {
            this.element = element;
        }
    }

    @Override
    public long encode(FeatureCollection collection, FeatureCursor features, OutputStream out) throws IOException {
        TextSink sink = new TextSink(out);
        sink.raw(DECLARATION).raw(root == Root.FEATURE ? "" : head(collection));
        Members members = new Members(collection, features.attributes(), sink);
        long written = 0;
        while (features.hasNext()) {
            members.write(features.next());
            written++;
        }
        sink.raw(root == Root.FEATURE ? "" : tail(written)).flush();
        return written;
    }

    private String tail(long written) {
        return (version == WfsVersion.V1_1_0 && written > 0 ? "</gml:featureMembers>" : "") + "</" + root.element
                + ">\n";
    }

    private String head(FeatureCollection collection) {
        StringBuilder head = new StringBuilder("<" + root.element);
        attribute(head, "xmlns:wfs", version.namespace);
        namespaces(head, collection);
        return switch (version) {
            case V1_0_0 -> head1(head, collection);
            case V1_1_0 -> head11(head, collection);
            case V2_0_0 -> head2(head, collection);
        };
    }

    /** The number is for hits, which version 1.0.0 does not know and its clients ask for all the same. */
    private static String head1(StringBuilder head, FeatureCollection collection) {
        if (collection.returned() == 0) {
            attribute(head, "numberOfFeatures", Long.toString(collection.matched()));
        }
        return head.append("><gml:boundedBy><gml:null>unknown</gml:null></gml:boundedBy>")
                .toString();
    }

    private static String head11(StringBuilder head, FeatureCollection collection) {
        timeStamp(head, collection);
        attribute(head, "numberOfFeatures", Long.toString(numberOfFeatures(collection)));
        return head.append(collection.returned() > 0 ? "><gml:featureMembers>" : ">")
                .toString();
    }

    private static String head2(StringBuilder head, FeatureCollection collection) {
        timeStamp(head, collection);
        attribute(head, "numberMatched", Long.toString(collection.matched()));
        attribute(head, "numberReturned", Long.toString(collection.returned()));
        collection.next().ifPresent(link -> attribute(head, "next", link));
        collection.previous().ifPresent(link -> attribute(head, "previous", link));
        return head.append('>').toString();
    }

    private static void timeStamp(StringBuilder head, FeatureCollection collection) {
        attribute(
                head,
                "timeStamp",
                collection.now().truncatedTo(ChronoUnit.SECONDS).toString());
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
            String member = root == Root.FEATURE ? "" : version.member;
            StringBuilder start = new StringBuilder("<" + element);
            if (root == Root.FEATURE) {
                namespaces(start, collection);
            }
            start.append(' ').append(version.idAttribute).append("=\"").append(id);
            boolean values = root == Root.VALUES;
            this.open = bytes((member.isEmpty() ? "" : "<" + member + ">") + (values ? "" : start));
            this.close =
                    bytes((values ? "" : "</" + element + ">") + (member.isEmpty() ? "" : "</" + member + ">") + "\n");
            this.openValue = tags("<" + prefix, attributes);
            this.closeValue = tags("</" + prefix, attributes);
            this.openGeometry = bytes("<" + prefix + Schema.GEOMETRY_NAME + ">");
            this.closeGeometry = bytes("</" + prefix + Schema.GEOMETRY_NAME + ">");
            this.geometries = new GmlGeometryEncoder(collection, version, id, sink);
        }

        private static byte[][] tags(String before, List<Attribute> attributes) {
            return attributes.stream().map(a -> bytes(before + a.name() + ">")).toArray(byte[][]::new);
        }

        void write(Feature feature) throws IOException {
            sink.raw(open);
            if (root != Root.VALUES) {
                sink.number(feature.fid()).raw(afterId);
            }
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
