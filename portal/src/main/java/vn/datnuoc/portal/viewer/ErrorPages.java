package vn.datnuoc.portal.viewer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.datnuoc.portal.server.RequestId;

/** What nobody else answered: a page for people, a problem for programs. Never says why inside. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping(path = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        response.setStatus(status.value());
        model.addAttribute("error", new ErrorPage(status.value(), kind(status), RequestId.of(request)));
        return "viewer/error";
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status(request));
        problem.setProperty("requestId", RequestId.of(request));
        return ResponseEntity.of(problem)
                .headers(headers -> headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON))
                .build();
    }

    private static HttpStatus status(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
                .map(code -> HttpStatus.resolve((Integer) code))
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED, FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "missing";
            case GONE -> "gone";
            case SERVICE_UNAVAILABLE, TOO_MANY_REQUESTS -> "unavailable";
            default -> status.is4xxClientError() ? "bad" : "failed";
        };
    }

    /** @param kind ends the keys of its texts, {@code viewer.error.…} */
    record ErrorPage(int status, String kind, String requestId) {}
}
