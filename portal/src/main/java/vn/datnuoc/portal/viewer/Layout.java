package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.policy.AccountKind;

/**
 * What the frame of a page shows, as {@code ${layout}} in every template.
 *
 * @param account login name; null when nobody is logged in, as Thymeleaf asks for it
 * @param administrates whether the reader gets to the administration
 * @param language {@code vi} or {@code en}
 * @param demo whether the data is sample data, which every page says
 */
record Layout(List<Entry> navigation, @Nullable String account, boolean administrates, String language, boolean demo) {

    /** One page of the navigation; {@code title} is a key of {@code i18n/layout.properties}. */
    record Entry(String path, String title, boolean current) {}

    /** @param kind of the reader's account; absent when nobody is logged in who may do anything */
    static List<Entry> navigation(String currentPath, Optional<AccountKind> kind) {
        Stream<Entry> everybody = Stream.of(
                new Entry("/", "layout.map", currentPath.equals("/")),
                new Entry("/xuat-du-lieu", "layout.exports", currentPath.startsWith("/xuat-du-lieu")),
                new Entry("/xac-thuc", "layout.verification", currentPath.startsWith("/xac-thuc")));
        return Stream.concat(everybody, own(kind, currentPath.startsWith("/quan-tri")).stream())
                .toList();
    }

    private static Optional<Entry> own(Optional<AccountKind> kind, boolean there) {
        return kind.flatMap(some -> switch (some) {
            case QUAN_TRI -> Optional.of(new Entry("/quan-tri", "administration.title", there));
            case CAP_NHAT -> Optional.of(new Entry("/quan-tri/ban-thao", "review.title", there));
            case KHAI_THAC -> Optional.empty();
        });
    }
}
