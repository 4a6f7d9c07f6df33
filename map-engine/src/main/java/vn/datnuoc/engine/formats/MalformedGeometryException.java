package vn.datnuoc.engine.formats;

/** The bytes of one row's geometry make no geometry; its reader turns this into a problem of the row. */
final class MalformedGeometryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedGeometryException(String message) {
        super(message);
    }

    MalformedGeometryException(String message, Throwable cause) {
        super(message, cause);
    }
}
