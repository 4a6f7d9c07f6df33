package org.geowebcache.filter.parameters;

/** Signature only: GeoServer has the class. */
public abstract class ParameterFilter {
    public void setKey(String key) {
        throw new UnsupportedOperationException();
    }

    public void setDefaultValue(String defaultValue) {
        throw new UnsupportedOperationException();
    }
}
