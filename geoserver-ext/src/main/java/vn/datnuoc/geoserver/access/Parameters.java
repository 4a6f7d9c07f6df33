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
        // asked a dozen times for each request: no streams over all of them
        for (Map.Entry<String, String[]> parameter : values.entrySet()) {
            if (parameter.getKey().equalsIgnoreCase(name) && parameter.getValue() != null) {
                Optional<String> value = first(parameter.getValue());
                if (value.isPresent()) {
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(String[] given) {
        return Arrays.stream(given)
                .filter(value -> value != null && !value.isEmpty())
                .findFirst();
    }

    /** All values of the name that are not empty. */
    public Stream<String> all(String name) {
        return values.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(name))
                .flatMap(parameter -> parameter.getValue() == null ? Stream.of() : Arrays.stream(parameter.getValue()))
                .filter(value -> value != null && !value.isEmpty());
    }
}
