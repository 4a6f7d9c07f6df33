package vn.datnuoc.portal.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /huong-dan/api}: the JSON API, described for people. */
@Controller
class ApiPage {

    private final ApiOperations operations;
    private final ApiTexts texts;

    ApiPage(ApiOperations operations, ApiTexts texts) {
        this.operations = operations;
        this.texts = texts;
    }

    @GetMapping("/huong-dan/api")
    String page(Model model, Locale language) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (ApiOperation operation : operations.all()) {
            groups.computeIfAbsent(texts.group(operation, language), title -> new ArrayList<>())
                    .add(row(operation, language));
        }
        model.addAttribute("groups", groups);
        return "openapi/operations";
    }

    private Row row(ApiOperation operation, Locale language) {
        List<Row.Input> inputs = operation.inputs().stream()
                .map(input ->
                        new Row.Input(input.name(), input.required(), texts.input(operation, input.name(), language)))
                .toList();
        return new Row(operation.method(), operation.path(), texts.summary(operation, language), inputs);
    }

    /** An operation as the page shows it. */
    record Row(String method, String path, String summary, List<Input> inputs) {

        record Input(String name, boolean required, String description) {}
    }
}
