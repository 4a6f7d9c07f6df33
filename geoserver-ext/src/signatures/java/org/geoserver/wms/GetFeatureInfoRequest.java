package org.geoserver.wms;

/** Signature only: GeoServer has the class. */
public class GetFeatureInfoRequest {
    public GetMapRequest getGetMapRequest() {
        throw new UnsupportedOperationException();
    }
}
