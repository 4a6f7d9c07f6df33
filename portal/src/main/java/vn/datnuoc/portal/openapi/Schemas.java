package vn.datnuoc.portal.openapi;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/** Java types as JSON Schema (2020-12, as OpenAPI 3.1 has it). Records become named schemas. For one thread. */
final class Schemas {

    private static final Map<Class<?>, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry(String.class, Map.of("type", "string")),
            Map.entry(boolean.class, Map.of("type", "boolean")),
            Map.entry(Boolean.class, Map.of("type", "boolean")),
            Map.entry(int.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(Integer.class, Map.of("type", "integer", "format", "int32")),
            Map.entry(long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(Long.class, Map.of("type", "integer", "format", "int64")),
            Map.entry(double.class, Map.of("type", "number", "format", "double")),
            Map.entry(Double.class, Map.of("type", "number", "format", "double")),
            Map.entry(BigDecimal.class, Map.of("type", "number")),
            Map.entry(Instant.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(OffsetDateTime.class, Map.of("type", "string", "format", "date-time")),
            Map.entry(LocalDate.class, Map.of("type", "string", "format", "date")),
            Map.entry(URI.class, Map.of("type", "string", "format", "uri")),
            Map.entry(Object.class, Map.of()));

    private final Map<String, Map<String, Object>> named = new TreeMap<>();

    /** Those of the records met so far, by name. */
    Map<String, Map<String, Object>> named() {
        return named;
    }

    Map<String, Object> of(Type type) {
        return type instanceof ParameterizedType generic ? ofGeneric(generic) : ofClass(raw(type));
    }

    private Map<String, Object> ofGeneric(ParameterizedType type) {
        Type[] arguments = type.getActualTypeArguments();
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return of(arguments[0]);
        } else if (Collection.class.isAssignableFrom(raw) || raw == Stream.class) {
            return Map.of("type", "array", "items", of(arguments[0]));
        } else if (Map.class.isAssignableFrom(raw)) {
            return Map.of("type", "object", "additionalProperties", of(arguments[1]));
        }
        return ofClass(raw);
    }

    private Map<String, Object> ofClass(Class<?> type) {
        if (PLAIN.containsKey(type)) {
            return PLAIN.get(type);
        } else if (type.isEnum()) {
            return Map.of("type", "string", "enum", names(type));
        } else if (type.isRecord()) {
            return ofRecord(type);
        } else if (type.isArray()) {
            return Map.of("type", "array", "items", of(type.getComponentType()));
        } else if (isFile(type)) {
            return Map.of("type", "string", "format", "binary");
        }
        return Map.of("type", "object");
    }

    static boolean isFile(Type type) {
        Class<?> raw = raw(type);
        return Resource.class.isAssignableFrom(raw) || raw == MultipartFile.class || raw == byte[].class;
    }

    private Map<String, Object> ofRecord(Class<?> type) {
        String name = name(type);
        if (!named.containsKey(name)) {
            named.put(name, Map.of());
            named.put(name, properties(type.getRecordComponents()));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> properties(RecordComponent[] components) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            properties.put(component.getName(), of(component.getGenericType()));
            if (component.getType() != Optional.class && !isNullable(component.getAnnotatedType())) {
                required.add(component.getName());
            }
        }
        return required.isEmpty()
                ? Map.of("type", "object", "properties", properties)
                : Map.of("type", "object", "properties", properties, "required", required);
    }

    private static boolean isNullable(AnnotatedElement type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }

    /** {@code SearchController.Hit} is {@code SearchControllerHit}, so that no two have the same name. */
    private static String name(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : name(outer) + type.getSimpleName();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
    }

    /** The types that answer with nothing. */
    static boolean isNothing(Type type) {
        return Set.of(void.class, Void.class).contains(raw(type));
    }
}
