package vn.datnuoc.policy.jdbc;

/**
 * Two grants for one principal and target at one time, or two validity rules for one combination: the first has to end
 * or go before the second can be.
 */
public final class ConflictException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ConflictException(String message) {
        super(message);
    }
}
