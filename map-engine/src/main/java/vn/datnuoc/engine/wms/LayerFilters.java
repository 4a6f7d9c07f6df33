package vn.datnuoc.engine.wms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.geotools.api.filter.Filter;
import vn.datnuoc.engine.OgcException;
import vn.datnuoc.engine.Params;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.xml.XmlException;
import vn.datnuoc.engine.xml.XmlReader;

/**
 * The filters of a map: CQL_FILTER, one for each layer separated by semicolons, or FILTER, each in parentheses.
 *
 * @param texts not yet read: that needs the layer's cut schema
 */
record LayerFilters(String parameter, List<String> texts) {
    static final LayerFilters NONE = new LayerFilters("", List.of());

    static LayerFilters parse(Params params, int layers) {
        Optional<String> ecql = params.find("CQL_FILTER");
        Optional<String> xml = params.find("FILTER");
        if (ecql.isPresent() && xml.isPresent()) {
            throw OgcException.invalidParameter("FILTER", xml.get(), "either FILTER or CQL_FILTER expected");
        }
        LayerFilters filters = ecql.map(text -> new LayerFilters("CQL_FILTER", splitEcql(text)))
                .or(() -> xml.map(text -> new LayerFilters("FILTER", splitXml(text))))
                .orElse(NONE);
        if (!filters.isEmpty() && filters.texts().size() != layers) {
            throw OgcException.invalidParameter(
                    filters.parameter(), filters.texts().size() + " filters", layers + " expected, one for each layer");
        }
        return filters;
    }

    boolean isEmpty() {
        return texts.isEmpty();
    }

    /** Absent when this layer has none. @throws OgcException naming the parameter */
    Optional<Filter> of(int layer, Schema schema) {
        if (isEmpty() || texts.get(layer).isBlank()) {
            return Optional.empty();
        }
        String text = texts.get(layer).strip();
        return Optional.of(read(
                text,
                () -> parameter.equals("CQL_FILTER")
                        ? Filters.ecql(text, schema)
                        : Filters.fes(XmlReader.parse(text), schema)));
    }

    private Filter read(String text, Supplier<Filter> reader) {
        try {
            return reader.get();
        } catch (FilterException | XmlException e) {
            throw OgcException.invalidParameter(parameter, text, String.valueOf(e.getMessage()));
        }
    }

    /** At semicolons that are not inside a quoted text. */
    private static List<String> splitEcql(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            quoted ^= text.charAt(i) == '\'';
            if (text.charAt(i) == ';' && !quoted && !text.substring(start, i).matches("(?is).*SRID=[0-9]+")) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static List<String> splitXml(String text) {
        String stripped = text.strip();
        if (!stripped.startsWith("(")) {
            return List.of(stripped);
        }
        return List.of(stripped.substring(1, stripped.length() - (stripped.endsWith(")") ? 1 : 0))
                .split("\\)\\s*\\(", -1));
    }
}
