package org.geoserver.platform;

/** Signature only: GeoServer has the class. */
public final class Service {
    private Service() {}

    public String getId() {
        throw new UnsupportedOperationException();
    }
}
