package vn.datnuoc.portal.openapi;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.datnuoc.portal.openapi.ApiOperation.Input;

/** The operations as an OpenAPI 3.1 document, ready to be written as JSON. For one thread. */
final class OpenApiDocument {

    private static final String PROBLEM = "Problem";

    private final ApiTexts texts;
    private final Schemas schemas = new Schemas();
    private final Set<Integer> errors = new TreeSet<>();

    private OpenApiDocument(ApiTexts texts) {
        this.texts = texts;
    }

    /** @param server address of this server, without a slash at the end */
    static Map<String, Object> of(List<ApiOperation> operations, ApiTexts texts, String server) {
        return new OpenApiDocument(texts).document(operations, server);
    }

    private Map<String, Object> document(List<ApiOperation> operations, String server) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (ApiOperation operation : operations) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.method().toLowerCase(Locale.ROOT), described(operation));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("servers", List.of(Map.of("url", server)));
        document.put("security", List.of(Map.of(), Map.of("basic", List.of()), Map.of("session", List.of())));
        document.put("tags", tags(operations));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private Map<String, Object> info() {
        return Map.of("title", "Đất Nước", "version", "1", "description", both("api.lead"));
    }

    private List<Map<String, String>> tags(List<ApiOperation> operations) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (ApiOperation operation : operations) {
            tags.putIfAbsent(
                    operation.group(),
                    texts.both(texts.group(operation, ApiTexts.vietnamese()), texts.group(operation, Locale.ENGLISH)));
        }
        return tags.entrySet().stream()
                .map(tag -> Map.of("name", tag.getKey(), "description", tag.getValue()))
                .toList();
    }

    private Map<String, Object> described(ApiOperation operation) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("operationId", operation.id());
        described.put("tags", List.of(operation.group()));
        described.put("summary", texts.summary(operation, ApiTexts.vietnamese()));
        described.put("description", texts.summary(operation, Locale.ENGLISH));
        described.put("parameters", parameters(operation));
        Map<String, Object> content = content(operation);
        if (!content.isEmpty()) {
            described.put("requestBody", Map.of("required", true, "content", content));
        }
        described.put("responses", responses(operation));
        return described;
    }

    private List<Map<String, Object>> parameters(ApiOperation operation) {
        return operation.inputs().stream()
                .filter(input -> !input.in().equals("form"))
                .map(input -> parameter(operation, input))
                .toList();
    }

    private Map<String, Object> parameter(ApiOperation operation, Input input) {
        Map<String, Object> schema = new LinkedHashMap<>(schemas.of(input.type()));
        input.fallback().ifPresent(value -> schema.put("default", value));
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", input.name());
        parameter.put("in", input.in());
        parameter.put("required", input.required());
        parameter.put("description", description(operation, input.name()));
        parameter.put("schema", schema);
        return parameter;
    }

    private String description(ApiOperation operation, String name) {
        return texts.both(
                texts.input(operation, name, ApiTexts.vietnamese()), texts.input(operation, name, Locale.ENGLISH));
    }

    private Map<String, Object> content(ApiOperation operation) {
        List<Input> form = operation.inputs().stream()
                .filter(input -> input.in().equals("form"))
                .toList();
        if (!form.isEmpty()) {
            return Map.of("multipart/form-data", Map.of("schema", schema(operation, form)));
        }
        return operation
                .body()
                .<Map<String, Object>>map(body -> json(schemas.of(body)))
                .orElse(Map.of());
    }

    private Map<String, Object> schema(ApiOperation operation, List<Input> form) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Input input : form) {
            Map<String, Object> property = new LinkedHashMap<>(schemas.of(input.type()));
            property.put("description", description(operation, input.name()));
            properties.put(input.name(), property);
            if (input.required()) {
                required.add(input.name());
            }
        }
        return Map.of("type", "object", "properties", properties, "required", required);
    }

    private Map<String, Object> responses(ApiOperation operation) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(String.valueOf(operation.status()), answer(operation.answer()));
        for (int status : failures(operation)) {
            errors.add(status);
            responses.put(String.valueOf(status), Map.of("$ref", "#/components/responses/" + PROBLEM + status));
        }
        return responses;
    }

    private Map<String, Object> answer(Type type) {
        if (Schemas.isNothing(type)) {
            return Map.of("description", both("api.answer.nothing"));
        }
        String description = both("api.answer");
        return Schemas.isFile(type)
                ? Map.of(
                        "description",
                        description,
                        "content",
                        Map.of("application/zip", Map.of("schema", schemas.of(type))))
                : Map.of("description", description, "content", json(schemas.of(type)));
    }

    private static Set<Integer> failures(ApiOperation operation) {
        Set<Integer> failures = new TreeSet<>(Set.of(401, 403, 503));
        if (operation.body().isPresent() || !operation.inputs().isEmpty()) {
            failures.add(400);
        }
        if (operation.path().contains("{")) {
            failures.add(404);
        }
        if (operation.writes()) {
            failures.add(409);
        }
        return failures;
    }

    private Map<String, Object> components() {
        Map<String, Object> all = new LinkedHashMap<>(schemas.named());
        all.put(PROBLEM, problem());
        Map<String, Object> responses = new LinkedHashMap<>();
        errors.forEach(status -> responses.put(PROBLEM + status, failure(status)));
        return Map.of("schemas", all, "responses", responses, "securitySchemes", securitySchemes());
    }

    private Map<String, Object> failure(int status) {
        return Map.of(
                "description",
                texts.both(texts.error(status, ApiTexts.vietnamese()), texts.error(status, Locale.ENGLISH)),
                "content",
                Map.of(
                        "application/problem+json",
                        Map.of("schema", Map.of("$ref", "#/components/schemas/" + PROBLEM))));
    }

    /** RFC 9457, with what {@link vn.datnuoc.portal.server.Problem} adds. */
    private static Map<String, Object> problem() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("status", Map.of("type", "integer"));
        List.of("title", "detail", "instance", "parameter", "code", "requestId")
                .forEach(name -> properties.put(name, text));
        return Map.of("type", "object", "properties", properties, "required", List.of("status", "detail"));
    }

    private static Map<String, Object> securitySchemes() {
        return Map.of(
                "basic", Map.of("type", "http", "scheme", "basic"),
                "session", Map.of("type", "apiKey", "in", "cookie", "name", "DATNUOC"));
    }

    private static Map<String, Object> json(Map<String, Object> schema) {
        return Map.of("application/json", Map.of("schema", schema));
    }

    private String both(String key) {
        return texts.both(
                texts.text(key, ApiTexts.vietnamese()).orElse(""),
                texts.text(key, Locale.ENGLISH).orElse(""));
    }
}
