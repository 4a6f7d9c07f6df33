package vn.datnuoc.engine.snapshot;

/** A layer has more data than one snapshot holds; it is to be split into several layers. */
public final class SnapshotTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SnapshotTooLargeException(String message) {
        super(message);
    }
}
