package vn.datnuoc.engine.wfs;

import java.util.List;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.xml.XmlWriter;

/** ListStoredQueries and DescribeStoredQueries: the one stored query that WFS 2.0.0 asks for, GetFeatureById. */
final class StoredQueries {
    private static final String WFS = WfsVersion.V2_0_0.namespace;
    private static final String TITLE = "Lấy đối tượng theo mã / Get a feature by its id";

    private StoredQueries() {}

    static byte[] list(List<GuardedLayer> layers) {
        XmlWriter xml = new XmlWriter()
                .open("wfs:ListStoredQueriesResponse", "xmlns:wfs", WFS)
                .open("wfs:StoredQuery", "id", GetFeature.BY_ID)
                .text("wfs:Title", TITLE);
        for (GuardedLayer layer : layers) {
            String prefix = layer.layer().name().component().code();
            xml.text(
                    "wfs:ReturnFeatureType",
                    layer.layer().name().toString(),
                    "xmlns:" + prefix,
                    Namespaces.of(layer.layer().name().component()));
        }
        return xml.close().close().toBytes();
    }

    static byte[] describe() {
        return new XmlWriter()
                .open(
                        "wfs:DescribeStoredQueriesResponse",
                        "xmlns:wfs",
                        WFS,
                        "xmlns:xsd",
                        "http://www.w3.org/2001/XMLSchema")
                .open("wfs:StoredQueryDescription", "id", GetFeature.BY_ID)
                .text("wfs:Title", TITLE)
                .empty("wfs:Parameter", "name", "id", "type", "xsd:string")
                .empty(
                        "wfs:QueryExpressionText",
                        "isPrivate",
                        "true",
                        "language",
                        "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression",
                        "returnFeatureTypes",
                        "")
                .close()
                .close()
                .toBytes();
    }
}
