package vn.datnuoc.engine.wfs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.datnuoc.engine.Attribute;
import vn.datnuoc.engine.AttributeType;
import vn.datnuoc.engine.GeometryKind;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.xml.XmlWriter;
import vn.datnuoc.policy.Component;

/** Writes the application schema of feature types as the caller may see them. */
final class DescribeFeatureType {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final Map<AttributeType, String> TYPES = Map.of(
            AttributeType.STRING, "xsd:string",
            AttributeType.INTEGER, "xsd:long",
            AttributeType.DECIMAL, "xsd:double",
            AttributeType.DATE, "xsd:date",
            AttributeType.DATETIME, "xsd:dateTime",
            AttributeType.BOOLEAN, "xsd:boolean");
    /** A table has no property for a geometry. */
    private static final Map<GeometryKind, String> GEOMETRIES_2 = Map.of(
            GeometryKind.POINT, "gml:PointPropertyType",
            GeometryKind.MULTI_LINE_STRING, "gml:MultiLineStringPropertyType",
            GeometryKind.MULTI_POLYGON, "gml:MultiPolygonPropertyType");

    private static final Map<GeometryKind, String> GEOMETRIES_3 = Map.of(
            GeometryKind.POINT, "gml:PointPropertyType",
            GeometryKind.MULTI_LINE_STRING, "gml:MultiCurvePropertyType",
            GeometryKind.MULTI_POLYGON, "gml:MultiSurfacePropertyType");

    private final WfsVersion version;
    private final String endpoint;

    DescribeFeatureType(WfsVersion version, String endpoint) {
        this.version = version;
        this.endpoint = endpoint;
    }

    /** Types of one component in one schema; of several, one import for each. */
    byte[] describe(List<GuardedLayer> layers) {
        Map<Component, StringBuilder> byComponent = new LinkedHashMap<>();
        for (GuardedLayer layer : layers) {
            byComponent
                    .computeIfAbsent(layer.layer().name().component(), c -> new StringBuilder())
                    .append(',')
                    .append(layer.layer().name());
        }
        return byComponent.size() == 1 ? schema(byComponent.keySet().iterator().next(), layers) : imports(byComponent);
    }

    private byte[] imports(Map<Component, StringBuilder> byComponent) {
        XmlWriter xml = new XmlWriter().open("xsd:schema", "xmlns:xsd", XSD, "elementFormDefault", "qualified");
        byComponent.forEach((component, names) -> xml.empty(
                "xsd:import",
                "namespace",
                Namespaces.of(component),
                "schemaLocation",
                address(version, endpoint, names.substring(1))));
        return xml.close().toBytes();
    }

    static String address(WfsVersion version, String endpoint, String names) {
        return endpoint + "?service=WFS&version=" + version.number + "&request=DescribeFeatureType&typeName=" + names;
    }

    private byte[] schema(Component component, List<GuardedLayer> layers) {
        XmlWriter xml = new XmlWriter()
                .open(
                        "xsd:schema",
                        "xmlns:xsd",
                        XSD,
                        "xmlns:gml",
                        version.gmlNamespace,
                        "xmlns:" + component.code(),
                        Namespaces.of(component),
                        "elementFormDefault",
                        "qualified",
                        "targetNamespace",
                        Namespaces.of(component))
                .empty("xsd:import", "namespace", version.gmlNamespace, "schemaLocation", version.gmlSchema);
        layers.forEach(layer -> type(xml, layer));
        return xml.close().toBytes();
    }

    private void type(XmlWriter xml, GuardedLayer layer) {
        String name = layer.layer().name().subject();
        String prefix = layer.layer().name().component().code();
        Map<GeometryKind, String> geometries = version == WfsVersion.V1_0_0 ? GEOMETRIES_2 : GEOMETRIES_3;
        xml.open("xsd:complexType", "name", name + "Type")
                .open("xsd:complexContent")
                .open("xsd:extension", "base", "gml:AbstractFeatureType")
                .open("xsd:sequence");
        for (Attribute attribute : layer.schema().attributes()) {
            property(xml, attribute.name(), TYPES.getOrDefault(attribute.type(), "xsd:string"));
        }
        Optional.ofNullable(geometries.get(layer.schema().geometry()))
                .ifPresent(type -> property(xml, Schema.GEOMETRY_NAME, type));
        xml.close().close().close().close();
        xml.empty(
                "xsd:element",
                "name",
                name,
                "substitutionGroup",
                version == WfsVersion.V2_0_0 ? "gml:AbstractFeature" : "gml:_Feature",
                "type",
                prefix + ":" + name + "Type");
    }

    private static void property(XmlWriter xml, String name, String type) {
        xml.empty("xsd:element", "name", name, "type", type, "minOccurs", "0", "maxOccurs", "1", "nillable", "true");
    }
}
