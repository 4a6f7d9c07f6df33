package vn.datnuoc.engine.wms;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.ServiceTexts;
import vn.datnuoc.engine.crs.AxisOrder;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.xml.XmlWriter;
import vn.datnuoc.policy.Component;
import vn.datnuoc.policy.LayerName;

/** Writes GetCapabilities: a group for each component, in it the layers whose picture the caller may see. */
final class WmsCapabilities {
    private static final String XLINK = "http://www.w3.org/1999/xlink";

    private final WmsVersion version;
    private final boolean v3;
    private final String endpoint;
    private final List<LayerName> queryable;
    private final XmlWriter xml = new XmlWriter();

    /** @param queryable layers on which the caller may use GetFeatureInfo */
    WmsCapabilities(WmsVersion version, String endpoint, List<LayerName> queryable) {
        this.version = version;
        this.v3 = version == WmsVersion.V1_3_0;
        this.endpoint = endpoint;
        this.queryable = queryable;
    }

    byte[] of(List<GuardedLayer> layers, long updateSequence) {
        if (v3) {
            xml.open(
                    "WMS_Capabilities",
                    "version",
                    version.number,
                    "updateSequence",
                    Long.toString(updateSequence),
                    "xmlns",
                    "http://www.opengis.net/wms",
                    "xmlns:xlink",
                    XLINK);
        } else {
            xml.open(
                    "WMT_MS_Capabilities",
                    "version",
                    version.number,
                    "updateSequence",
                    Long.toString(updateSequence),
                    "xmlns:xlink",
                    XLINK);
        }
        service();
        xml.open("Capability");
        requests();
        xml.open("Exception");
        exceptionFormats().forEach(format -> xml.text("Format", format));
        xml.close();
        if (!v3) {
            xml.empty(
                    "UserDefinedSymbolization",
                    "SupportSLD",
                    "1",
                    "UserLayer",
                    "0",
                    "UserStyle",
                    "1",
                    "RemoteWFS",
                    "0");
        }
        root(layers);
        return xml.close().close().toBytes();
    }

    private void service() {
        xml.open("Service")
                .text("Name", v3 ? "WMS" : "OGC:WMS")
                .text("Title", ServiceTexts.TITLE)
                .text("Abstract", ServiceTexts.ABSTRACT);
        onlineResource(endpoint);
        xml.open("ContactInformation")
                .open("ContactPersonPrimary")
                .text("ContactPerson", ServiceTexts.PROVIDER)
                .text("ContactOrganization", ServiceTexts.PROVIDER)
                .close()
                .close()
                .text("Fees", ServiceTexts.FEES)
                .text("AccessConstraints", ServiceTexts.ACCESS_CONSTRAINTS);
        if (v3) {
            xml.text("LayerLimit", Integer.toString(GetMap.MAX_LAYERS))
                    .text("MaxWidth", Integer.toString(GetMap.MAX_SIDE_PX))
                    .text("MaxHeight", Integer.toString(GetMap.MAX_SIDE_PX));
        }
        xml.close();
    }

    private void onlineResource(String address) {
        xml.empty("OnlineResource", "xlink:type", "simple", "xlink:href", address);
    }

    private void requests() {
        List<String> pictures =
                Arrays.stream(PictureFormat.values()).map(f -> f.name).toList();
        List<String> infos = Arrays.stream(InfoFormat.values()).map(f -> f.name).toList();
        xml.open("Request");
        request("GetCapabilities", List.of(v3 ? "text/xml" : "application/vnd.ogc.wms_xml"));
        request("GetMap", pictures);
        request("GetFeatureInfo", infos);
        if (!v3) {
            request("DescribeLayer", List.of("application/vnd.ogc.wms_xml"));
            request("GetLegendGraphic", List.of("image/png"));
            request("GetStyles", List.of("application/vnd.ogc.sld+xml"));
        }
        xml.close();
    }

    private void request(String name, List<String> formats) {
        xml.open(name);
        formats.forEach(format -> xml.text("Format", format));
        xml.open("DCPType").open("HTTP").open("Get");
        onlineResource(endpoint + "?");
        xml.close().close().close().close();
    }

    private List<String> exceptionFormats() {
        return v3
                ? List.of("XML", "INIMAGE", "BLANK")
                : List.of(
                        "application/vnd.ogc.se_xml", "application/vnd.ogc.se_inimage", "application/vnd.ogc.se_blank");
    }

    private void root(List<GuardedLayer> layers) {
        xml.open("Layer").text("Title", ServiceTexts.TITLE);
        CrsCode.SUPPORTED.forEach(crs -> xml.text(v3 ? "CRS" : "SRS", crs.text()));
        Map<Component, List<GuardedLayer>> byComponent = layers.stream()
                .collect(Collectors.groupingBy(
                        layer -> layer.layer().name().component(), LinkedHashMap::new, Collectors.toList()));
        byComponent.forEach((component, members) -> {
            xml.open("Layer").text("Title", component.titleVi()).text("Abstract", component.titleEn());
            members.forEach(this::layer);
            xml.close();
        });
        xml.close();
    }

    private void layer(GuardedLayer guarded) {
        Layer layer = guarded.layer();
        boolean query = !layer.isRaster() && queryable.contains(layer.name());
        xml.open("Layer", "queryable", query ? "1" : "0", "opaque", "0")
                .text("Name", layer.name().toString())
                .text("Title", layer.titleVi())
                .text("Abstract", ServiceTexts.about(layer));
        boxes(guarded.extent());
        time(layer);
        xml.open("Attribution").text("Title", layer.attribution()).close();
        style(layer);
        xml.close();
    }

    private void boxes(BoundingBox extent) {
        if (extent.width() == 0 && extent.minX() == 0) {
            return;
        }
        BoundingBox wgs84 = extent.in(CrsCode.WGS84);
        if (v3) {
            xml.open("EX_GeographicBoundingBox")
                    .text("westBoundLongitude", number(wgs84.minX()))
                    .text("eastBoundLongitude", number(wgs84.maxX()))
                    .text("southBoundLatitude", number(wgs84.minY()))
                    .text("northBoundLatitude", number(wgs84.maxY()))
                    .close();
        } else {
            xml.empty(
                    "LatLonBoundingBox",
                    "minx",
                    number(wgs84.minX()),
                    "miny",
                    number(wgs84.minY()),
                    "maxx",
                    number(wgs84.maxX()),
                    "maxy",
                    number(wgs84.maxY()));
        }
        boundingBox(extent);
        boundingBox(wgs84);
    }

    private void boundingBox(BoundingBox box) {
        boolean northFirst = AxisOrder.ofWms(version.number, box.crs()) == AxisOrder.NORTH_EAST;
        xml.empty(
                "BoundingBox",
                v3 ? "CRS" : "SRS",
                box.crs().text(),
                "minx",
                number(northFirst ? box.minY() : box.minX()),
                "miny",
                number(northFirst ? box.minX() : box.minY()),
                "maxx",
                number(northFirst ? box.maxY() : box.maxX()),
                "maxy",
                number(northFirst ? box.maxX() : box.maxY()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }

    private void time(Layer layer) {
        if (layer.rasterTimes().isEmpty()) {
            return;
        }
        String days = layer.rasterTimes().stream().map(Object::toString).collect(Collectors.joining(","));
        String last = layer.rasterTimes().get(layer.rasterTimes().size() - 1).toString();
        if (v3) {
            xml.text("Dimension", days, "name", "time", "units", "ISO8601", "default", last);
        } else {
            xml.empty("Dimension", "name", "time", "units", "ISO8601");
            xml.text("Extent", days, "name", "time", "default", last);
        }
    }

    private void style(Layer layer) {
        xml.open("Style")
                .text("Name", "default")
                .text("Title", layer.titleVi())
                .open("LegendURL", "width", "200", "height", "20")
                .text("Format", "image/png");
        onlineResource(endpoint + "?service=WMS&version=" + version.number
                + "&request=GetLegendGraphic&format=image/png&layer=" + layer.name());
        xml.close().close();
    }
}
