package vn.datnuoc.audit;

/** A line could not be put on disk: what it tells of is not done. */
public final class NotRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotRecordedException(Throwable cause) {
        super("the audit log cannot be written; what must be recorded is refused", cause);
    }
}
