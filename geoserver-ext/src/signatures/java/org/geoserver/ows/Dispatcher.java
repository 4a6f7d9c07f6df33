package org.geoserver.ows;

/** Signature only: GeoServer has the class. */
public class Dispatcher {
    public static final ThreadLocal<Request> REQUEST = new InheritableThreadLocal<>();
}
