package org.geoserver.catalog;

import java.io.IOException;
import java.io.InputStream;

/** Signature only: GeoServer has the class. */
public class ResourcePool {
    private ResourcePool() {}

    public void clear(FeatureTypeInfo info) {
        throw new UnsupportedOperationException();
    }

    public void clear(CoverageInfo info) {
        throw new UnsupportedOperationException();
    }

    public void writeStyle(StyleInfo style, InputStream in) throws IOException {
        throw new UnsupportedOperationException();
    }
}
