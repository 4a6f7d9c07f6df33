package vn.datnuoc.portal.openapi;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that answers under {@code /api}, by path and method. */
@Component
class ApiOperations {

    private static final String PREFIX = "/api/";

    private final RequestMappingHandlerMapping mappings;

    ApiOperations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
    }

    List<ApiOperation> all() {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> operations(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method))
                .toList();
    }

    private static Stream<ApiOperation> operations(RequestMappingInfo mapping, HandlerMethod handler) {
        return mapping.getPatternValues().stream()
                .filter(path -> path.startsWith(PREFIX))
                .flatMap(path -> mapping.getMethodsCondition().getMethods().stream()
                        .map(method -> new ApiOperation(method.name(), withoutPatterns(path), handler)));
    }

    /** {@code {name:.+}} is {@code {name}} to a caller. */
    private static String withoutPatterns(String path) {
        return path.replaceAll("\\{(\\w+):[^}]*}", "{$1}").replaceAll("\\{\\*(\\w+)}", "{$1}");
    }
}
