package org.geoserver.security;

import java.util.List;

/** Signature only: GeoServer has the class. */
public abstract class RequestFilterChain implements Cloneable {
    public RequestFilterChain(String... patterns) {
        throw new UnsupportedOperationException();
    }

    public List<String> getFilterNames() {
        throw new UnsupportedOperationException();
    }

    public void setFilterNames(List<String> filterNames) {
        throw new UnsupportedOperationException();
    }

    public void setDisabled(boolean disabled) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object clone() throws CloneNotSupportedException {
        throw new UnsupportedOperationException();
    }
}
