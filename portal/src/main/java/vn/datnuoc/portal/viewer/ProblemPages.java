package vn.datnuoc.portal.viewer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import vn.datnuoc.portal.accounts.CurrentSubject;
import vn.datnuoc.portal.server.Problem;
import vn.datnuoc.portal.server.RequestId;
import vn.datnuoc.portal.viewer.ErrorPages.ErrorPage;

/** Shows what a page refuses in the words of its {@link Problem}; whoever is not logged in gets the log-in form. */
@Order(Ordered.LOWEST_PRECEDENCE)
@ControllerAdvice(annotations = Controller.class)
class ProblemPages {

    private final LayoutAdvice layouts;

    ProblemPages(LayoutAdvice layouts) {
        this.layouts = layouts;
    }

    @ExceptionHandler
    String page(Problem problem, HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        if (problem.status() == 401) {
            return "redirect:/dang-nhap";
        }
        if (problem.code().filter(CurrentSubject.CODE_NEEDED::equals).isPresent()) {
            return "redirect:/dang-nhap/ma?tiep=" + request.getRequestURI();
        }
        response.setStatus(problem.status());
        // the layout's advice does not run before an exception handler
        model.addAttribute("layout", layouts.layout(request, locale));
        model.addAttribute("error", ErrorPage.of(problem, RequestId.of(request), locale));
        return "viewer/error";
    }
}
