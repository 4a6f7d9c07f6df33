package org.geoserver.ows;

import org.geoserver.platform.Operation;
import org.geoserver.platform.Service;
import org.geoserver.platform.ServiceException;

/** Signature only: GeoServer has the class. */
public interface DispatcherCallback {
    Service serviceDispatched(Request request, Service service) throws ServiceException;

    Operation operationDispatched(Request request, Operation operation);

    void finished(Request request);
}
