package org.geoserver.ows;

import org.geoserver.platform.Operation;
import org.geoserver.platform.Service;
import org.geoserver.platform.ServiceException;

/** Signature only: GeoServer has the class. */
public class AbstractDispatcherCallback implements DispatcherCallback {
    @Override
    public Service serviceDispatched(Request request, Service service) throws ServiceException {
        throw new UnsupportedOperationException();
    }

    @Override
    public Operation operationDispatched(Request request, Operation operation) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object operationExecuted(Request request, Operation operation, Object result) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Response responseDispatched(Request request, Operation operation, Object result, Response response) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void finished(Request request) {
        throw new UnsupportedOperationException();
    }
}
