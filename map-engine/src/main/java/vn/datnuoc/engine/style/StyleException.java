package vn.datnuoc.engine.style;

/** A style document that cannot be used; the message names the element and its line and may be shown. */
public final class StyleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StyleException(String message) {
        super(message);
    }

    public StyleException(String message, Throwable cause) {
        super(message, cause);
    }
}
