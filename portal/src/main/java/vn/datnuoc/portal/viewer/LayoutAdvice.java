package vn.datnuoc.portal.viewer;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its {@link Layout}. */
@ControllerAdvice
class LayoutAdvice {
    private final boolean demo;

    LayoutAdvice(@Value("${datnuoc.demo:true}") boolean demo) {
        this.demo = demo;
    }

    @ModelAttribute("layout")
    Layout layout(HttpServletRequest request, Locale locale) {
        String account = Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse(null);
        return new Layout(
                Layout.navigation(request.getServletPath()),
                account,
                Language.of(locale).code(),
                demo);
    }
}
