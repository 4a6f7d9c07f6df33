package vn.datnuoc.portal.openapi;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;

/** One method of one path under {@code /api}, and the controller method that answers it. */
record ApiOperation(String method, String path, HandlerMethod handler) {

    /**
     * What the caller sends besides the body.
     *
     * @param in {@code path} or {@code query}, in the words of OpenAPI; {@code form} for a part of a form
     * @param fallback what holds when it is not sent; empty when nothing does
     */
    record Input(String name, String in, Type type, boolean required, Optional<String> fallback) {}

    /** Key of its texts, {@code api.GET/api/exports/{id}}. */
    String key() {
        return "api." + method + path;
    }

    /** {@code exports} for {@code /api/exports/{id}}. */
    String group() {
        return path.split("/", 4)[2];
    }

    /** For generated clients: the controller's own words are unique within it, with the path everywhere. */
    String id() {
        return method.toLowerCase(Locale.ROOT) + path.substring("/api".length()).replaceAll("[/{}.-]+", "_");
    }

    int status() {
        ResponseStatus status = handler.getMethodAnnotation(ResponseStatus.class);
        return status == null ? 200 : status.code().value();
    }

    Type answer() {
        Type type = handler.getMethod().getGenericReturnType();
        return type instanceof java.lang.reflect.ParameterizedType generic
                        && generic.getRawType() == ResponseEntity.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    Optional<Type> body() {
        return annotated(RequestBody.class)
                .findFirst()
                .map(parameter -> parameter.getParameter().getParameterizedType());
    }

    boolean writes() {
        return !method.equals("GET");
    }

    List<Input> inputs() {
        boolean form = isForm();
        List<Input> inputs = new ArrayList<>();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            input(parameter, form).ifPresent(inputs::add);
        }
        return inputs;
    }

    private static Optional<Input> input(MethodParameter parameter, boolean form) {
        Type type = parameter.getParameter().getParameterizedType();
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null) {
            return Optional.of(new Input(name(parameter, variable.value()), "path", type, true, Optional.empty()));
        }
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null) {
            return Optional.empty();
        }
        Optional<String> fallback =
                Optional.of(asked.defaultValue()).filter(value -> !value.equals(ValueConstants.DEFAULT_NONE));
        boolean required = asked.required() && fallback.isEmpty() && !isOptional(parameter);
        return Optional.of(new Input(
                name(parameter, asked.value()),
                form ? "form" : "query",
                type,
                required,
                fallback.filter(value -> !value.isEmpty())));
    }

    private static boolean isOptional(MethodParameter parameter) {
        return parameter.getParameterType() == Optional.class
                || Arrays.stream(parameter.getParameter().getAnnotatedType().getAnnotations())
                        .map(Annotation::annotationType)
                        .anyMatch(type -> type.getSimpleName().equals("Nullable"));
    }

    private static String name(MethodParameter parameter, String given) {
        return given.isEmpty() ? parameter.getParameter().getName() : given;
    }

    private boolean isForm() {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
    }

    private Stream<MethodParameter> annotated(Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(annotation));
    }
}
