package vn.datnuoc.geoserver;

/** The node serves nothing now; the client sees 503. */
public final class ClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ClosedException(String reason) {
        super(reason);
    }
}
