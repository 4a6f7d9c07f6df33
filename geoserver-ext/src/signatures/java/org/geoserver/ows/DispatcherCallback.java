package org.geoserver.ows;

import org.geoserver.platform.Operation;
import org.geoserver.platform.Service;
import org.geoserver.platform.ServiceException;

/** Signature only: GeoServer has the class. */
public interface DispatcherCallback {
    Service serviceDispatched(Request request, Service service) throws ServiceException;

    Operation operationDispatched(Request request, Operation operation);

    Object operationExecuted(Request request, Operation operation, Object result);

    Response responseDispatched(Request request, Operation operation, Object result, Response response);

    void finished(Request request);
}
