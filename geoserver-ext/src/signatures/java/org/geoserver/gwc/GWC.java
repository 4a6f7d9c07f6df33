package org.geoserver.gwc;

import org.geoserver.gwc.config.GWCConfig;

/** Signature only: GeoServer has the class. */
public class GWC {
    public static GWC get() {
        throw new UnsupportedOperationException();
    }

    public GWCConfig getConfig() {
        throw new UnsupportedOperationException();
    }
}
