package vn.datnuoc.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** An answer that is decided but not yet written; {@code body} streams it and throws rather than end early. */
public record OgcResponse(int status, String contentType, Map<String, String> headers, Body body) {

    public OgcResponse {
        headers = Map.copyOf(headers);
    }

    /** Writes the whole answer, or throws so that the connection breaks and nothing looks complete. */
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }
}
