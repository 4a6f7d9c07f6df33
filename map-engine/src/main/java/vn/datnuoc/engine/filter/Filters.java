package vn.datnuoc.engine.filter;

import java.util.Set;
import org.geotools.api.filter.Filter;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.w3c.dom.Element;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/** Reads filters and checks them against a schema: a name that the schema does not have is unknown, hidden or not. */
public final class Filters {
    private Filters() {}

    /**
     * Geometry literals are in the layer's own system unless they say {@code SRID=4326;POINT(105 9)}; x is east always.
     *
     * @throws FilterException when it does not parse, is too deep, or names an unknown attribute or a function
     */
    public static Filter ecql(String text, Schema schema) {
        Filter filter = parse(EcqlText.checked(text));
        check(filter, schema);
        return filter;
    }

    private static Filter parse(String text) {
        try {
            return ECQL.toFilter(text);
        } catch (CQLException | IllegalArgumentException e) {
            throw new FilterException(
                    "no ECQL: " + firstLine(String.valueOf(e.getMessage())),
                    "không đúng cú pháp ECQL: xem lại dấu nháy, dấu ngoặc, phép so sánh",
                    e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    /** A {@code Filter} element of FES 2.0 or of Filter Encoding 1.0 or 1.1. @throws FilterException */
    public static Filter fes(Element filter, Schema schema) {
        Filter read = FesReader.read(filter);
        check(read, schema);
        return read;
    }

    /** Names of those that {@link #fes} reads. */
    public static Set<String> temporalOperators() {
        return FesReader.TEMPORAL.keySet();
    }

    /** @throws FilterException when the filter asks for what the schema does not have or what is not offered */
    public static void check(Filter filter, Schema schema) {
        Conditions.of(filter, schema);
    }

    /** Rows as published, geometry literals in the layer's own system: for the rules of a style. */
    public static RowPredicate compile(Filter filter, FeatureSnapshot snapshot) {
        return compile(filter, Rows.whole(snapshot));
    }

    /** @param filter from this class, checked against a schema whose attributes the snapshot has */
    public static RowPredicate compile(Filter filter, Rows rows) {
        return RowCompiler.compile(Conditions.of(filter, rows.snapshot().schema()), rows);
    }
}
