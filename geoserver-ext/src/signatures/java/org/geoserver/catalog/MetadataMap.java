package org.geoserver.catalog;

import java.io.Serializable;

/** Signature only: GeoServer has the class. */
public class MetadataMap {
    public Serializable get(Object key) {
        throw new UnsupportedOperationException();
    }

    public Serializable put(String key, Serializable value) {
        throw new UnsupportedOperationException();
    }
}
