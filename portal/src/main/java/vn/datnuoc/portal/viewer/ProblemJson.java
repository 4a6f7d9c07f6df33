package vn.datnuoc.portal.viewer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.portal.server.RequestId;

/** What the engine, Spring or a fault says to {@code /api/...}, as RFC 9457 problems; the portal's own come first. */
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

    /**
     * Shows the request id and nothing else; the log has the rest under it.
     *
     * @throws Exception the same when the answer has begun: then the connection breaks, and nothing looks complete
     */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(Exception exception, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        String requestId = RequestId.of(request);
        if (response.isCommitted()) {
            throw exception;
        }
        log.error("request {} failed", requestId, exception);
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.INTERNAL_SERVER_ERROR);
        problem.setProperty("requestId", requestId);
        return ResponseEntity.of(problem).build();
    }
}
