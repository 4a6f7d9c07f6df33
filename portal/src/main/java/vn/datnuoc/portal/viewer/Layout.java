package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows, as {@code ${layout}} in every template.
 *
 * @param account login name; null when nobody is logged in, as Thymeleaf asks for it
 * @param language {@code vi} or {@code en}
 * @param demo whether the data is sample data, which every page says
 */
record Layout(List<Entry> navigation, @Nullable String account, String language, boolean demo) {

    /** One page of the navigation; {@code title} is a key of {@code i18n/layout.properties}. */
    record Entry(String path, String title, boolean current) {}

    /** @param administrates whether the reader gets to the administration */
    static List<Entry> navigation(String currentPath, boolean administrates) {
        Entry administration = new Entry("/quan-tri", "administration.title", currentPath.startsWith("/quan-tri"));
        Stream<Entry> everybody = Stream.of(
                new Entry("/", "layout.map", currentPath.equals("/")),
                new Entry("/xuat-du-lieu", "layout.exports", currentPath.startsWith("/xuat-du-lieu")),
                new Entry("/xac-thuc", "layout.verification", currentPath.startsWith("/xac-thuc")));
        return Stream.concat(everybody, administrates ? Stream.of(administration) : Stream.empty())
                .toList();
    }
}
