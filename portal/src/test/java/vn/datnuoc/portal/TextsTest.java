package vn.datnuoc.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in both languages, and every page asks for texts that are there. */
class TextsTest {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]|#messages\\.msg\\('([a-z][\\w.-]*)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");

    static List<String> features() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.contains("_"))
                    .map(name -> name.replace(".properties", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("features")
    void hasTheSameKeysAndPlacesInBothLanguages(String feature) throws IOException {
        Properties vietnamese = read(feature + ".properties");
        Properties english = read(feature + "_en.properties");
        Set<String> keys = new TreeSet<>(vietnamese.stringPropertyNames());
        assertThat(new TreeSet<>(english.stringPropertyNames())).isEqualTo(keys);
        for (String key : keys) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(vietnamese.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank();
        }
    }

    @Test
    void noTemplateAsksForATextThatIsNotThere() throws IOException {
        Set<String> known = new TreeSet<>();
        for (String feature : features()) {
            known.addAll(read(feature + ".properties").stringPropertyNames());
        }
        try (Stream<Path> templates = Files.walk(TEMPLATES)) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                assertThat(known).as(template.toString()).containsAll(asked(Files.readString(template)));
            }
        }
    }

    private static Set<String> asked(String template) {
        return KEY.matcher(template)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
