package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.datnuoc.engine.feature.FeatureQuery;

/**
 * A page of a table as its template shows it.
 *
 * @param rows the texts of the cells, in the order of the columns
 * @param from,to numbers of the first and the last row shown, of {@code matched}
 * @param searchable whether there are attributes to look into
 * @param previous,next path of the neighbouring page; null for none, as Thymeleaf asks for it
 */
record RowsView(
        String title,
        RowsQuery query,
        List<Column> columns,
        List<List<String>> rows,
        long from,
        long to,
        long matched,
        boolean searchable,
        @Nullable String previous,
        @Nullable String next)
        implements ReadRecord.Counted {

    /**
     * @param path where the same rows come sorted by this column
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     */
    record Column(String name, String title, String path, String sorted, boolean number) {}

    static RowsView of(ShownLayer shown, RowsQuery query, FeatureQuery asked, CellText cells, Language language) {
        long matched = shown.guarded().count(asked);
        List<FoundFeature> found = FoundFeature.read(shown.guarded(), asked);
        return new RowsView(
                language.title(shown.guarded().layer()),
                query,
                columns(shown, query, language),
                found.stream().map(row -> cells(row, shown, cells)).toList(),
                found.isEmpty() ? 0 : asked.offset() + 1,
                asked.offset() + found.size(),
                matched,
                !shown.searched().isEmpty(),
                path(query, -1, query.page() > 1),
                path(query, 1, asked.offset() + found.size() < matched));
    }

    private static @Nullable String path(RowsQuery query, int step, boolean exists) {
        return exists ? query.onPage(query.page() + step).path() : null;
    }

    private static List<Column> columns(ShownLayer shown, RowsQuery query, Language language) {
        return shown.guarded().schema().attributes().stream()
                .map(attribute -> new Column(
                        attribute.name(),
                        language.title(attribute),
                        query.sortedBy(attribute.name()).path(),
                        sorted(attribute.name(), query),
                        CellText.isNumber(attribute)))
                .toList();
    }

    private static String sorted(String name, RowsQuery query) {
        if (!query.sorted().equals(name)) {
            return "none";
        }
        return query.descending() ? "descending" : "ascending";
    }

    private static List<String> cells(FoundFeature row, ShownLayer shown, CellText texts) {
        return shown.guarded().schema().attributes().stream()
                .map(attribute -> Optional.ofNullable(row.values().get(attribute))
                        .map(value -> texts.of(attribute, value))
                        .orElse(""))
                .toList();
    }

    /** Of rows shown, for the log. */
    @Override
    public long count() {
        return rows.size();
    }
}
