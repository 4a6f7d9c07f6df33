package vn.datnuoc.engine.filter;

/** A filter that cannot be used; the message says what is wrong and what would be right. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public FilterException(String message) {
        super(message);
    }

    public FilterException(String message, Throwable cause) {
        super(message, cause);
    }
}
