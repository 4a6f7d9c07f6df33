package org.geoserver.ows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** Signature only: GeoServer has the class. */
public class Request {
    public HttpServletRequest getHttpRequest() {
        throw new UnsupportedOperationException();
    }

    public HttpServletResponse getHttpResponse() {
        throw new UnsupportedOperationException();
    }

    public String getContext() {
        throw new UnsupportedOperationException();
    }

    public boolean isGet() {
        throw new UnsupportedOperationException();
    }

    public Map<String, Object> getRawKvp() {
        throw new UnsupportedOperationException();
    }

    public String getService() {
        throw new UnsupportedOperationException();
    }

    public String getRequest() {
        throw new UnsupportedOperationException();
    }

    public String getOutputFormat() {
        throw new UnsupportedOperationException();
    }

    public String getPath() {
        throw new UnsupportedOperationException();
    }

    public Throwable getError() {
        throw new UnsupportedOperationException();
    }
}
