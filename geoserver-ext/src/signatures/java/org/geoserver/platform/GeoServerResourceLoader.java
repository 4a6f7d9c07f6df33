package org.geoserver.platform;

import java.io.File;

/** Signature only: GeoServer has the class. */
public class GeoServerResourceLoader {
    public File getBaseDirectory() {
        throw new UnsupportedOperationException();
    }
}
