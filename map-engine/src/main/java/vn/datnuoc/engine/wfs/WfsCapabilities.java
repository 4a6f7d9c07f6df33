package vn.datnuoc.engine.wfs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.datnuoc.engine.GuardedLayer;
import vn.datnuoc.engine.Layer;
import vn.datnuoc.engine.ServiceTexts;
import vn.datnuoc.engine.crs.BoundingBox;
import vn.datnuoc.engine.crs.CrsCode;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.xml.XmlWriter;

/** Writes GetCapabilities: what is listed is what the caller may read. */
final class WfsCapabilities {
    static final int COUNT_DEFAULT = 10_000;
    private static final List<String> OPERATIONS = List.of(
            "GetCapabilities",
            "DescribeFeatureType",
            "GetFeature",
            "GetPropertyValue",
            "ListStoredQueries",
            "DescribeStoredQueries");
    private static final List<String> OPERATIONS_1_1 = OPERATIONS.subList(0, 3);
    private static final String[][] CONSTRAINTS = {
        {"ImplementsSimpleWFS", "TRUE"},
        {"ImplementsBasicWFS", "TRUE"},
        {"ImplementsTransactionalWFS", "FALSE"},
        {"ImplementsLockingWFS", "FALSE"},
        {"KVPEncoding", "TRUE"},
        {"XMLEncoding", "TRUE"},
        {"SOAPEncoding", "FALSE"},
        {"ImplementsInheritance", "FALSE"},
        {"ImplementsRemoteResolve", "FALSE"},
        {"ImplementsResultPaging", "TRUE"},
        {"ImplementsStandardJoins", "FALSE"},
        {"ImplementsSpatialJoins", "FALSE"},
        {"ImplementsTemporalJoins", "FALSE"},
        {"ImplementsFeatureVersioning", "FALSE"},
        {"ManageStoredQueries", "FALSE"}
    };
    private static final String[][] CONFORMANCE = {
        {"ImplementsQuery", "TRUE"},
        {"ImplementsAdHocQuery", "TRUE"},
        {"ImplementsFunctions", "FALSE"},
        {"ImplementsResourceId", "TRUE"},
        {"ImplementsMinStandardFilter", "TRUE"},
        {"ImplementsStandardFilter", "TRUE"},
        {"ImplementsMinSpatialFilter", "TRUE"},
        {"ImplementsSpatialFilter", "TRUE"},
        {"ImplementsMinTemporalFilter", "TRUE"},
        {"ImplementsTemporalFilter", "TRUE"},
        {"ImplementsVersionNav", "FALSE"},
        {"ImplementsSorting", "TRUE"},
        {"ImplementsExtendedOperators", "FALSE"}
    };
    private static final List<String> COMPARISONS_2_0 = List.of(
            "PropertyIsEqualTo",
            "PropertyIsNotEqualTo",
            "PropertyIsLessThan",
            "PropertyIsLessThanOrEqualTo",
            "PropertyIsGreaterThan",
            "PropertyIsGreaterThanOrEqualTo",
            "PropertyIsLike",
            "PropertyIsNull",
            "PropertyIsNil",
            "PropertyIsBetween");
    private static final List<String> COMPARISONS_1_1 = List.of(
            "EqualTo",
            "NotEqualTo",
            "LessThan",
            "LessThanEqualTo",
            "GreaterThan",
            "GreaterThanEqualTo",
            "Like",
            "Between",
            "NullCheck");
    private static final List<String> SPATIAL = List.of(
            "BBOX",
            "Intersects",
            "Within",
            "Contains",
            "Disjoint",
            "Crosses",
            "Overlaps",
            "Touches",
            "Equals",
            "DWithin",
            "Beyond");

    private final WfsVersion version;
    private final boolean v2;
    private final String endpoint;
    private final String filter;
    private final XmlWriter xml = new XmlWriter();

    private WfsCapabilities(WfsVersion version, String endpoint) {
        this.version = version;
        this.v2 = version == WfsVersion.V2_0_0;
        this.endpoint = endpoint;
        this.filter = v2 ? "fes" : "ogc";
    }

    static byte[] of(WfsVersion version, String endpoint, List<GuardedLayer> layers, long updateSequence) {
        return version == WfsVersion.V1_0_0
                ? new WfsCapabilities10(endpoint).write(layers, updateSequence)
                : new WfsCapabilities(version, endpoint).write(layers, updateSequence);
    }

    private byte[] write(List<GuardedLayer> layers, long updateSequence) {
        xml.open(
                "wfs:WFS_Capabilities",
                "version",
                version.number,
                "updateSequence",
                Long.toString(updateSequence),
                "xmlns:wfs",
                version.namespace,
                "xmlns:ows",
                v2 ? "http://www.opengis.net/ows/1.1" : "http://www.opengis.net/ows",
                "xmlns:" + filter,
                v2 ? "http://www.opengis.net/fes/2.0" : "http://www.opengis.net/ogc",
                "xmlns:gml",
                version.gmlNamespace,
                "xmlns:xlink",
                "http://www.w3.org/1999/xlink",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                version.namespace + " " + version.schema);
        identification();
        operations();
        xml.open("wfs:FeatureTypeList");
        if (!v2) {
            xml.open("wfs:Operations").text("wfs:Operation", "Query").close();
        }
        layers.forEach(this::featureType);
        xml.close();
        filterCapabilities();
        return xml.close().toBytes();
    }

    private void identification() {
        xml.open("ows:ServiceIdentification")
                .text("ows:Title", ServiceTexts.TITLE)
                .text("ows:Abstract", ServiceTexts.ABSTRACT)
                .text("ows:ServiceType", "WFS")
                .text("ows:ServiceTypeVersion", version.number);
        if (v2) {
            xml.text("ows:ServiceTypeVersion", WfsVersion.V1_1_0.number)
                    .text("ows:ServiceTypeVersion", WfsVersion.V1_0_0.number);
        }
        xml.text("ows:Fees", ServiceTexts.FEES)
                .text("ows:AccessConstraints", ServiceTexts.ACCESS_CONSTRAINTS)
                .close();
        xml.open("ows:ServiceProvider")
                .text("ows:ProviderName", ServiceTexts.PROVIDER)
                .open("ows:ServiceContact")
                .close()
                .close();
    }

    private void operations() {
        xml.open("ows:OperationsMetadata");
        for (String operation : v2 ? OPERATIONS : OPERATIONS_1_1) {
            operation(operation);
        }
        if (v2) {
            for (String[] constraint : CONSTRAINTS) {
                constraint(constraint[0], constraint[1]);
            }
            constraint("CountDefault", Integer.toString(COUNT_DEFAULT));
        }
        xml.close();
    }

    private void operation(String name) {
        xml.open("ows:Operation", "name", name)
                .open("ows:DCP")
                .open("ows:HTTP")
                .empty("ows:Get", "xlink:href", endpoint + "?")
                .empty("ows:Post", "xlink:href", endpoint)
                .close()
                .close();
        switch (name) {
            case "GetCapabilities" -> {
                parameter("AcceptVersions", List.of("2.0.0", "1.1.0", "1.0.0"));
                parameter("AcceptFormats", List.of("text/xml"));
            }
            case "DescribeFeatureType" -> parameter("outputFormat", List.of(version.gmlFormat.name));
            case "GetFeature" -> {
                parameter("resultType", List.of("results", "hits"));
                parameter("outputFormat", formats());
                if (v2) {
                    constraint("CountDefault", Integer.toString(COUNT_DEFAULT));
                }
            }
            default -> {
                // nothing to choose in the others
            }
        }
        xml.close();
    }

    /** The version's own GML first. */
    private List<String> formats() {
        Stream<OutputFormat> others =
                Arrays.stream(OutputFormat.values()).filter(format -> format != version.gmlFormat);
        return Stream.concat(Stream.of(version.gmlFormat), others)
                .map(format -> format.name)
                .toList();
    }

    private void parameter(String name, List<String> values) {
        xml.open("ows:Parameter", "name", name);
        if (v2) {
            xml.open("ows:AllowedValues");
        }
        values.forEach(value -> xml.text("ows:Value", value));
        if (v2) {
            xml.close();
        }
        xml.close();
    }

    private void constraint(String name, String value) {
        xml.open("ows:Constraint", "name", name)
                .empty("ows:NoValues")
                .text("ows:DefaultValue", value)
                .close();
    }

    private void featureType(GuardedLayer guarded) {
        Layer layer = guarded.layer();
        String prefix = layer.name().component().code();
        xml.open(
                        "wfs:FeatureType",
                        "xmlns:" + prefix,
                        Namespaces.of(layer.name().component()))
                .text("wfs:Name", layer.name().toString())
                .text("wfs:Title", layer.titleVi())
                .text("wfs:Abstract", ServiceTexts.about(layer))
                .open("ows:Keywords")
                .text("ows:Keyword", layer.name().component().titleVi())
                .close();
        referenceSystems(layer);
        xml.open("wfs:OutputFormats")
                .text("wfs:Format", version.gmlFormat.name)
                .text("wfs:Format", OutputFormat.GEOJSON.name)
                .close();
        if (!layer.isTable() || !v2) {
            wgs84BoundingBox(guarded.extent()); // WFS 1.1.0 wants one of a table, too
        }
        xml.close();
    }

    private void referenceSystems(Layer layer) {
        if (layer.isTable()) {
            xml.empty(v2 ? "wfs:NoCRS" : "wfs:NoSRS");
            return;
        }
        xml.text(v2 ? "wfs:DefaultCRS" : "wfs:DefaultSRS", layer.crs().urn());
        for (CrsCode crs : CrsCode.SUPPORTED) {
            if (!crs.equals(layer.crs())) {
                xml.text(v2 ? "wfs:OtherCRS" : "wfs:OtherSRS", crs.urn());
            }
        }
    }

    private void wgs84BoundingBox(BoundingBox extent) {
        BoundingBox box = geographic(extent);
        xml.open("ows:WGS84BoundingBox")
                .text("ows:LowerCorner", degrees(box.minX()) + " " + degrees(box.minY()))
                .text("ows:UpperCorner", degrees(box.maxX()) + " " + degrees(box.maxY()))
                .close();
    }

    /** Of a table, which has no extent, a point at the origin. */
    static BoundingBox geographic(BoundingBox extent) {
        return extent.width() == 0 && extent.minX() == 0
                ? new BoundingBox(0, 0, 0, 0, CrsCode.WGS84)
                : extent.in(CrsCode.WGS84);
    }

    static String degrees(double value) {
        return String.format(Locale.ROOT, "%.9f", value);
    }

    private void filterCapabilities() {
        xml.open(filter + ":Filter_Capabilities");
        if (v2) {
            xml.open("fes:Conformance");
            for (String[] constraint : CONFORMANCE) {
                xml.open("fes:Constraint", "name", constraint[0])
                        .empty("ows:NoValues")
                        .text("ows:DefaultValue", constraint[1])
                        .close();
            }
            xml.close();
            xml.open("fes:Id_Capabilities")
                    .empty("fes:ResourceIdentifier", "name", "fes:ResourceId")
                    .close();
            scalar();
            spatial();
            temporal();
        } else {
            spatial();
            scalar();
            xml.open("ogc:Id_Capabilities").empty("ogc:FID").empty("ogc:EID").close();
        }
        xml.close();
    }

    private void scalar() {
        xml.open(filter + ":Scalar_Capabilities").empty(filter + ":LogicalOperators");
        xml.open(filter + ":ComparisonOperators");
        if (v2) {
            COMPARISONS_2_0.forEach(name -> xml.empty("fes:ComparisonOperator", "name", name));
        } else {
            COMPARISONS_1_1.forEach(name -> xml.text("ogc:ComparisonOperator", name));
        }
        xml.close();
        if (!v2) {
            xml.open("ogc:ArithmeticOperators").empty("ogc:SimpleArithmetic").close();
        }
        xml.close();
    }

    private void temporal() {
        xml.open("fes:Temporal_Capabilities").open("fes:TemporalOperands");
        for (String operand : List.of("TimeInstant", "TimePeriod")) {
            xml.empty("fes:TemporalOperand", "name", "gml:" + operand);
        }
        xml.close().open("fes:TemporalOperators");
        Filters.temporalOperators().forEach(name -> xml.empty("fes:TemporalOperator", "name", name));
        xml.close().close();
    }

    private void spatial() {
        xml.open(filter + ":Spatial_Capabilities").open(filter + ":GeometryOperands");
        for (String operand : List.of("Envelope", "Point", "LineString", "Polygon")) {
            if (v2) {
                xml.empty("fes:GeometryOperand", "name", "gml:" + operand);
            } else {
                xml.text("ogc:GeometryOperand", "gml:" + operand);
            }
        }
        xml.close().open(filter + ":SpatialOperators");
        SPATIAL.forEach(name -> xml.empty(filter + ":SpatialOperator", "name", name));
        xml.close().close();
    }
}
