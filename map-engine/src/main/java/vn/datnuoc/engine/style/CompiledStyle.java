package vn.datnuoc.engine.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.geotools.api.filter.Filter;
import org.w3c.dom.Element;
import vn.datnuoc.engine.Schema;
import vn.datnuoc.engine.filter.FilterException;
import vn.datnuoc.engine.filter.Filters;
import vn.datnuoc.engine.filter.RowPredicate;
import vn.datnuoc.engine.snapshot.FeatureSnapshot;

/**
 * A style bound to the rows of a snapshot: which rules each row meets is found out once, not for every picture.
 * Thread-safe; worth keeping as long as the snapshot.
 */
public final class CompiledStyle {
    /** Each costs two bytes for every row of the layer, as long as the style is kept. */
    private static final int MAX_FOREIGN_LEVELS = 8;

    private final List<RuleTable> tables;
    private final Values values;

    private CompiledStyle(List<RuleTable> tables, Values values) {
        this.tables = tables;
        this.values = values;
    }

    /**
     * @param seen the rows as the caller may see them: {@code snapshot.hiding(limits.hiddenAttributes())}
     * @throws StyleException when a filter or expression of the style does not fit the layer's schema
     */
    public static CompiledStyle of(Style style, FeatureSnapshot seen) {
        checkNames(style, seen.schema());
        List<RuleTable> tables = new ArrayList<>();
        for (Style.FeatureTypeStyle featureTypeStyle : style.featureTypeStyles()) {
            tables.add(RuleTable.of(featureTypeStyle, seen));
        }
        return new CompiledStyle(List.copyOf(tables), new Values(seen));
    }

    /**
     * For a style that a caller brings along.
     *
     * @param schema as the caller may see it: a hidden attribute is a missing one
     * @throws StyleException when the style reads what is not in the schema
     */
    public static void check(Style style, Schema schema) {
        long rules = style.rules().count();
        if (rules > RuleTable.MAX_RULES) {
            throw new StyleException("the style has " + rules + " rules, at most " + RuleTable.MAX_RULES + " expected");
        }
        int levels = style.featureTypeStyles().size();
        if (levels > MAX_FOREIGN_LEVELS) {
            throw new StyleException("the style has " + levels + " elements FeatureTypeStyle, at most "
                    + MAX_FOREIGN_LEVELS + " expected");
        }
        requireFits(style, schema);
    }

    /** @throws StyleException when the style reads what the layer does not have, or a filter cannot be meant of it */
    public static void requireFits(Style style, Schema schema) {
        checkNames(style, schema);
        style.rules().flatMap(rule -> rule.filter().stream()).forEach(filter -> filter(filter, schema));
    }

    private static Filter filter(Element filter, Schema schema) {
        try {
            return Filters.fes(filter, schema);
        } catch (FilterException e) {
            throw new StyleException(SldReader.at(filter) + ": " + e.getMessage(), e);
        }
    }

    /** One for each FeatureTypeStyle, the lowest first. */
    public List<RuleTable> tables() {
        return tables;
    }

    /** Values of expressions, row by row. */
    public Values values() {
        return values;
    }

    private static void checkNames(Style style, Schema schema) {
        Set<String> names = new HashSet<>();
        style.rules().flatMap(rule -> rule.symbolizers().stream()).forEach(symbolizer -> collect(symbolizer, names));
        for (String name : names) {
            if (schema.attribute(name).isEmpty()) {
                throw new StyleException("the style reads the attribute " + name + ", which the layer does not have");
            }
        }
    }

    private static void collect(Symbolizer symbolizer, Set<String> names) {
        Symbolizer form = symbolizer instanceof Symbolizer.Template template ? template.form() : symbolizer;
        if (form instanceof Symbolizer.TextSymbolizer text) {
            Expression.collectNames(text.label(), names);
            Expression.collectNames(text.priority(), names);
        }
        symbolizer.varying().forEach(varying -> varying.collectNames(names));
    }

    /** The rules of one FeatureTypeStyle, and for every row which of them it meets. */
    public static final class RuleTable {
        private static final int MAX_RULES = 63;
        private final List<StyleRule> rules;
        private final boolean onlyFirst;
        private final short[] combinationOf;
        private final long[] combinations;

        private RuleTable(Style.FeatureTypeStyle style, short[] combinationOf, long[] combinations) {
            this.rules = style.rules();
            this.onlyFirst = style.onlyFirst();
            this.combinationOf = combinationOf;
            this.combinations = combinations;
        }

        private static RuleTable of(Style.FeatureTypeStyle style, FeatureSnapshot seen) {
            List<StyleRule> rules = style.rules();
            if (rules.size() > MAX_RULES) {
                throw new StyleException("a FeatureTypeStyle has " + rules.size() + " rules, at most " + MAX_RULES);
            }
            List<Optional<RowPredicate>> filters = rules.stream()
                    .map(rule -> rule.filter().map(f -> compile(f, seen)))
                    .toList();
            Map<Long, Short> known = new HashMap<>();
            short[] combinationOf = new short[seen.rows()];
            for (int row = 0; row < combinationOf.length; row++) {
                long met = met(rules, filters, row);
                Short combination = known.get(met);
                combinationOf[row] = combination != null ? combination : add(known, met);
            }
            long[] combinations = new long[known.size()];
            known.forEach((met, number) -> combinations[number] = met);
            return new RuleTable(style, combinationOf, combinations);
        }

        private static short add(Map<Long, Short> known, long met) {
            if (known.size() == Short.MAX_VALUE) {
                throw new StyleException("the rules of the style overlap in too many ways");
            }
            short number = (short) known.size();
            known.put(met, number);
            return number;
        }

        private static long met(List<StyleRule> rules, List<Optional<RowPredicate>> filters, int row) {
            long met = 0;
            for (int i = 0; i < filters.size(); i++) {
                boolean meets = filters.get(i).isPresent()
                        ? filters.get(i).get().test(row)
                        : !rules.get(i).isElse();
                met |= meets ? 1L << i : 0;
            }
            return met;
        }

        private static RowPredicate compile(Element filter, FeatureSnapshot seen) {
            try {
                return Filters.compile(filter(filter, seen.schema()), seen);
            } catch (FilterException e) {
                throw new StyleException(SldReader.at(filter) + ": " + e.getMessage(), e);
            }
        }

        /** Index into what {@link #symbolizers} gives. */
        public int combination(int row) {
            return combinationOf[row];
        }

        /** For each combination of rules, what is drawn at this scale, the lowest first. */
        public Symbolizer[][] symbolizers(double scaleDenominator) {
            Symbolizer[][] drawn = new Symbolizer[combinations.length][];
            for (int i = 0; i < drawn.length; i++) {
                drawn[i] = symbolizers(combinations[i], scaleDenominator);
            }
            return drawn;
        }

        private Symbolizer[] symbolizers(long met, double scaleDenominator) {
            List<Symbolizer> drawn = new ArrayList<>();
            collect(met, scaleDenominator, false, drawn);
            if (!isTaken(met, scaleDenominator)) {
                collect(met, scaleDenominator, true, drawn);
            }
            return drawn.toArray(Symbolizer[]::new);
        }

        private boolean isTaken(long met, double scaleDenominator) {
            return IntStream.range(0, rules.size())
                    .filter(i -> (met >> i & 1) != 0)
                    .anyMatch(i -> rules.get(i).isActive(scaleDenominator));
        }

        private void collect(long met, double scaleDenominator, boolean isElse, List<Symbolizer> drawn) {
            for (int i = 0; i < rules.size(); i++) {
                StyleRule rule = rules.get(i);
                boolean meets = isElse || (met >> i & 1) != 0;
                if (rule.isElse() == isElse && meets && rule.isActive(scaleDenominator)) {
                    drawn.addAll(rule.symbolizers());
                    if (onlyFirst) {
                        return;
                    }
                }
            }
        }
    }
}
