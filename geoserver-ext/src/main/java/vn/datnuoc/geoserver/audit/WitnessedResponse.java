package vn.datnuoc.geoserver.audit;

import java.io.IOException;
import java.io.OutputStream;
import org.geoserver.ows.Response;
import org.geoserver.platform.Operation;
import org.jspecify.annotations.Nullable;

/** A response that says when the whole of it was written. */
final class WitnessedResponse extends Response {

    private final Response response;
    private final Runnable written;

    WitnessedResponse(Response response, Runnable written) {
        super(response.getBinding(), response.getOutputFormats());
        this.response = response;
        this.written = written;
    }

    @Override
    public void write(Object value, OutputStream output, Operation operation) throws IOException {
        response.write(value, output, operation);
        written.run();
    }

    @Override
    public boolean canHandle(Operation operation) {
        return response.canHandle(operation);
    }

    @Override
    public String getMimeType(Object value, Operation operation) {
        return response.getMimeType(value, operation);
    }

    @Override
    public String @Nullable [][] getHeaders(Object value, Operation operation) {
        return response.getHeaders(value, operation);
    }

    @Override
    public @Nullable String getPreferredDisposition(Object value, Operation operation) {
        return response.getPreferredDisposition(value, operation);
    }

    @Override
    public @Nullable String getAttachmentFileName(Object value, Operation operation) {
        return response.getAttachmentFileName(value, operation);
    }

    @Override
    public @Nullable String getCharset(Operation operation) {
        return response.getCharset(operation);
    }
}
