package vn.datnuoc.geoserver.guard;

/** A filter, an order or a style uses an attribute that does not exist for the caller. */
final class UnknownAttributeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownAttributeException(String name) {
        super("no attribute " + name);
    }
}
