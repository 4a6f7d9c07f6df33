package vn.datnuoc.portal.server;

import java.util.Locale;
import java.util.Optional;

/** What the portal cannot do for a client, in the words it is told; {@link ProblemAnswers} writes it (RFC 9457). */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final Optional<String> parameter;
    private Optional<String> code = Optional.empty();
    private Optional<String> expected = Optional.empty();

    private Problem(int status, Optional<String> parameter, String message) {
        super(message);
        this.status = status;
        this.parameter = parameter;
    }

    /** @param expected what would be right */
    public static Problem badParameter(String parameter, String value, String expected) {
        Problem problem = new Problem(400, Optional.of(parameter), parameter + "=" + shorten(value) + ": " + expected);
        problem.expected = Optional.of(expected);
        return problem;
    }

    public static Problem unauthorised(String message) {
        return new Problem(401, Optional.empty(), message);
    }

    public static Problem forbidden(String message) {
        return new Problem(403, Optional.empty(), message);
    }

    public static Problem notFound(String message) {
        return new Problem(404, Optional.empty(), message);
    }

    public static Problem conflict(String message) {
        return new Problem(409, Optional.empty(), message);
    }

    /** It was there once and has no value any more (Art. 9.2). */
    public static Problem gone(String message) {
        return new Problem(410, Optional.empty(), message);
    }

    public static Problem tooLarge(String parameter, String message) {
        return new Problem(413, Optional.of(parameter), message);
    }

    public static Problem tooMany(String message) {
        return new Problem(429, Optional.empty(), message);
    }

    /** Try again: the database, the audit log or the policy cannot be reached. */
    public static Problem unavailable(String message, Throwable cause) {
        Problem problem = new Problem(503, Optional.empty(), message);
        problem.initCause(cause);
        return problem;
    }

    /** @param code a word for programs, such as {@code HET_HAN} */
    public Problem withCode(String code) {
        this.code = Optional.of(code);
        return this;
    }

    /** A word for programs, where the status alone does not tell. */
    public Optional<String> code() {
        return code;
    }

    public int status() {
        return status;
    }

    /** The request parameter at fault; absent when it is not about one. */
    public Optional<String> parameter() {
        return parameter;
    }

    /** What would be right for the parameter, as a form says it beside its field. */
    public Optional<String> expected() {
        return expected;
    }

    /** For a page: what would be right for the parameter, otherwise what is wrong, in one language. */
    public String words(Locale language) {
        return TwoLanguages.half(expected.orElseGet(() -> String.valueOf(getMessage())), language);
    }

    private static String shorten(String value) {
        return value.length() <= 120 ? value : value.substring(0, 120) + "…";
    }
}
