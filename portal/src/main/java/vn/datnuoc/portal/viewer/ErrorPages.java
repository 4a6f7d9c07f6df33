package vn.datnuoc.portal.viewer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.RequestId;

/** What nobody else answered: a page for people, a problem for programs. Never says why inside. */
@Controller
class ErrorPages implements ErrorController {

    @RequestMapping("/error")
    Object answer(HttpServletRequest request, HttpServletResponse response, Model model) {
        HttpStatus status = status(request);
        if (path(request).startsWith("/api/") || !wantsPage(request)) {
            return problem(status, request);
        }
        response.setStatus(status.value());
        model.addAttribute("error", new ErrorPage(status.value(), kind(status), "", RequestId.of(request)));
        return "viewer/error";
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static String path(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, HttpServletRequest request) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setInstance(URI.create(path(request)));
        problem.setProperty("requestId", RequestId.of(request));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
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

    /**
     * @param kind ends the keys of its texts, {@code viewer.error.…}
     * @param detail what exactly was refused; empty when the texts of the kind say all
     */
    record ErrorPage(int status, String kind, String detail, String requestId) {

        static ErrorPage of(Problem problem, String requestId, Locale language) {
            HttpStatus status = HttpStatus.valueOf(problem.status());
            return new ErrorPage(status.value(), ErrorPages.kind(status), detail(problem, language), requestId);
        }

        /** With the parameter at fault, which no field shows here. */
        private static String detail(Problem problem, Locale language) {
            return problem.expected().isPresent()
                    ? problem.parameter().map(name -> name + ": ").orElse("") + problem.words(language)
                    : problem.words(language);
        }
    }
}
