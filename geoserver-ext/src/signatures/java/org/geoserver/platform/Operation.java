package org.geoserver.platform;

/** Signature only: GeoServer has the class. */
public final class Operation {
    private Operation() {}

    public String getId() {
        throw new UnsupportedOperationException();
    }

    public Object[] getParameters() {
        throw new UnsupportedOperationException();
    }
}
