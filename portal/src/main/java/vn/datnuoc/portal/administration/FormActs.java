package vn.datnuoc.portal.administration;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.datnuoc.portal.server.Parameter;

/** Gives handler methods their {@link FormAct}. */
@Configuration(proxyBeanMethods = false)
class FormActs implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == FormAct.class;
    }

    @Override
    public FormAct resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        ModelAndViewContainer page = Objects.requireNonNull(container, "a form belongs to a page");
        RedirectAttributesModelMap next = new RedirectAttributesModelMap();
        page.setRedirectModel(next);
        HttpServletResponse response = Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        Parameter document = new Parameter("document", request.getParameter("document"));
        return new FormAct(page.getModel(), next, response, document, LocaleContextHolder.getLocale());
    }
}
