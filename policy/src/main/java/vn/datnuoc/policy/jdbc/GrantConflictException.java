package vn.datnuoc.policy.jdbc;

/** Two grants for one principal and target at one time: the first has to end or go before the second can be. */
public final class GrantConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public GrantConflictException(String message) {
        super(message);
    }
}
