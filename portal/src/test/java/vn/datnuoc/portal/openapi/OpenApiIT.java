package vn.datnuoc.portal.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.datnuoc.portal.RunningPortal;

class OpenApiIT extends RunningPortal {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#(/[^\"]+)\"");

    @Autowired
    private ApiOperations operations;

    @Autowired
    private ApiTexts texts;

    @Test
    void everyOperationAndItsInputsAreDescribedInBothLanguages() {
        List<String> missing = new ArrayList<>();
        for (ApiOperation operation : operations.all()) {
            check(operation, ApiTexts.vietnamese(), missing);
            check(operation, Locale.ENGLISH, missing);
        }
        assertThat(missing).as("keys without a text in i18n/api*.properties").isEmpty();
    }

    @Test
    void everyOperationSaysHowItFails() {
        JsonNode paths = document().path("paths");
        assertThat(paths.propertyNames()).contains("/api/exports/{id}", "/api/layers", "/api/map/identify");
        paths.valueStream().flatMap(JsonNode::valueStream).forEach(operation -> {
            assertThat(operation.path("responses").propertyNames()).contains("401", "403", "503");
            assertThat(operation.path("summary").asString()).isNotEmpty();
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();
        Matcher references = REFERENCE.matcher(document.toString());
        assertThat(references.find()).isTrue();
        do {
            assertThat(document.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
        } while (references.find());
    }

    @Test
    void operationIdsAreUnique() {
        assertThat(operations.all().stream().map(ApiOperation::id)).doesNotHaveDuplicates();
    }

    @Test
    void thePageListsEveryOperation() {
        String page = get("", "/huong-dan/api").body();
        assertThat(operations.all()).allSatisfy(operation -> assertThat(page).contains(operation.path()));
        assertThat(page).contains("/api/openapi.json").doesNotContain("??");
    }

    private JsonNode document() {
        return JsonMapper.shared().readTree(get("", "/api/openapi.json").body());
    }

    private void check(ApiOperation operation, Locale language, List<String> missing) {
        if (texts.summary(operation, language).isEmpty()) {
            missing.add(language + " " + operation.key());
        }
        if (texts.text("api.group." + operation.group(), language).isEmpty()) {
            missing.add(language + " api.group." + operation.group());
        }
        operation.inputs().stream()
                .filter(input -> texts.input(operation, input.name(), language).isEmpty())
                .forEach(input -> missing.add(language + " " + operation.key() + "." + input.name()));
    }
}
