package vn.datnuoc.portal.viewer;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.policy.PolicyUnavailableException;

/** Errors of {@code /api/...} as RFC 9457 problems: parameter, value, and what would be right. */
@RestControllerAdvice(annotations = RestController.class)
class ProblemJson extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemJson.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(OgcException exception) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.valueOf(exception.status()),
                Optional.ofNullable(exception.getMessage()).orElse(""));
        problem.setProperty("code", exception.code());
        if (!exception.locator().isEmpty()) {
            problem.setProperty("parameter", exception.locator());
        }
        return ResponseEntity.of(problem).build();
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(PolicyUnavailableException exception) {
        log.warn("refused: the grants cannot be read", exception);
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "who may see what cannot be read now; try again"))
                .build();
    }

    /** Shows the request id and nothing else; the log has the rest under it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception exception) {
        String requestId = Optional.ofNullable(MDC.get("requestId")).orElse("");
        log.error("request {} failed", requestId, exception);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("requestId", requestId);
        return ResponseEntity.of(problem).build();
    }
}
