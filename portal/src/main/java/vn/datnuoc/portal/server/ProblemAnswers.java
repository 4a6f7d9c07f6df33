package vn.datnuoc.portal.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.datnuoc.policy.PolicyUnavailableException;

/** Writes {@link Problem}s as {@code application/problem+json}; nothing else of the JSON API knows status codes. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(annotations = RestController.class)
class ProblemAnswers {

    private static final Logger log = LoggerFactory.getLogger(ProblemAnswers.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem, HttpServletRequest request) {
        // what is broken here is for the operator, a refusal is not
        log.atLevel(problem.status() == 503 ? Level.WARN : Level.INFO)
                .log(
                        "{} {} refused with {}: {}{}",
                        request.getMethod(),
                        request.getRequestURI(),
                        problem.status(),
                        problem.getMessage(),
                        because(problem));
        ProblemDetail detail = detail(problem.status(), String.valueOf(problem.getMessage()), request);
        problem.code().ifPresent(code -> detail.setProperty("code", code));
        problem.parameter().ifPresent(parameter -> detail.setProperty("parameter", parameter));
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.status());
        if (problem.status() == 503) {
            answer.header("Retry-After", "5");
        }
        if (problem.status() == 401) {
            answer.header("WWW-Authenticate", "Basic realm=\"Dat Nuoc\", charset=\"UTF-8\"");
        }
        return answer.body(detail);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> policyUnavailable(PolicyUnavailableException problem, HttpServletRequest request) {
        return problem(Problem.unavailable(OutageAnswer.MESSAGE, problem), request);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> databaseUnavailable(RuntimeException problem, HttpServletRequest request) {
        return problem(Problem.unavailable(OutageAnswer.MESSAGE, problem), request);
    }

    /** The innermost cause, which the client does not see. */
    private static String because(Problem problem) {
        Throwable cause = problem.getCause();
        while (cause != null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? "" : " because of " + cause;
    }

    private static ProblemDetail detail(int status, String message, HttpServletRequest request) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), message);
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("requestId", RequestId.of(request));
        return detail;
    }
}
