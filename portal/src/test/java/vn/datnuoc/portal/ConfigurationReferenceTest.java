package vn.datnuoc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class ConfigurationReferenceTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(datnuoc\\.[a-z.-]+)` \\|([^|]*)\\|");

    @Test
    void thePageNamesEveryKeyWithItsDefaultAndNoOther() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/configuration.md"));
        Map<String, String> documented = ROW.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        row -> row.group(1), ConfigurationReferenceTest::value, (a, b) -> b, TreeMap::new));
        assertThat(documented).isEqualTo(keys());
    }

    private static String value(MatchResult row) {
        return row.group(2).replace("`", "").strip();
    }

    private static Map<String, String> keys() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> keys = new TreeMap<>();
        scan.findCandidateComponents("vn.datnuoc")
                .forEach(found ->
                        addKeys(ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null), keys));
        return keys;
    }

    private static void addKeys(Class<?> settings, Map<String, String> keys) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        for (RecordComponent component : settings.getRecordComponents()) {
            keys.put(prefix + "." + dashed(component.getName()), defaultOf(settings, component));
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The annotation lies on the constructor's parameter. */
    private static String defaultOf(Class<?> settings, RecordComponent component) {
        return Arrays.stream(settings.getDeclaredConstructors()[0].getParameters())
                .filter(parameter -> parameter.getName().equals(component.getName()))
                .map(parameter -> parameter.getAnnotation(DefaultValue.class))
                .filter(Objects::nonNull)
                .map(annotation -> String.join(",", annotation.value()))
                .findFirst()
                .orElse("");
    }
}
