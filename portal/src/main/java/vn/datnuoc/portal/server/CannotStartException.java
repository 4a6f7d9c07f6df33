package vn.datnuoc.portal.server;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What an operator has to change before the server starts; told without a stack trace. */
public final class CannotStartException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    /**
     * @param problem names the setting and its value
     * @param remedy what would be right
     */
    public CannotStartException(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** Found by Spring Boot through {@code META-INF/spring.factories}. */
    static final class Analyzer extends AbstractFailureAnalyzer<CannotStartException> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, CannotStartException cause) {
            return new FailureAnalysis(cause.getMessage(), cause.remedy, cause);
        }
    }
}
