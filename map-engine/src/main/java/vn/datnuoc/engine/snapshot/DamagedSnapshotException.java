package vn.datnuoc.engine.snapshot;

/** A snapshot file is cut short, altered or of another format version; it must be rebuilt. */
public final class DamagedSnapshotException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DamagedSnapshotException(String message) {
        super(message);
    }
}
