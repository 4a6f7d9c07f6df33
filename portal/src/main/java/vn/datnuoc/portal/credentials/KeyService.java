package vn.datnuoc.portal.credentials;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A door that a personal key can open. */
enum KeyService {
    WMS,
    WFS,
    /** The JSON API: layers, search, exports. */
    API;

    /** @throws IllegalArgumentException when a word is no service */
    static Set<KeyService> parse(String commaSeparated) {
        return Stream.of(commaSeparated.split(","))
                .map(word -> valueOf(word.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeyService.class)));
    }

    static String text(Set<KeyService> services) {
        return services.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }
}
