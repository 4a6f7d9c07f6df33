package org.geoserver.ows;

/** Signature only: GeoServer has the class. */
public class HttpErrorCodeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public HttpErrorCodeException(int errorCode, String message, Throwable cause) {
        throw new UnsupportedOperationException();
    }
}
