package vn.datnuoc.portal.credentials;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser as people call it, from how it calls itself: {@code Firefox, Windows}. */
final class BrowserName {

    /** Each contains the marks of those after it. */
    private static final List<String> PROGRAMS = List.of(
            "QGIS", "datnuoc", "Edg", "OPR", "CocCoc", "coc_coc", "Firefox", "Chrome", "Safari", "Java", "curl");

    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Macintosh", "Linux");

    private BrowserName() {}

    /** Its own words, shortened, when nobody knows it. */
    static String of(String userAgent) {
        String name = Stream.of(known(PROGRAMS, userAgent), known(SYSTEMS, userAgent))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return !name.isEmpty()
                ? name
                : userAgent.isBlank() ? "?" : userAgent.substring(0, Math.min(40, userAgent.length()));
    }

    private static Optional<String> known(List<String> marks, String userAgent) {
        return marks.stream().filter(userAgent::contains).findFirst().map(mark -> switch (mark.toLowerCase(
                Locale.ROOT)) {
            case "edg" -> "Edge";
            case "opr" -> "Opera";
            case "coc_coc", "coccoc" -> "Cốc Cốc";
            case "macintosh" -> "macOS";
            default -> mark;
        });
    }
}
