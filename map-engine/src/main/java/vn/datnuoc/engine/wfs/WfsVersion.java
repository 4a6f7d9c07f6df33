package vn.datnuoc.engine.wfs;

import java.util.Optional;

/** What differs between the versions of WFS that are served. */
enum WfsVersion {
    V1_1_0(
            "1.1.0",
            "http://www.opengis.net/wfs",
            "http://schemas.opengis.net/wfs/1.1.0/wfs.xsd",
            "http://www.opengis.net/gml",
            "http://schemas.opengis.net/gml/3.1.1/base/gml.xsd",
            "text/xml; subtype=gml/3.1.1",
            "typeName",
            "maxFeatures"),
    V2_0_0(
            "2.0.0",
            "http://www.opengis.net/wfs/2.0",
            "http://schemas.opengis.net/wfs/2.0/wfs.xsd",
            "http://www.opengis.net/gml/3.2",
            "http://schemas.opengis.net/gml/3.2.1/gml.xsd",
            "application/gml+xml; version=3.2",
            "typeNames",
            "count");

    final String number;
    final String namespace;
    final String schema;
    final String gmlNamespace;
    final String gmlSchema;
    final String gmlFormat;
    final String typeNames;
    final String count;

    WfsVersion(
            String number,
            String namespace,
            String schema,
            String gmlNamespace,
            String gmlSchema,
            String gmlFormat,
            String typeNames,
            String count) {
        this.number = number;
        this.namespace = namespace;
        this.schema = schema;
        this.gmlNamespace = gmlNamespace;
        this.gmlSchema = gmlSchema;
        this.gmlFormat = gmlFormat;
        this.typeNames = typeNames;
        this.count = count;
    }

    static Optional<WfsVersion> find(String number) {
        for (WfsVersion version : values()) {
            if (version.number.equals(number.strip())) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
