package vn.datnuoc.geoserver.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Those of a request, by names in any case. */
public record Parameters(Map<String, String[]> values) {

    public static Parameters of(HttpServletRequest request) {
        return new Parameters(request.getParameterMap());
    }

    /** Empty when there is none of the name, or without a value. */
    public Optional<String> find(String name) {
        return values.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .flatMap(parameter -> parameter.getValue() == null ? Stream.of() : Arrays.stream(parameter.getValue()))
                .filter(value -> value != null && !value.isEmpty())
                .findFirst();
    }
}
