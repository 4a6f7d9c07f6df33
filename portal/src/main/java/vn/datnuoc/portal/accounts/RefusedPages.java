package vn.datnuoc.portal.accounts;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.datnuoc.portal.server.Problem;

/** What a page answers when it is refused: the log-in form to somebody unknown, else the error page. */
@ControllerAdvice(annotations = Controller.class)
class RefusedPages {

    @ExceptionHandler
    void refused(Problem problem, HttpServletResponse response) throws IOException {
        if (problem.status() == 401) {
            response.sendRedirect("/dang-nhap");
        } else {
            response.sendError(problem.status());
        }
    }
}
