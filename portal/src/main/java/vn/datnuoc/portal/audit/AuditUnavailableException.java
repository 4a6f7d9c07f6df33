package vn.datnuoc.portal.audit;

/** The log cannot be written; what was about to be done is not done. */
public final class AuditUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    AuditUnavailableException(Throwable cause) {
        super("the audit log cannot be written", cause);
    }
}
