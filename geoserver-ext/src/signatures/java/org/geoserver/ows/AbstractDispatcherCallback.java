package org.geoserver.ows;

import org.geoserver.platform.Operation;

/** Signature only: GeoServer has the class. */
public class AbstractDispatcherCallback implements DispatcherCallback {
    @Override
    public Operation operationDispatched(Request request, Operation operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finished(Request request) {
        throw new UnsupportedOperationException();
    }
}
