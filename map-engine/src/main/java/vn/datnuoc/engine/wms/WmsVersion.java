package vn.datnuoc.engine.wms;

import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;

/** What differs between the versions of WMS that are served. */
enum WmsVersion {
    V1_1_1("1.1.1", "SRS", "InvalidSRS", "X", "Y", "application/vnd.ogc.wms_xml;charset=UTF-8"),
    V1_3_0("1.3.0", "CRS", "InvalidCRS", "I", "J", "text/xml;charset=UTF-8");

    final String number;
    final String crsParameter;
    final String crsException;
    final String column;
    final String row;
    final String capabilitiesFormat;

    WmsVersion(
            String number,
            String crsParameter,
            String crsException,
            String column,
            String row,
            String capabilitiesFormat) {
        this.number = number;
        this.crsParameter = crsParameter;
        this.crsException = crsException;
        this.column = column;
        this.row = row;
        this.capabilitiesFormat = capabilitiesFormat;
    }

    /** Without a version: by the name under which the reference system stands, else the newest. */
    static WmsVersion of(Params params) {
        String text = params.find("VERSION").or(() -> params.find("WMTVER")).orElse("");
        if (text.isEmpty()) {
            return params.find("SRS").isPresent() ? V1_1_1 : V1_3_0;
        }
        for (WmsVersion version : values()) {
            if (version.number.equals(text.strip())) {
                return version;
            }
        }
        throw OgcException.invalidParameter("VERSION", text, "1.3.0 or 1.1.1 expected");
    }

    /** WMS 1.3.0, 6.2.4: for GetCapabilities the highest version not above the one that was asked for. */
    static WmsVersion negotiated(Params params) {
        String text = params.find("VERSION").or(() -> params.find("WMTVER")).orElse(V1_3_0.number);
        return text.strip().compareTo(V1_3_0.number) < 0 ? V1_1_1 : V1_3_0;
    }
}
