package org.geoserver.platform;

/** Signature only: GeoServer has the class. */
public class GeoServerExtensions {
    public static final Object bean(String name) {
        throw new UnsupportedOperationException();
    }
}
