package vn.datnuoc.engine.wms;

import java.util.List;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.OgcRequest;
import vn.datnuoc.engine.xml.XmlWriter;

/** Answers DescribeLayer: under which name WFS has the features of a layer (OGC 02-070, 10.5; OGC 05-078r4, 10). */
final class DescribeLayer {
    private static final String FORMAT = "text/xml;charset=UTF-8";
    private static final String FORMAT_1_1_1 = "application/vnd.ogc.wms_xml;charset=UTF-8";

    private final WmsVersion version;
    private final String featureService;

    DescribeLayer(WmsVersion version, OgcRequest request) {
        this.version = version;
        this.featureService = request.endpoint().replaceFirst("/(wms|ows)$", "/wfs") + "?";
    }

    String format() {
        return version == WmsVersion.V1_3_0 ? FORMAT : FORMAT_1_1_1;
    }

    byte[] document(List<GuardedLayer> layers) {
        layers.forEach(DescribeLayer::requireFeatures);
        return version == WmsVersion.V1_3_0 ? ofSld11(layers) : of111(layers);
    }

    private static void requireFeatures(GuardedLayer layer) {
        if (layer.layer().isRaster()) {
            throw OgcException.invalidParameter(
                    "LAYERS", layer.layer().name().toString(), "a layer of features expected, this one is a raster");
        }
    }

    private byte[] of111(List<GuardedLayer> layers) {
        XmlWriter xml = new XmlWriter().open("WMS_DescribeLayerResponse", "version", version.number);
        for (GuardedLayer layer : layers) {
            String name = layer.layer().name().toString();
            xml.open(
                    "LayerDescription",
                    "name",
                    name,
                    "wfs",
                    featureService,
                    "owsType",
                    "WFS",
                    "owsURL",
                    featureService);
            xml.empty("Query", "typeName", name).close();
        }
        return xml.close().toBytes();
    }

    private byte[] ofSld11(List<GuardedLayer> layers) {
        XmlWriter xml = new XmlWriter()
                .open(
                        "DescribeLayerResponse",
                        "xmlns",
                        "http://www.opengis.net/sld",
                        "xmlns:se",
                        "http://www.opengis.net/se",
                        "xmlns:xlink",
                        "http://www.w3.org/1999/xlink")
                .text("Version", "1.1.0");
        for (GuardedLayer layer : layers) {
            xml.open("LayerDescription")
                    .text("owsType", "wfs")
                    .empty("se:OnlineResource", "xlink:type", "simple", "xlink:href", featureService)
                    .open("TypeName")
                    .text("se:FeatureTypeName", layer.layer().name().toString())
                    .close()
                    .close();
        }
        return xml.close().toBytes();
    }
}
