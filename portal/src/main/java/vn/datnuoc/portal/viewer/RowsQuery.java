package vn.datnuoc.portal.viewer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import vn.datnuoc.engine.feature.FeatureQuery;
import vn.datnuoc.engine.feature.FeatureQuery.Sort;
import vn.datnuoc.engine.filter.AttributeNames;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.portal.server.Problem;

/** Which rows of a table a page shows; the parameters are those of {@link RowsPage#rows}. */
record RowsQuery(String layer, int page, String text, String attribute, String value, String order) {
    static final int PAGE_ROWS = 50;
    private static final int MAX_PAGE = 1_000_000;
    private static final int MAX_CHARS = 200;

    /** The rows of a layer where an attribute has a value. */
    static RowsQuery where(String layer, String attribute, String value) {
        return new RowsQuery(layer, 1, "", attribute, value, "");
    }

    /** @throws Problem 400 when it asks for what the caller does not have */
    FeatureQuery of(ShownLayer shown) {
        if (page < 1 || page > MAX_PAGE) {
            throw Problem.badParameter("trang", String.valueOf(page), "từ 1 / from 1");
        }
        try {
            FeatureQuery all = FeatureQuery.ALL.sortedBy(sorts(shown)).page((page - 1L) * PAGE_ROWS, PAGE_ROWS);
            String ecql = ecql(shown);
            return ecql.isEmpty()
                    ? all
                    : all.where(Filters.ecql(ecql, shown.guarded().schema()));
        } catch (FilterException e) {
            throw Problem.badParameter("bảng / table", layer, String.valueOf(e.getMessage()));
        }
    }

    private List<Sort> sorts(ShownLayer shown) {
        if (order.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Sort(AttributeNames.find(sorted(), shown.guarded().schema()).name(), descending()));
    }

    /** The attribute that the rows are sorted by; empty for none. */
    String sorted() {
        return descending() ? order.substring(1) : order;
    }

    boolean descending() {
        return order.startsWith("-");
    }

    private String ecql(ShownLayer shown) {
        Stream<String> equal = attribute.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        AttributeNames.find(attribute, shown.guarded().schema()).name() + " = " + quoted(value));
        Stream<String> found = text.isEmpty() || shown.searched().isEmpty()
                ? Stream.empty()
                : Stream.of(shown.searched().stream()
                        .map(name -> name + " ILIKE " + quoted("%" + text + "%"))
                        .collect(Collectors.joining(" OR ", "(", ")")));
        return Stream.concat(equal, found).collect(Collectors.joining(" AND "));
    }

    private static String quoted(String literal) {
        if (literal.length() > MAX_CHARS) {
            throw new FilterException("at most " + MAX_CHARS + " characters");
        }
        return "'" + literal.replace("'", "''") + "'";
    }

    RowsQuery onPage(int other) {
        return new RowsQuery(layer, other, text, attribute, value, order);
    }

    /** From the first page; sorted by the same attribute already, the other way round. */
    RowsQuery sortedBy(String name) {
        return new RowsQuery(layer, 1, text, attribute, value, order.equals(name) ? "-" + name : name);
    }

    /** Where the page is. */
    String path() {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/bang/{layer}");
        Stream.of(
                        new String[] {"tim", text},
                        new String[] {"thuoc_tinh", attribute},
                        new String[] {"gia_tri", value},
                        new String[] {"xep", order},
                        new String[] {"trang", page == 1 ? "" : String.valueOf(page)})
                .filter(parameter -> !parameter[1].isEmpty())
                .forEach(parameter -> path.queryParam(parameter[0], "{" + parameter[0] + "}"));
        return path.encode()
                .buildAndExpand(java.util.Map.of(
                        "layer",
                        layer,
                        "tim",
                        text,
                        "thuoc_tinh",
                        attribute,
                        "gia_tri",
                        value,
                        "xep",
                        order,
                        "trang",
                        page))
                .toUriString();
    }

    /** For the log. */
    @Override
    public String toString() {
        return path();
    }
}
