package org.geoserver.ows;

import org.geoserver.platform.Operation;

/** Signature only: GeoServer has the class. */
public interface DispatcherCallback {
    Operation operationDispatched(Request request, Operation operation);

    void finished(Request request);
}
