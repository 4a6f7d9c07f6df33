package org.geoserver.platform;

/** Signature only: GeoServer has the class. */
public class ServiceException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public static final String INVALID_PARAMETER_VALUE = "InvalidParameterValue";

    public ServiceException(String message, String code, String locator) {
        throw new UnsupportedOperationException();
    }
}
