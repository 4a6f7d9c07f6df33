package vn.datnuoc.engine.filter;

/** A filter that cannot be used; the message says what is wrong and what would be right. */
public final class FilterException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String vietnamese;

    public FilterException(String message) {
        this(message, "không dùng được trong bộ lọc");
    }

    /** @param vietnamese the same for people */
    FilterException(String message, String vietnamese) {
        super(message);
        this.vietnamese = vietnamese;
    }

    public FilterException(String message, Throwable cause) {
        this(message, "không dùng được trong bộ lọc", cause);
    }

    FilterException(String message, String vietnamese, Throwable cause) {
        super(message, cause);
        this.vietnamese = vietnamese;
    }

    /** For a page in Vietnamese: what is wrong, in less detail where the fault is a rare one. */
    public String vietnamese() {
        return vietnamese;
    }
}
