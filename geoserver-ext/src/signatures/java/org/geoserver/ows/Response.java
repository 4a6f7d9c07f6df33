package org.geoserver.ows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;
import org.geoserver.platform.Operation;
import org.geoserver.platform.ServiceException;

/** Signature only: GeoServer has the class. */
public abstract class Response {
    private final Class<?> binding;
    private final Set<String> outputFormats;

    public Response(Class<?> binding, Set<String> outputFormats) {
        this.binding = binding;
        this.outputFormats = outputFormats;
    }

    public final Class<?> getBinding() {
        return binding;
    }

    public final Set<String> getOutputFormats() {
        return outputFormats;
    }

    public boolean canHandle(Operation operation) {
        throw new UnsupportedOperationException();
    }

    public abstract String getMimeType(Object value, Operation operation) throws ServiceException;

    public String[][] getHeaders(Object value, Operation operation) throws ServiceException {
        throw new UnsupportedOperationException();
    }

    public abstract void write(Object value, OutputStream output, Operation operation)
            throws IOException, ServiceException;

    public String getPreferredDisposition(Object value, Operation operation) {
        throw new UnsupportedOperationException();
    }

    public String getAttachmentFileName(Object value, Operation operation) {
        throw new UnsupportedOperationException();
    }

    public String getCharset(Operation operation) {
        throw new UnsupportedOperationException();
    }
}
