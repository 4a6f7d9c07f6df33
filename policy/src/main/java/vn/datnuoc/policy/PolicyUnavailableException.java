package vn.datnuoc.policy;

/** The grants cannot be read: no answer from the policy means no. */
public final class PolicyUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public PolicyUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
