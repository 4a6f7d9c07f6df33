package vn.datnuoc.engine.wfs;

import java.util.Arrays;
import java.util.Optional;
import vn.datnuoc.engine.crs.CrsCode;

/** What differs between the versions of WFS that are served. */
enum WfsVersion {
    V1_0_0(
            "1.0.0",
            "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.0.0/WFS-basic.xsd",
            "http://www.opengis.net/gml",
            "http://schemas.opengis.net/gml/2.1.2/feature.xsd",
            OutputFormat.GML_2,
            "fid",
            "gml:featureMember",
            "typeName",
            "maxFeatures"),
    V1_1_0(
            "1.1.0",
            "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
            "http://www.opengis.net/gml",
            "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd",
            OutputFormat.GML_3_1,
            "gml:id",
            "",
            "typeName",
            "maxFeatures"),
    V2_0_0(
            "2.0.0",
            "http://www.opengis.net/wfs/2.0",
            "http://schemas.opengis.net/wfs/2.0/wfs.xsd",
            "http://www.opengis.net/gml/3.2",
            "http://schemas.opengis.net/gml/3.2.1/gml.xsd",
            OutputFormat.GML_3_2,
            "gml:id",
            "wfs:member",
            "typeNames",
            "count");

    final String number;
    final String namespace;
    final String schema;
    final String gmlNamespace;
    final String gmlSchema;
    final OutputFormat gmlFormat;
    final String idAttribute;
    /** Around each feature of a collection; empty when there is one element around them all. */
    final String member;

    final String typeNames;
    final String count;

    WfsVersion(
            String number,
            String namespace,
            String schema,
            String gmlNamespace,
            String gmlSchema,
            OutputFormat gmlFormat,
            String idAttribute,
            String member,
            String typeNames,
            String count) {
        this.number = number;
        this.namespace = namespace;
        this.schema = schema;
        this.gmlNamespace = gmlNamespace;
        this.gmlSchema = gmlSchema;
        this.gmlFormat = gmlFormat;
        this.idAttribute = idAttribute;
        this.member = member;
        this.typeNames = typeNames;
        this.count = count;
    }

    /** The one to which this GML belongs; GeoJSON knows no versions. */
    static Optional<WfsVersion> of(OutputFormat format) {
        return Arrays.stream(values())
                .filter(version -> version.gmlFormat == format)
                .findFirst();
    }

    /** A reference system as an answer names it when the request did not. */
    GetFeature.Srs spelled(CrsCode crs) {
        return new GetFeature.Srs(this == V1_0_0 ? crs.text() : crs.urn(), crs);
    }

    static Optional<WfsVersion> find(String number) {
        return Arrays.stream(values())
                .filter(version -> version.number.equals(number.strip()))
                .findFirst();
    }
}
