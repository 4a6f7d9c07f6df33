package vn.datnuoc.engine.wfs;

import java.util.List;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.ServiceTexts;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes GetCapabilities of WFS 1.0.0, which has little in common with the later ones. */
final class WfsCapabilities10 {
    private static final List<String> SPATIAL = List.of(
            "BBOX",
            "Equals",
            "Disjoint",
            "Intersect",
            "Touches",
            "Crosses",
            "Within",
            "Contains",
            "Overlaps",
            "Beyond",
            "DWithin");

    private final String endpoint;
    private final XmlWriter xml = new XmlWriter();

    WfsCapabilities10(String endpoint) {
        this.endpoint = endpoint;
    }

    byte[] write(List<GuardedLayer> layers, long updateSequence) {
        xml.open(
                "WFS_Capabilities",
                "version",
                WfsVersion.V1_0_0.number,
                "updateSequence",
                Long.toString(updateSequence),
                "xmlns",
                WfsVersion.V1_0_0.namespace,
                "xmlns:ogc",
                "http://www.opengis.net/ogc",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                WfsVersion.V1_0_0.namespace + " http://schemas.opengis.net/wfs/1.0.0/WFS-capabilities.xsd");
        service();
        requests();
        xml.open("FeatureTypeList").open("Operations").empty("Query").close();
        layers.forEach(this::featureType);
        xml.close();
        filterCapabilities();
        return xml.close().toBytes();
    }

    private void service() {
        xml.open("Service")
                .text("Name", "WFS")
                .text("Title", ServiceTexts.TITLE)
                .text("Abstract", ServiceTexts.ABSTRACT)
                .text("Keywords", ServiceTexts.KEYWORDS)
                .text("OnlineResource", endpoint)
                .text("Fees", ServiceTexts.FEES)
                .text("AccessConstraints", ServiceTexts.ACCESS_CONSTRAINTS)
                .close();
    }

    private void requests() {
        xml.open("Capability").open("Request").open("GetCapabilities");
        addresses();
        xml.open("DescribeFeatureType")
                .open("SchemaDescriptionLanguage")
                .empty("XMLSCHEMA")
                .close();
        addresses();
        xml.open("GetFeature")
                .open("ResultFormat")
                .empty("GML2")
                .empty("GML3")
                .empty("JSON")
                .close();
        addresses();
        xml.close().close();
    }

    private void addresses() {
        xml.open("DCPType")
                .open("HTTP")
                .empty("Get", "onlineResource", endpoint + "?")
                .close()
                .close();
        xml.open("DCPType")
                .open("HTTP")
                .empty("Post", "onlineResource", endpoint)
                .close()
                .close()
                .close();
    }

    private void featureType(GuardedLayer guarded) {
        Layer layer = guarded.layer();
        String prefix = layer.name().component().code();
        xml.open("FeatureType", "xmlns:" + prefix, Namespaces.of(layer.name().component()))
                .text("Name", layer.name().toString())
                .text("Title", layer.titleVi())
                .text("Abstract", ServiceTexts.about(layer))
                .text("Keywords", layer.name().component().titleVi())
                .text("SRS", (layer.isTable() ? CrsCode.WGS84 : layer.crs()).text());
        BoundingBox box = WfsCapabilities.geographic(guarded.extent());
        xml.empty(
                        "LatLongBoundingBox",
                        "minx",
                        WfsCapabilities.degrees(box.minX()),
                        "miny",
                        WfsCapabilities.degrees(box.minY()),
                        "maxx",
                        WfsCapabilities.degrees(box.maxX()),
                        "maxy",
                        WfsCapabilities.degrees(box.maxY()))
                .close();
    }

    private void filterCapabilities() {
        xml.open("ogc:Filter_Capabilities").open("ogc:Spatial_Capabilities").open("ogc:Spatial_Operators");
        SPATIAL.forEach(operator -> xml.empty("ogc:" + operator));
        xml.close().close();
        xml.open("ogc:Scalar_Capabilities").empty("ogc:Logical_Operators").open("ogc:Comparison_Operators");
        for (String operator : List.of("Simple_Comparisons", "Like", "Between", "NullCheck")) {
            xml.empty("ogc:" + operator);
        }
        xml.close()
                .open("ogc:Arithmetic_Operators")
                .empty("ogc:Simple_Arithmetic")
                .close();
        xml.close().close();
    }
}
